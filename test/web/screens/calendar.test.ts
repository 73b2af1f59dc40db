import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { withClient } from '../../support/database.ts'
import { handoverFacts } from '../../support/handover-facts.ts'
import { type Journey, startJourney } from '../../support/journey.ts'
import { visitor } from '../support/visitor.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await journey.open('wijkteam', {
    youngPerson: {
      ...{ firstName: 'Noor', familyName: 'Zonder-Dag', birthDate: '2009-06-10', municipality: 'Voorbeeldstad' },
      facts: handoverFacts,
    },
  })
})
afterAll(() => journey.close())

/** Years of deadlines of this kind that were met, each with a day before any that runs. */
const years = (kind: string) =>
  withClient(journey.ownerUrl, (client) =>
    client.query(
      `insert into deadlines select (jsonb_populate_record(d, jsonb_build_object('deadline_id', 'was-' || n, 'outcome', 'met',
          'due_on', '2026-12-01', 'opened_on', '2026-11-01', 'settled_on', '2026-12-01'))).*
        from deadlines d, generate_series(1, 2100) n where d.kind = $1 and d.outcome is null`,
      [kind],
    ),
  )

test('who needs a day is in the calendar, also after years of meetings that were held', async () => {
  const planner = visitor(journey.origin)
  await planner.signIn('besluit')
  const needs = async () => (await planner.get('/overdrachten')).html.includes('Noor Zonder-Dag')
  expect(await needs()).toBe(true)
  expect((await years('warm-handover-meeting')).rowCount).toBe(2100)
  expect(await needs()).toBe(true)
})
