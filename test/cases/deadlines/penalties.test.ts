import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { callerOf, personaNamed } from '../../../src/access/personas.ts'
import { addDays, type Day } from '../../../src/calendar/day.ts'
import { computePenalty } from '../../../src/calendar/penalty.ts'
import { defaultPolicy } from '../../../src/calendar/policy.ts'
import { readPenalties } from '../../../src/cases/deadlines/read-penalties.ts'
import { openCase } from '../../../src/cases/events/open-case.ts'
import { recordEvent } from '../../../src/cases/events/record-event.ts'
import { readCase } from '../../../src/cases/read-case.ts'
import type { Json } from '../../../src/cases/records.ts'
import { handoverFacts } from '../../support/handover-facts.ts'
import { type StoredNeeds, storedNeeds } from '../../support/stored-needs.ts'

let stored: StoredNeeds
let caseId: string
const team = callerOf(personaNamed('wijkteam'))
const college = callerOf(personaNamed('besluit'))
beforeAll(async () => {
  stored = await storedNeeds('2026-11-23')
  const youngPerson = {
    firstName: 'Noor',
    familyName: 'Voorbeeld',
    birthDate: '2009-05-22',
    municipality: 'Voorbeeldstad',
    facts: handoverFacts,
  }
  caseId = (await openCase(stored.needs.cases, team, { youngPerson })).record.id
})
afterAll(() => stored.close())

const at = async (day: Day) => {
  await stored.needs.moveToday?.(day)
}
const tell = (actor: typeof team, type: string, payload: Json = {}) =>
  recordEvent(stored.needs.cases, actor, caseId, { type, occurredOn: stored.needs.today(), payload }, { version: null })
const penalties = (asOf = stored.needs.today()) => readPenalties(stored.needs.cases, team, caseId, asOf)

test('from a premature notice to a penalty that is set: each day the amount that the law names', async () => {
  await tell(team, 'extension.requested')
  const term = (await readCase(stored.needs.cases, team, caseId)).deadlines.find(
    ({ kind }) => kind === 'jeugdwet-decision',
  )
  const decision = `jeugdwet-decision:${term?.key}`
  const dueOn = term?.dueOn ?? ''
  expect(dueOn).toBe('2027-01-18')

  await at('2027-01-18')
  await tell(team, 'defaultNotice.received', { decision })
  expect(await penalties()).toMatchObject([
    {
      decision,
      phase: 'premature',
      decisionDueOn: dueOn,
      noticeValid: false,
      noticeRefusedBecause: 'term-not-expired',
      amountEur: 0,
    },
  ])

  await at('2027-01-20')
  await tell(team, 'defaultNotice.received', { decision })
  expect((await penalties())[1]).toMatchObject({
    phase: 'grace',
    noticeValid: true,
    graceLastDay: '2027-02-03',
    amountEur: 0,
  })

  for (let day = '2027-01-20'; day <= '2027-03-20'; day = addDays(day, 1)) {
    const [, running] = await penalties(day)
    const asked = { decisionDueOn: dueOn, defaultNoticeReceivedOn: '2027-01-20', asOf: day }
    expect([day, running?.amountEur]).toEqual([day, computePenalty(asked, defaultPolicy).amountEur])
  }
  expect((await penalties('2027-03-17'))[1]).toMatchObject({ amountEur: 1442, penaltyLastDay: '2027-03-17' })

  await at('2027-02-10')
  await tell(team, 'note.added', { text: 'Gebeld.' })
  const view = await readCase(stored.needs.cases, team, caseId)
  const runs = view.deadlines.find(({ kind }) => kind === 'awb-penalty')
  const [, shown] = view.penalties
  expect(shown).toMatchObject({ phase: 'penalty', penaltyFirstDay: '2027-02-04', amountEur: 7 * 23 })
  expect(runs?.dueOn).toBe(shown?.penaltyLastDay)

  await tell(college, 'extensionRequest.decided', { outcome: 'refused', reason: 'De Wmo kan dit geven.' })
  expect((await penalties('2027-12-31'))[1]).toMatchObject({
    phase: 'to-set',
    decidedOn: '2027-02-10',
    amountEur: 6 * 23,
    setEur: null,
  })
  await tell(college, 'penalty.set', { decision })
  expect((await penalties())[1]).toMatchObject({ phase: 'set', setEur: 6 * 23 })
})

test('a second notice about a decision that cost all it can costs nothing more (Awb 4:17 lid 1)', async () => {
  await at('2027-02-11')
  const opened = await openCase(stored.needs.cases, team, {
    youngPerson: {
      firstName: 'Sam',
      familyName: 'Voorbeeld',
      birthDate: '2009-06-22',
      municipality: 'Voorbeeldstad',
      facts: handoverFacts,
    },
  })
  const say = (actor: typeof team, type: string, payload: Json = {}) =>
    recordEvent(
      stored.needs.cases,
      actor,
      opened.record.id,
      { type, occurredOn: stored.needs.today(), payload },
      { version: null },
    )
  await say(team, 'extension.requested')
  const decision = 'jeugdwet-decision:extension-request'
  await at('2027-04-10')
  await say(team, 'defaultNotice.received', { decision })
  // The two weeks end on 26 April; the 42nd day is 7 June.
  await at('2027-06-09')
  await say(college, 'penalty.set', { decision })
  await say(team, 'defaultNotice.received', { decision })
  await at('2027-09-01')
  expect(await readPenalties(stored.needs.cases, team, opened.record.id, '2027-09-01')).toMatchObject([
    { phase: 'set', amountEur: 1442, setEur: 1442 },
    {
      phase: 'ended',
      noticeValid: false,
      noticeRefusedBecause: null,
      penaltyFirstDay: null,
      amountEur: 0,
      setEur: null,
    },
  ])
})

test('as of a day before it was received there is none', async () => {
  expect(await penalties('2027-01-17')).toEqual([])
  expect(await penalties('2027-01-19')).toHaveLength(1)
})

test('a manager sees it; who only receives does not', async () => {
  const manager = callerOf(personaNamed('manager'))
  expect(await readPenalties(stored.needs.cases, manager, caseId, '2027-02-10')).toHaveLength(2)
  await expect(
    readPenalties(stored.needs.cases, callerOf(personaNamed('wmo')), caseId, '2027-02-10'),
  ).rejects.toMatchObject({ name: 'NotFound' })
})
