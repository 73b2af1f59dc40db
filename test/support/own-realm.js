/**
 * Jest gives a test file a world of its own but takes `structuredClone` from outside it: what that makes is no `Object` of
 * the test's world, and a library that asks (the demo's OpenID provider) refuses it. So plain data is copied within.
 */
const outside = globalThis.structuredClone

const isPlain = (value) => value?.constructor === Object

function copied(value) {
  if (Array.isArray(value)) return value.map(copied)
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)]))
  return typeof value === 'object' && value !== null ? outside(value) : value
}

globalThis.structuredClone = (value, options) =>
  Array.isArray(value) || isPlain(value) ? copied(value) : outside(value, options)
