import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import { at, begun, deadline, planned, turns18 } from './steps.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2026-09-01')
  await begun(journey)
})
afterAll(() => journey.close())

test('a plan that is not final when the half year begins is late from the day after, and the provider holds it', async () => {
  const last = await journey.until('2026-12-10')
  expect(deadline(last, 'plan-ready')).toMatchObject({ dueOn: '2026-12-10', status: 'due-soon', daysOverdue: 0 })
  const late = await journey.until('2027-01-11')
  expect(deadline(late, 'plan-ready')).toMatchObject({ status: 'overdue', daysOverdue: 32 })
  expect(late.handover).toMatchObject({
    missing: expect.arrayContaining([
      { part: 'plan', party: 'youthCareProvider', organisationId: expect.any(String), personId: expect.any(String) },
    ]),
  })
  const { body } = await journey.ask('manager', 'GET', '/deadlines?status=overdue&kind=plan-ready')
  expect(body['items']).toEqual([expect.objectContaining({ caseId: journey.caseId(), daysOverdue: 32 })])
})

test('forewarned four and two weeks before, the manager too; at 18 it is told what is missing and who holds it', async () => {
  await journey.until('2027-05-27')
  const birthday = await journey.until(turns18)
  expect([birthday.phase, at(birthday, 'course')]).toEqual(['transferred', 'transferredIncomplete'])
  const missing = (birthday['handover'] as { missing: { part: string; party: string }[] }).missing
  expect(missing.map(({ part, party }) => [part, party])).toEqual([
    ['plan', 'youthCareProvider'],
    ['receiver', 'youthCareProvider'],
    ['wmo', 'owner'],
    ['start', 'receiver'],
  ])
  expect(birthday.handover).toMatchObject({ quality: 'none', gapIsOpen: true })
})

test('made after all, the plan counts as met late and the case goes on from there', async () => {
  await journey.tell('jeugdhulp', 'plan.started')
  const agreed = await planned(journey)
  expect(agreed.deadlines).toContainEqual(
    expect.objectContaining({ kind: 'plan-ready', status: 'met-late', metOn: turns18 }),
  )
  expect((agreed['handover'] as { missing: { part: string }[] }).missing.map(({ part }) => part)).not.toContain('plan')
})
