import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { z } from 'zod'
import { beginContext } from '../../../machines/context.ts'
import { textsOfEvent } from '../../../machines/event-texts.ts'
import { eventDefinitions } from '../../../machines/events.ts'
import {
  merged,
  splitComputed,
  splitEvent,
  splitMessage,
  splitSnapshot,
} from '../../../src/storage/sealing/sealed-texts.ts'

type Schema = { type?: unknown; properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] } & Record<
  string,
  unknown
>

/** Every text and every code that an event may say, as `name: kind`. */
function leaves(schema: Schema, name = ''): [string, 'text' | 'code'][] {
  const inner = [
    ...(schema.anyOf ?? []).flatMap((one) => leaves(one, name)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) => leaves(one, key)),
    ...(schema.items ? leaves(schema.items, name) : []),
  ]
  if (schema.type !== 'string') return inner
  const free = ['enum', 'const', 'format', 'pattern', 'x-choose-from'].every((key) => schema[key] === undefined)
  return [...inner, [name, free ? 'text' : 'code']]
}

const told = eventDefinitions.filter(({ by }) => (by as readonly string[]).some((role) => role !== 'system'))

test.each(told.map((definition) => [definition.type, definition] as const))(
  '%s: every text is sealed and no code is',
  (type, definition) => {
    const schema = z.toJSONSchema(definition.payload(beginContext(undefined)), { io: 'input' }) as Schema
    const texts = textsOfEvent(type)
    for (const [name, kind] of leaves(schema)) expect([name, texts.has(name)]).toEqual([name, kind === 'text'])
  },
)

test('what was taken apart is put together as it was, whatever it was', () => {
  const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'))
  const payload = fc.dictionary(fc.constantFrom('text', 'reason', 'goal', 'area', 'participants', 'replacement'), json)
  const type = fc.constantFrom('note.added', 'plan.areaWritten', 'event.corrected', 'case.opened', 'unheard.of')
  fc.assert(
    fc.property(type, payload, (of, said) => {
      const { plain, texts } = splitEvent(of, said)
      expect(merged(plain, texts)).toEqual(said)
    }),
  )
})

test('a snapshot keeps what lists read, and nothing else that is text', () => {
  const snapshot = {
    value: { open: { plan: 'draft' } },
    context: {
      today: '2026-11-22',
      people: { owner: { organisationId: 'o', personId: 'p' } },
      opening: { facts: { youthHelpKind: 'foster-care' } },
      plan: {
        areas: { housing: { goal: 'Bij oma wonen', done: false } },
        notes: ['een', { on: '2026-11-01', said: 'twee' }],
      },
      meeting: { planned: { on: '2026-12-01', at: '10:30', place: 'Bij oma' } },
    },
  }
  const { plain, texts } = splitSnapshot(snapshot)
  expect(JSON.stringify(plain)).not.toMatch(/oma|een|twee/)
  expect(plain).toMatchObject({
    value: snapshot.value,
    context: { people: snapshot.context.people, meeting: { planned: { on: '2026-12-01', at: '10:30' } } },
  })
  expect(merged(plain, texts)).toEqual(snapshot)
})

test('a correction seals the texts of the event that it puts in place, in what was told and what was computed', () => {
  const replacement = { type: 'note.added', occurredOn: '2026-11-01', payload: { text: 'geheim' }, computed: {} }
  const said = splitEvent('event.corrected', { seq: 3, reason: 'vergist', replacement })
  expect(JSON.stringify(said.plain)).not.toMatch(/geheim|vergist/)
  const computed = splitComputed({ correction: { seq: 3, replacement }, dropped: [] })
  expect(JSON.stringify(computed.plain)).not.toContain('geheim')
  expect(merged(computed.plain, computed.texts)).toEqual({ correction: { seq: 3, replacement }, dropped: [] })
})

test('a message is readable where it says whom it is for and what kind of thing it is', () => {
  const { plain, texts } = splitMessage({ type: 'offer.made', occurredOn: '2026-11-01', remark: 'Noor belde' })
  expect(plain).toEqual({ type: 'offer.made', occurredOn: '2026-11-01' })
  expect(texts).toEqual({ remark: 'Noor belde' })
})
