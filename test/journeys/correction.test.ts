import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import { begun } from './steps.ts'

type Told = {
  seq: number
  type: string
  occurredOn: string
  recordedAt: string
  correctedBySeq: number | null
  counts: unknown
}
type Listed = { kind: string; status: string; dueOn: string; phase?: string }

let journey: Journey
const history = async () => {
  const { body } = await journey.ask('wijkteam', 'GET', `/cases/${journey.caseId()}/events?limit=200`)
  return body['items'] as Told[]
}
const seqOf = async (type: string) => (await history()).findLast((told) => told.type === type)?.seq ?? 0
const correct = async (type: string, what: object, persona = 'wijkteam') =>
  journey.refused(persona, 'event.corrected', { seq: await seqOf(type), reason: 'verkeerde dag', ...what })
/** The investigation as the list of deadlines has it. */
const investigation = async (times = '') => {
  const { body } = await journey.ask('wijkteam', 'GET', `/deadlines?kind=wmo-investigation${times}`)
  return (body['items'] as Listed[]).map(({ dueOn, status }) => [dueOn, status]).sort()
}

beforeAll(async () => {
  journey = await startJourney('2027-02-08')
  await begun(journey)
  await journey.tell('wijkteam', 'wmo.trackChosen', { track: 'additional-support' })
  await journey.tell('jongere', 'wmo.notified')
  await journey.tell('wijkteam', 'wmo.receiptConfirmed')
})
afterAll(() => journey.close())

test('a wrong date, put right: the term counts from the right day, the mistaken one is superseded', async () => {
  expect(await investigation()).toEqual([['2027-03-22', 'open']])
  const wrong = await history()
  const replacement = { type: 'wmo.notified', occurredOn: '2027-02-01' }
  expect((await correct('wmo.notified', { replacement })).status).toBe(201)
  const now = await journey.look()
  const terms = now.deadlines.filter(({ kind }) => kind === 'wmo-investigation')
  expect(terms.map(({ dueOn, status }) => [dueOn, status])).toEqual([
    ['2027-03-15', 'open'],
    ['2027-03-22', 'superseded'],
  ])
  const told = (await history()).find(({ type }) => type === 'wmo.notified')
  expect(told).toMatchObject({ occurredOn: '2027-02-08', counts: { occurredOn: '2027-02-01' } })
  expect(told?.correctedBySeq).toBe((await history()).at(-1)?.seq)
  // What had been recorded before the correction is still to be seen as it was.
  const before = `&knownAt=${encodeURIComponent(wrong.at(-1)?.recordedAt ?? '')}`
  expect(await investigation(before)).toEqual([['2027-03-22', 'open']])
  expect(await investigation(`${before}&asOf=2027-03-23`)).toEqual([['2027-03-22', 'overdue']])
  expect(await investigation('&asOf=2027-03-16')).toContainEqual(['2027-03-15', 'overdue'])
})

test('a day later than what hung on it is put right again; the first mistake keeps its place', async () => {
  const replacement = { type: 'wmo.notified', occurredOn: '2027-02-03' }
  expect((await correct('wmo.notified', { replacement })).status).toBe(201)
  const terms = (await journey.look()).deadlines.filter(({ kind }) => kind === 'wmo-investigation')
  expect(terms.map(({ dueOn, status }) => [dueOn, status]).sort()).toEqual([
    ['2027-03-15', 'superseded'],
    ['2027-03-17', 'open'],
    ['2027-03-22', 'superseded'],
  ])
})

test('a correction that later events contradict is refused by name, and nothing changes', async () => {
  const { version } = await journey.look()
  const confirmed = await seqOf('wmo.receiptConfirmed')
  const { status, body } = await correct('wmo.notified', { void: true })
  expect([status, body['contradictions']]).toEqual([409, [{ seq: confirmed, type: 'wmo.receiptConfirmed' }]])
  expect(body['detail']).toContain(`${confirmed} (wmo.receiptConfirmed)`)
  expect((await journey.look()).version).toBe(version)
  // The later one first, then it stands.
  expect((await correct('wmo.receiptConfirmed', { void: true })).status).toBe(201)
  expect((await correct('wmo.notified', { void: true })).status).toBe(201)
  expect(
    (await journey.look()).deadlines.filter(
      ({ kind, status: now }) => kind === 'wmo-investigation' && now !== 'superseded',
    ),
  ).toEqual([])
})

test('lists of cases show what held on a day, and what was known by an instant', async () => {
  const listed = async (times: string) => {
    const { body } = await journey.ask('wijkteam', 'GET', `/cases?${times}`)
    return (body['items'] as { state: { open: { wmo: unknown; plan: unknown } } }[]).map(({ state }) => [
      state.open.wmo,
      state.open.plan,
    ])
  }
  await journey.until('2027-02-10')
  const before = (await history()).at(-1)?.recordedAt ?? ''
  await journey.tell('jeugdhulp', 'plan.started')
  expect(await listed('asOf=2027-02-10')).toEqual([['toNotify', 'drafting']])
  expect(await listed(`asOf=2027-02-10&knownAt=${encodeURIComponent(before)}`)).toEqual([['toNotify', 'notStarted']])
  expect(await listed('asOf=2027-02-09')).toEqual([['toNotify', 'notStarted']])
  expect(await listed('asOf=2027-02-07')).toEqual([])
})

test('whom only the mistake brought to the case sees it no longer; that they took part stays to be seen', async () => {
  const centre = '0d000000-0000-4000-8000-000000000006'
  const sees = async () => (await journey.ask('cjg', 'GET', `/cases/${journey.caseId()}`)).status
  expect(await sees()).toBe(404)
  await journey.tell('wijkteam', 'youthFamilyCentre.joined', { organisationId: centre })
  expect(await sees()).toBe(200)
  expect((await correct('youthFamilyCentre.joined', { void: true })).status).toBe(201)
  expect(await sees()).toBe(404)
  const { organisations } = await journey.look()
  expect(organisations).toContainEqual(expect.objectContaining({ organisationId: centre, endedOn: '2027-02-10' }))
  await journey.tell('wijkteam', 'youthFamilyCentre.joined', { organisationId: centre })
  expect(await sees()).toBe(200)
})

test('a fault in the replacement is pointed at there', async () => {
  const pointers = async (replacement: object) => {
    const { status, body } = await correct('plan.started', { replacement }, 'jeugdhulp')
    return [status, (body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)]
  }
  expect(await pointers({ type: 'plan.started', occurredOn: '2027-02-11' })).toEqual([
    400,
    ['#/replacement/occurredOn'],
  ])
  expect(await pointers({ type: 'plan.begun', occurredOn: '2027-02-10' })).toEqual([400, ['#/replacement/type']])
  const bare = await journey.refused('jeugdhulp', 'event.corrected', { seq: await seqOf('plan.started'), void: true })
  expect([bare.status, bare.body['errors']]).toEqual([
    400,
    [{ in: 'body', pointer: '#/reason', code: 'missing', detail: "'reason' is missing." }],
  ])
})
