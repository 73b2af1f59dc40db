import { expect, test } from '@jest/globals'
import { nameTokens, normalName, searchTokens, wholeNameToken } from '../../../src/storage/sealing/name-tokens.ts'
import { testSealing } from '../../support/test-storage.ts'

const has = (firstName: string, familyName: string, text: string): boolean => {
  const tokens = new Set(nameTokens(testSealing, 'm', { firstName, familyName }))
  return searchTokens(testSealing, 'm', text)?.every((token) => tokens.has(token)) ?? false
}

test.each([
  ['Élise', 'elise'],
  ['Yılmaz', 'yilmaz'],
  ['Groß', 'gross'],
  ["van 't Hoff-Łukasz", 'van t hoff lukasz'],
  ['  Ijsbrand   Ĳsselstein ', 'ijsbrand ijsselstein'],
  ['李', '李'],
])('%s is looked for as %s', (name, normal) => expect(normalName(name)).toBe(normal))

test.each(['el', 'ELISE', 'Özd', 'ozdemir', 'van', 'van den', 'den öz', 'élise özdemir'])(
  'Élise van den Özdemir is found by %s',
  (text) => expect(has('Élise', 'van den Özdemir', text)).toBe(true),
)

test.each(['lise', 'demir', 'elisee', 'e', '', '-', 'elise jansen'])('and not by %s', (text) =>
  expect(has('Élise', 'van den Özdemir', text)).toBe(false),
)

test('a token tells nothing without the key, and differs by municipality and by kind of name', () => {
  const { index } = testSealing
  const tokens = nameTokens(testSealing, 'm', { firstName: 'Noor', familyName: 'Noor' })
  expect(tokens.every((token) => /^[\w-]{16}$/.test(token))).toBe(true)
  const family = wholeNameToken(testSealing, 'm', 'family', 'Noor')
  expect(tokens).toContain(family)
  expect(
    new Set([
      family,
      wholeNameToken(testSealing, 'm', 'first', 'Noor'),
      wholeNameToken(testSealing, 'n', 'family', 'Noor'),
    ]).size,
  ).toBe(3)
  expect(wholeNameToken({ index: (text) => index(`other ${text}`) }, 'm', 'family', 'Noor')).not.toBe(family)
})
