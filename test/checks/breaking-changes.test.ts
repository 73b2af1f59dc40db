import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { type BreakingChange, breakingChanges, withoutAllowed } from '../../checks/breaking-changes.ts'

type Tree = { [key: string]: Tree }

const { paths, components } = JSON.parse(readFileSync('openapi.json', 'utf8'))
const [people, deadlines, advices] = ['/young-people', '/deadlines', '/route-advices']
const { Deadline, NewYoungPerson, Problem, Fault } = components.schemas
const withoutAnswers = ({ responses: _left, ...operation }: Record<string, unknown>) => operation
const today: object = {
  openapi: '3.1.0',
  paths: {
    [people]: { post: withoutAnswers(paths[people].post) },
    [deadlines]: paths[deadlines],
    [advices]: { post: withoutAnswers(paths[advices].post) },
  },
  components: { headers: components.headers, schemas: { Deadline, NewYoungPerson, Problem, Fault } },
}

/** A place in the document: a list is a place by its steps, for a path has slashes of its own. */
type Place = readonly string[]
const answered: Place = ['components', 'schemas', 'Deadline']
const sent: Place = ['components', 'schemas', 'NewYoungPerson']
const asked: Place = ['paths', advices, 'post', 'requestBody', 'content', 'application/json', 'schema']
const filters: Place = ['paths', deadlines, 'get', 'parameters']

/** What breaks, in words, when what stands at this place becomes what `change` makes of it; undefined takes it out. */
function brokenBy(place: Place, change: (value: unknown) => unknown): string[] {
  const after = structuredClone(today) as Tree
  const holder = place.slice(0, -1).reduce<Tree>((tree, step) => tree[step] as Tree, after)
  const last = place.at(-1) as string
  holder[last] = change(holder[last]) as Tree
  return breakingChanges(today, JSON.parse(JSON.stringify(after))).map(({ words }) => words)
}

const gone = () => undefined
const joinedBy = (more: unknown) => (value: unknown) =>
  Array.isArray(value) ? [...value, more] : { ...(value as object), ...(more as object) }
const without = (one: string) => (value: unknown) => (value as string[]).filter((each) => each !== one)

test('the same document breaks nothing', () => {
  expect(breakingChanges(today, structuredClone(today))).toEqual([])
})

test.each<[string, Place, (value: unknown) => unknown, string]>([
  ['a path that is gone', ['paths', deadlines], gone, 'GET /deadlines is gone'],
  ['an operation that is gone', ['paths', people, 'post'], gone, 'POST /young-people is gone'],
  ['a property of an answer that is gone', [...answered, 'properties', 'dueOn'], gone, 'items dueOn is gone'],
  ['one that is no longer always there', [...answered, 'required'], without('dueOn'), 'is gone (it was "dueOn")'],
  [
    'another type of an answer',
    [...answered, 'properties', 'daysOverdue', 'type'],
    () => 'string',
    'daysOverdue type changed (from "integer") (to "string")',
  ],
  [
    'a word in an answer that clients do not know',
    [...answered, 'properties', 'status', 'enum'],
    joinedBy('unheard-of'),
    '(it is "unheard-of")',
  ],
  ['an input that becomes required', [...asked, 'required'], joinedBy('asOf'), '(it is "asOf")'],
  [
    'a new required input',
    sent,
    (value) => {
      const { properties, required } = value as { properties: object; required: string[] }
      return { ...(value as object), properties: { ...properties, shoe: {} }, required: [...required, 'shoe'] }
    },
    'POST /young-people: requestBody application/json shoe came',
  ],
  [
    'a narrowed enum of what is sent',
    [...asked, 'properties', 'facts', 'properties', 'needAfter18', 'enum'],
    without('none'),
    'POST /route-advices: requestBody application/json facts needAfter18 enum 0 is gone (it was "none")',
  ],
  ['a filter that is gone', filters, (value) => (value as object[]).slice(1), 'GET /deadlines: parameters 0 is gone'],
  [
    'another way to succeed',
    ['paths', deadlines, 'get', 'responses'],
    joinedBy({ 202: { description: 'Later.' } }),
    'GET /deadlines: 202 came',
  ],
  [
    'a role that is shut out',
    ['paths', people, 'post', 'x-roles'],
    without('neighbourhood-team'),
    'POST /young-people is closed to neighbourhood-team',
  ],
])('%s is refused', (_name, place, change, words) => {
  expect(brokenBy(place, change)).toEqual(expect.arrayContaining([expect.stringContaining(words)]))
})

const optional = { name: 'shoe', in: 'query', required: false, schema: { type: 'string', maxLength: 9 } }

test.each<[string, Place, (value: unknown) => unknown]>([
  ['a new path', ['paths'], (value) => ({ ...(value as object), '/shoes': paths[deadlines] })],
  ['a new optional input', [...sent, 'properties'], joinedBy({ shoe: { type: 'integer' } })],
  ['a new property of an answer', [...answered, 'properties'], joinedBy({ shoe: { type: 'integer' } })],
  ['a new optional filter', filters, joinedBy(optional)],
  ['another refusal', ['paths', deadlines, 'get', 'responses'], joinedBy({ 418: { description: 'No.' } })],
  ['other words', ['paths', people, 'post', 'summary'], () => 'Adds somebody.'],
])('%s is taken', (_name, place, change) => {
  expect(brokenBy(place, change)).toEqual([])
})

test('an exception covers its place and what is under it, and one that covers nothing is named', () => {
  const changes: BreakingChange[] = [
    { at: '#/paths/~1a/get', words: 'GET /a is gone' },
    { at: '#/paths/~1b/get/responses/200', words: 'GET /b' },
  ]
  const idle = { at: '#/paths/~1c', because: 'it was never used' }
  const allowed = [{ at: '#/paths/~1b', because: 'nobody calls it, as the log of a year shows' }, idle]
  expect(withoutAllowed(changes, allowed)).toEqual({ left: [changes[0]], idle: [idle] })
})
