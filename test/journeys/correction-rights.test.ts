import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import { visitor } from '../web/support/visitor.ts'
import { begun, offered } from './steps.ts'

type Told = { seq: number; type: string; correctedBySeq: number | null }

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  await journey.tell('jeugdhulp', 'plan.started')
  await journey.tell('jeugdhulp', 'consent.asked')
  await journey.tell('jongere', 'consent.given')
  await journey.tell('wijkteam', 'wmo.trackChosen', { track: 'additional-support' })
  await journey.tell('jongere', 'wmo.notified')
  await journey.tell('jeugdhulp', 'note.added', { text: 'Belt liever in de avond.' })
  await offered(journey)
})
afterAll(() => journey.close())

const history = async () => {
  const { body } = await journey.ask('wijkteam', 'GET', `/cases/${journey.caseId()}/events?limit=200`)
  return body['items'] as Told[]
}
const seqOf = async (type: string) => (await history()).findLast((told) => told.type === type)?.seq ?? 0
const takeBack = async (persona: string, type: string) => {
  const says = { seq: await seqOf(type), reason: 'Dit is niet gebeurd.', void: true }
  const { status, body } = await journey.refused(persona, 'event.corrected', says)
  return [status, body['detail']]
}

test('nobody takes back what they may not tell: not by saying so, nor by putting something else in its place', async () => {
  const { version } = await journey.look()
  // The young person is not who begins a plan or makes an offer; the receiver may not speak about consent.
  for (const [persona, type] of [
    ['jongere', 'plan.started'],
    ['jongere', 'offer.made'],
    ['wijkteam', 'plan.started'],
    ['jeugdhulp', 'wmo.trackChosen'],
    ['wmo', 'consent.given'],
    ['wmo', 'wmo.notified'],
  ] as const)
    expect([persona, type, ...(await takeBack(persona, type))]).toEqual([
      ...[persona, type, 403, expect.stringContaining(`'${type}'`)],
    ])
  const replacement = { type: 'note.added', occurredOn: '2026-12-14', text: 'Er was nog geen plan.' }
  const says = { seq: await seqOf('plan.started'), reason: 'Niet begonnen.', replacement }
  expect((await journey.refused('jongere', 'event.corrected', says)).status).toBe(403)
  expect((await journey.look()).version).toBe(version)
})

test("what somebody said themself stays theirs: the young person's own word on consent, and the note of another", async () => {
  for (const persona of ['jeugdhulp', 'wijkteam', 'besluit'])
    expect([persona, (await takeBack(persona, 'consent.given'))[0]]).toEqual([persona, 403])
  for (const persona of ['jongere', 'wijkteam'])
    expect([persona, (await takeBack(persona, 'note.added'))[0]]).toEqual([persona, 403])
  expect((await takeBack('jeugdhulp', 'note.added'))[0]).toBe(201)
})

test('on the timeline only what one may put right has a link; its address says whose it is', async () => {
  const jip = visitor(journey.origin)
  await jip.signIn('jongere')
  const path = `/zaken/${journey.caseId()}`
  const { html } = await jip.get(`${path}/tijdlijn`)
  const shown = [...html.matchAll(/\/verbeter\/(\d+)"/g)].map(([, seq]) => Number(seq)).sort((a, b) => a - b)
  expect(shown).toEqual([await seqOf('consent.given'), await seqOf('wmo.notified')])
  const other = await jip.get(`${path}/verbeter/${await seqOf('plan.started')}`)
  expect(other.status).toBe(403)
})

test('who may tell it and sees the whole case puts it right; what the receiver answered is for the receiver', async () => {
  expect((await takeBack('wijkteam', 'wmo.notified'))[0]).toBe(201)
  await journey.tell('wmo', 'offer.accepted', { startsOn: '2027-06-10', contact: 'Fatma' })
  for (const persona of ['jongere', 'wijkteam'])
    expect([persona, (await takeBack(persona, 'offer.accepted'))[0]]).toEqual([persona, 403])
  expect((await takeBack('wmo', 'offer.accepted'))[0]).toBe(201)
})

test('a withdrawal holds until the young person takes it back themself; one written down for them, whoever hears so', async () => {
  await journey.tell('jongere', 'consent.withdrawn')
  for (const persona of ['jeugdhulp', 'wijkteam'])
    expect([persona, (await takeBack(persona, 'consent.withdrawn'))[0]]).toEqual([persona, 403])
  expect((await takeBack('jongere', 'consent.withdrawn'))[0]).toBe(201)
  await journey.tell('jeugdhulp', 'consent.withdrawn')
  expect((await takeBack('wijkteam', 'consent.withdrawn'))[0]).toBe(201)
})
