import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { callerOf, demoOrganisations, personaNamed } from '../../../src/access/personas.ts'
import { openCase } from '../../../src/cases/events/open-case.ts'
import { recordEvent } from '../../../src/cases/events/record-event.ts'
import type { CalendarEntry } from '../../../src/cases/notices/personal-calendar.ts'
import type { Json } from '../../../src/cases/records.ts'
import { handoverFacts } from '../../support/handover-facts.ts'
import { type StoredNeeds, storedNeeds } from '../../support/stored-needs.ts'
import { anAudit } from '../../support/stored-records.ts'

let stored: StoredNeeds
let caseId: string
const team = callerOf(personaNamed('wijkteam'))
const provider = callerOf(personaNamed('jeugdhulp'))
const { id, name, kind } = demoOrganisations.youthFamilyCentre
const anotherTeam = { id, name, kind }
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
  await stored.needs.cases.storage.transaction(callerOf(personaNamed('beheer')), ({ directory }) =>
    directory.writeOrganisation({ ...anotherTeam, municipality: team.municipality, active: true, details: {} }),
  )
})
afterAll(() => stored.close())

const calendarOf = (actor: typeof team): Promise<CalendarEntry[]> =>
  stored.needs.calendar.read(actor, stored.needs.today(), anAudit())
const tell = (actor: typeof team, type: string, payload: Json = {}) =>
  recordEvent(stored.needs.cases, actor, caseId, { type, occurredOn: stored.needs.today(), payload }, { version: null })

test('each sees the days that they hold, and the handover that they take part in', async () => {
  const entries = await calendarOf(provider)
  expect(entries).toContainEqual(
    expect.objectContaining({ uid: `handover-${caseId}@overstap`, on: '2027-05-22', status: 'confirmed' }),
  )
  const plan = entries.filter(({ kind }) => kind?.startsWith('plan'))
  expect(plan.length).toBeGreaterThan(0)
  expect(JSON.stringify(entries)).not.toMatch(/Noor|Voorbeeld/)
  expect(await calendarOf(callerOf(personaNamed('wmo')))).toEqual([])
})

test('a deadline that is met is cancelled under the same UID with a higher number', async () => {
  const before = new Map((await calendarOf(provider)).map((entry) => [entry.uid, entry]))
  await tell(provider, 'plan.started')
  const changed = (await calendarOf(provider)).filter(
    ({ uid, status }) => before.get(uid)?.status === 'confirmed' && status === 'cancelled',
  )
  expect(changed.length).toBeGreaterThan(0)
  for (const { uid, sequence } of changed) expect(sequence).toBeGreaterThan(before.get(uid)?.sequence ?? 0)
})

test('a meeting that is planned and moved is one appointment', async () => {
  await tell(provider, 'meeting.proposed', { on: '2027-04-12', at: '10:30', place: 'Buurthuis' })
  await tell(provider, 'meeting.chosen', { on: '2027-04-12' })
  const meeting = async () => (await calendarOf(team)).find(({ what }) => what === 'meeting')
  expect(await meeting()).toMatchObject({
    uid: `meeting-${caseId}@overstap`,
    on: '2027-04-12',
    at: '10:30',
    sequence: 0,
  })
  await tell(provider, 'meeting.moved', { on: '2027-04-19', at: '09:00' })
  expect(await meeting()).toMatchObject({
    uid: `meeting-${caseId}@overstap`,
    on: '2027-04-19',
    at: '09:00',
    sequence: 2,
  })
})

test('what is handed on leaves the calendar of who had it', async () => {
  const owners = (await calendarOf(team)).filter(({ what, status }) => what === 'deadline' && status === 'confirmed')
  expect(owners.length).toBeGreaterThan(0)
  await tell(team, 'organisation.changed', { organisationId: anotherTeam.id, party: 'owner' })
  const left = await calendarOf(callerOf(personaNamed('cjg')))
  expect(left.filter(({ status }) => status === 'confirmed')).toEqual([])
})
