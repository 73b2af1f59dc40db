import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { callerOf, personaNamed } from '../../../src/access/personas.ts'
import { defaultPolicy } from '../../../src/calendar/policy.ts'
import { computeTerm } from '../../../src/calendar/term.ts'
import { openCase } from '../../../src/cases/events/open-case.ts'
import { askWhatIf } from '../../../src/cases/what-if/ask-what-if.ts'
import { differences } from '../../../src/cases/what-if/compare-suppositions.ts'
import { suppose } from '../../../src/cases/what-if/what-if.ts'
import { routeAdvice } from '../../../src/routing/advice.ts'
import type { Facts } from '../../../src/routing/facts.ts'
import { anyFacts } from '../../routing/arbitrary-facts.ts'
import { handoverFacts } from '../../support/handover-facts.ts'
import { type StoredNeeds, storedNeeds } from '../../support/stored-needs.ts'

let stored: StoredNeeds
const team = callerOf(personaNamed('wijkteam'))
beforeAll(async () => {
  stored = await storedNeeds('2026-12-10')
})
afterAll(() => stored.close())

const facts: Facts = {
  birthDate: '2009-06-10',
  ...handoverFacts,
}
const ask = (asked: Partial<Parameters<typeof askWhatIf>[2]>) =>
  askWhatIf(stored.needs.cases, team, { facts, instead: {}, ...asked })

test('both sides are what advice and terms are by themselves', async () => {
  const terms = [{ term: 'wmo-investigation', startsOn: '2026-12-10' } as const]
  const { asIs, instead } = await ask({ terms, instead: { facts: { needAfter18: 'none' } } })
  expect(asIs.advice).toEqual(routeAdvice(facts, '2026-12-10', defaultPolicy))
  expect(instead.advice).toEqual(routeAdvice({ ...facts, needAfter18: 'none' }, '2026-12-10', defaultPolicy))
  expect(asIs.terms).toEqual([{ ...terms[0], ...computeTerm(terms[0] ?? never(), defaultPolicy) }])
})
const never = (): never => {
  throw new Error('There is a term.')
}

test('another fact: the pathway falls away, by the rule that says so', async () => {
  const answer = await ask({ instead: { facts: { needAfter18: 'none' } } })
  expect(answer.asIs.case?.pathway).toBe('perspective-plan-handover')
  expect(answer.instead.case).toBeNull()
  const outcome = answer.differences.find(({ name }) => name === 'outcome')
  expect(outcome).toMatchObject({ asIs: 'perspective-plan-handover', instead: 'no-transition' })
  expect(outcome?.because.join(' ')).toMatch(/D2\./)
  expect(answer.differences).toContainEqual(expect.objectContaining({ about: 'case', name: 'pathway', instead: null }))
})

test('a later birthday: each deadline side by side, with its law', async () => {
  const { differences: found } = await ask({ instead: { facts: { birthDate: '2009-09-10' } } })
  const plan = found.find(({ about, name }) => about === 'deadline' && name === 'plan-ready')
  expect(plan).toMatchObject({ asIs: '2026-12-10', instead: '2027-03-10' })
  expect(plan?.because.length).toBeGreaterThan(0)
  expect(found).toContainEqual(
    expect.objectContaining({ about: 'date', name: 'turns18', asIs: '2027-06-10', instead: '2027-09-10' }),
  )
})

test('another policy: the same person, other dates', async () => {
  const {
    asIs,
    instead,
    differences: found,
  } = await ask({
    asOf: '2026-09-01',
    instead: { policy: { planReadyByMonths: 7, leapDayRule: 'february-28' } },
  })
  expect([asIs.policyVersion, instead.policyVersion]).toEqual(['haarlem-1', 'what-if'])
  const moved = found.filter(({ about }) => about === 'deadline')
  expect(moved).toEqual([expect.objectContaining({ name: 'plan-ready', asIs: '2026-12-10', instead: '2026-11-10' })])
})

test('as if nobody did anything: the calendar runs on, past 18', async () => {
  const { asIs } = await ask({ until: '2027-07-01' })
  expect(asIs.case?.calendar.map(({ on }) => on)).toEqual([...(asIs.case?.calendar ?? [])].map(({ on }) => on).sort())
  expect(asIs.case?.calendar.flatMap(({ what }) => what)).toContain('turns-18')
  expect(asIs.case?.deadlines.some(({ status }) => status === 'overdue')).toBe(true)
  expect(asIs.case?.turns.length).toBeGreaterThan(0)
})

test('of a case that somebody sees; nothing of it is stored', async () => {
  const youngPerson = {
    firstName: 'Noor',
    familyName: 'Voorbeeld',
    birthDate: facts.birthDate,
    municipality: 'Haarlem',
    facts,
  }
  const { record } = await openCase(stored.needs.cases, team, { youngPerson })
  const log = () => stored.needs.cases.storage.transaction(team, (unit) => unit.caseEvents(record.id))
  const before = await log()
  const answer = await ask({
    facts: undefined,
    caseId: record.id,
    instead: { facts: { needAfter18: 'none' } },
  })
  expect(answer.differences.find(({ name }) => name === 'outcome')?.instead).toBe('no-transition')
  expect(await log()).toEqual(before)
  const stranger = callerOf(personaNamed('wmo'))
  await expect(askWhatIf(stored.needs.cases, stranger, { caseId: record.id, instead: {} })).rejects.toMatchObject({
    name: 'NotFound',
  })
})

test('facts that can not be are named where they stand; too far a day is refused', async () => {
  await expect(ask({ instead: { facts: { needAfter18: 'sometimes' } } })).rejects.toMatchObject({
    faults: [expect.objectContaining({ pointer: '/instead/facts/needAfter18' })],
  })
  await expect(ask({ instead: { facts: { birthDate: null } } })).rejects.toMatchObject({ name: 'Invalid' })
  await expect(ask({ until: '2036-01-01' })).rejects.toMatchObject({ name: 'Invalid' })
})

test('any facts can be supposed on any day; the same on both sides differs in nothing', () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 900 }), (drawn, days) => {
      const asOf = new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)
      const until = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)
      const supposition = { facts: drawn, policy: defaultPolicy, asOf, until, terms: [] }
      expect(differences(suppose(supposition), suppose(supposition))).toEqual([])
    }),
    { numRuns: 60 },
  )
})
