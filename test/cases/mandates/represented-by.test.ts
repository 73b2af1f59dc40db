import { expect, test } from '@jest/globals'
import type { Incapacity, MandateGround } from '../../../src/access/representation.ts'
import { Invalid } from '../../../src/cases/errors.ts'
import type { IncapacityRecord, MandateRecord } from '../../../src/cases/mandates/mandates.ts'
import { representedBy } from '../../../src/cases/mandates/represented-by.ts'

const kept = {
  ...{ youngPersonId: 'jip', recordedAt: '2020-01-01T00:00:00Z', recordedBy: 'worker' },
  ...{ endedAt: null, endedBy: null, endedBecause: null, endedOn: null, fromOn: '2010-06-10' },
}
const mandate = (ground: MandateGround): MandateRecord => ({
  ...kept,
  ...{ id: ground, name: 'Anna', ground, matters: ['consent'], untilOn: null },
})
const incapable: Incapacity & IncapacityRecord = {
  ...kept,
  ...{ id: 'i', matter: 'consent', determinedBy: 'Arts', untilOn: '2099-12-31' },
}

type Of = { type?: string; mandates?: MandateRecord[]; incapacities?: IncapacityRecord[] }

/** How consent is judged of somebody born 10 June 2010: the mandates it counts by, or the code of the refusal. */
async function judged(from: string | undefined, on: string, of: Of = {}): Promise<string> {
  const { type = 'consent.given', mandates = [], incapacities = [] } = of
  const unit = {
    mandates: {
      of: () => Promise.resolve({ mandates, incapacities }),
      addMandate: () => Promise.resolve(),
      addIncapacity: () => Promise.resolve(),
      endMandate: () => Promise.resolve(),
      endIncapacity: () => Promise.resolve(),
    },
  }
  const told = { type, payload: from === undefined ? {} : { from }, occurredOn: on }
  try {
    const computed = await representedBy(unit, { id: 'jip', birthDate: '2010-06-10' }, 'march-1', told)
    return `taken ${((computed['mandateIds'] ?? []) as string[]).join(' ')}`.trim()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    expect(error.faults.map(({ pointer }) => pointer)).toEqual(['/from'])
    expect(error.message).toMatch(/tell it as from '|record/)
    return String(error.faults[0]?.code)
  }
}

const parent = { mandates: [mandate('custody')] }
const [alone, together, instead] = ['young-person', 'young-person-and-parents', 'representative']

// Jeugdwet 7.3.4, 7.3.5, 7.3.15: one day either side of the 12th and the 16th birthday.
test.each([
  ['2022-06-09', 'representative-decides', 'representative-decides', 'taken custody'],
  ['2022-06-10', 'young-person-and-parents-decide', 'taken custody', 'no-mandate'],
  ['2026-06-09', 'young-person-and-parents-decide', 'taken custody', 'no-mandate'],
  ['2026-06-10', 'taken', 'young-person-decides', 'no-mandate'],
  ['2028-06-10', 'taken', 'young-person-decides', 'no-mandate'],
])(
  'on %s with a parent with custody: the young person %s, both %s, a representative %s',
  async (on, one, both, other) => {
    expect([await judged(alone, on, parent), await judged(undefined, on, parent)]).toEqual([one, one])
    expect([await judged(together, on, parent), await judged(instead, on, parent)]).toEqual([both, other])
  },
)

test('without a parent on record nobody can give it under 16', async () => {
  for (const on of ['2022-06-09', '2022-06-10', '2026-06-09'])
    for (const from of [alone, together, instead]) expect(await judged(from, on)).not.toMatch(/taken/)
  expect(await judged(together, '2026-06-09')).toBe('no-mandate')
  expect(await judged(instead, '2022-06-09')).toBe('no-mandate')
})

test('with incapacity recorded the representative alone, at every age', async () => {
  const of = { mandates: [mandate('custody'), mandate('mentor')], incapacities: [incapable] }
  for (const [on, by] of [
    ['2024-01-01', 'custody'],
    ['2027-01-01', 'custody'],
    ['2028-06-10', 'mentor'],
  ] as const) {
    expect([await judged(instead, on, of), await judged(alone, on, of)]).toEqual([
      `taken ${by}`,
      'representative-decides',
    ])
    expect(await judged(together, on, of)).toBe('representative-decides')
  }
})

test('withdrawing is always the young person’s, and of a parent as long as it takes their word', async () => {
  const type = 'consent.withdrawn'
  for (const on of ['2021-01-01', '2024-01-01', '2027-01-01', '2029-01-01'])
    for (const from of [alone, undefined, together]) expect(await judged(from, on, { type })).toBe('taken')
  const parents = { ...parent, type }
  expect(await judged(instead, '2021-01-01', parents)).toBe('taken custody')
  expect(await judged(instead, '2026-06-09', parents)).toBe('taken custody')
  expect(await judged(instead, '2026-06-10', parents)).toBe('no-mandate')
  expect(await judged(instead, '2024-01-01', { type })).toBe('no-mandate')
})

test('nothing else asks for anybody', async () => {
  expect(await judged(instead, '2021-01-01', { type: 'plan.started' })).toBe('taken')
})
