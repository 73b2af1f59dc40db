import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { callerOf, personaNamed } from '../../../src/access/personas.ts'
import type { Day } from '../../../src/calendar/day.ts'
import { readPenalties } from '../../../src/cases/deadlines/read-penalties.ts'
import { correctEvent } from '../../../src/cases/events/correct-event.ts'
import { effectiveLog } from '../../../src/cases/events/effective-log.ts'
import { foldLog } from '../../../src/cases/events/fold-log.ts'
import { openCase } from '../../../src/cases/events/open-case.ts'
import { recordEvent } from '../../../src/cases/events/record-event.ts'
import { readCase } from '../../../src/cases/read-case.ts'
import type { DeadlineRecord, Json } from '../../../src/cases/records.ts'
import { handoverFacts } from '../../support/handover-facts.ts'
import { type StoredNeeds, storedNeeds } from '../../support/stored-needs.ts'

let stored: StoredNeeds
const team = callerOf(personaNamed('wijkteam'))
const college = callerOf(personaNamed('besluit'))
const decision = 'jeugdwet-decision:extension-request'

beforeAll(async () => {
  stored = await storedNeeds('2026-11-20')
})
afterAll(() => stored.close())

/** A case of its own, opened on the day. */
async function opened(firstName: string) {
  await stored.needs.moveToday?.('2026-11-20')
  const youngPerson = {
    firstName,
    familyName: 'Voorbeeld',
    birthDate: '2009-05-22',
    municipality: 'Voorbeeldstad',
    facts: handoverFacts,
  }
  const { record } = await openCase(stored.needs.cases, team, { youngPerson })
  return {
    id: record.id,
    tell: async (actor: typeof team, type: string, occurredOn: Day, payload: Json = {}) => {
      if (occurredOn > stored.needs.today()) await stored.needs.moveToday?.(occurredOn)
      return (await recordEvent(stored.needs.cases, actor, record.id, { type, occurredOn, payload }, { version: null }))
        .event.seq
    },
    correct: (actor: typeof team, seq: number, type: string, occurredOn: Day, payload: Json = {}) =>
      correctEvent(
        stored.needs.cases,
        actor,
        record.id,
        { seq, reason: 'verkeerde dag', occurredOn: stored.needs.today(), replacement: { type, occurredOn, payload } },
        { version: null },
      ),
    penalties: () => readPenalties(stored.needs.cases, team, record.id, stored.needs.today()),
    dueOn: async (kind: string) =>
      (await readCase(stored.needs.cases, team, record.id)).deadlines.find(
        (deadline) => deadline.kind === kind && deadline.outcome === null,
      )?.dueOn,
  }
}

/** Folding the stored log again gives the stored case, with what the correction computed anew. */
async function expectTheFoldToAgree(caseId: string) {
  await stored.needs.cases.storage.transaction(team, async (unit) => {
    const loaded = await unit.loadCase(caseId, 'none')
    const { policyOf } = stored.needs.cases
    const { progress, contradictions } = foldLog(caseId, effectiveLog(await unit.caseEvents(caseId)), policyOf)
    expect(contradictions).toEqual([])
    expect(progress.snapshot.value).toEqual(loaded?.record.snapshot['value'])
    const days = (deadlines: readonly DeadlineRecord[]) =>
      deadlines
        .filter(({ outcome }) => outcome === null)
        .map(({ id, dueOn }) => `${id} ${dueOn}`)
        .sort()
    expect(days(progress.deadlines)).toEqual(days(loaded?.deadlines ?? []))
  })
}

test('a notice is in time by the corrected last day of the term, not by when its passing was brought (Awb 4:17 lid 3)', async () => {
  const one = await opened('Noor')
  const asked = await one.tell(team, 'extension.requested', '2026-12-01')
  await one.tell(team, 'defaultNotice.received', '2027-01-20', { decision })
  expect(await one.penalties()).toMatchObject([{ phase: 'premature' }])
  await stored.needs.moveToday?.('2027-02-15')
  await one.correct(team, asked, 'extension.requested', '2026-11-23')
  // As of 15 February: twelve days of 23 euros from 4 February.
  expect(await one.penalties()).toMatchObject([
    { phase: 'penalty', decisionDueOn: '2027-01-18', receivedOn: '2027-01-20', noticeValid: true, amountEur: 276 },
  ])
  await expectTheFoldToAgree(one.id)
  // And back: by the term as it was told first it is premature again.
  await one.correct(team, asked, 'extension.requested', '2026-12-01')
  expect(await one.penalties()).toMatchObject([{ phase: 'premature', amountEur: 0 }])
  await expectTheFoldToAgree(one.id)
})

test('the decision on an objection follows the corrected day of the decision (Awb 7:10 lid 1)', async () => {
  const one = await opened('Sam')
  await one.tell(team, 'extension.requested', '2026-11-23')
  const refusal = { outcome: 'refused', reason: 'De Wmo kan dit geven.' }
  const refused = await one.tell(college, 'extensionRequest.decided', '2026-11-24', refusal)
  await one.tell(team, 'objection.received', '2026-12-04', { objection: `jeugdwet-decision-${refused}` })
  expect(await one.dueOn('awb-decision-on-objection')).toBe('2027-02-16')
  await one.correct(college, refused, 'extensionRequest.decided', '2026-12-03', refusal)
  // The objection term ends on 14 January; six weeks later it is 25 February.
  expect(await one.dueOn('awb-decision-on-objection')).toBe('2027-02-25')
  await expectTheFoldToAgree(one.id)
})

test('an extension by weeks still extends once the request is corrected (Awb 4:14 lid 3)', async () => {
  const one = await opened('Kim')
  const asked = await one.tell(team, 'extension.requested', '2026-11-20')
  const noted = await one.tell(team, 'note.added', '2026-11-20', { text: 'Gebeld.' })
  await one.tell(college, 'deadline.extended', '2026-12-08', { term: decision, weeks: '1', reason: 'onderzoek' })
  expect(await one.dueOn('jeugdwet-decision')).toBe('2027-01-22')
  // A correction that the extension does not rest on leaves it as it was announced.
  await one.correct(team, noted, 'note.added', '2026-11-20', { text: 'Gesproken.' })
  expect(await one.dueOn('jeugdwet-decision')).toBe('2027-01-22')
  await one.correct(team, asked, 'extension.requested', '2026-11-30')
  expect(await one.dueOn('jeugdwet-decision')).toBe('2027-02-01')
  await expectTheFoldToAgree(one.id)
})
