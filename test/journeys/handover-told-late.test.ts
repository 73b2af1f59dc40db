import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import { at, begun, consented, deadline, offered, receiver, turns18 } from './steps.ts'

let journey: Journey
/** Of the event by which the offer passed. */
let expired = 0
const accepted = { type: 'offer.accepted', startsOn: turns18, contact: 'Fatma' }
const history = async () => {
  const { body } = await journey.ask('wijkteam', 'GET', `/cases/${journey.caseId()}/events?limit=200`)
  return body['items'] as { seq: number; type: string; correctedBySeq: number | null; counts: object | null }[]
}
const correct = (persona: string, occurredOn: string, more: object = {}) =>
  journey.refused(persona, 'event.corrected', {
    seq: expired,
    reason: 'Fatma belde op de laatste dag; wij schreven het niet op.',
    replacement: { ...accepted, occurredOn },
    ...more,
  })

beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  await consented(journey)
  await offered(journey)
  await journey.until('2026-12-31')
  expired = (await history()).find(({ type }) => type === 'offer.expired')?.seq ?? 0
})
afterAll(() => journey.close())

test('an answer that came in time but is told after the offer has passed is refused, saying what to do', async () => {
  expect(at(await journey.look(), 'receiver')).toBe('sought')
  const late = await journey.refused('wijkteam', 'offer.accepted', { ...accepted, occurredOn: '2026-12-29' })
  expect([late.status, late.body['detail']]).toEqual([
    403,
    expect.stringContaining(`Correct event ${expired} ('event.corrected') with this as its replacement.`),
  ])
  // What came too late has no such way.
  const tooLate = await journey.refused('wijkteam', 'offer.accepted', { ...accepted, occurredOn: '2026-12-30' })
  expect(tooLate.body['detail']).not.toContain('Correct event')
})

test('only what had happened by the last day can stand in its place, and only a professional of the case says so', async () => {
  const faults = async (reply: Promise<{ status: number; body: Record<string, unknown> }>) => {
    const { status, body } = await reply
    return [status, (body['errors'] as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer)]
  }
  expect(await faults(correct('wijkteam', '2026-12-30'))).toEqual([400, ['#/replacement/occurredOn']])
  expect(await faults(correct('wijkteam', '2026-12-29', { replacement: undefined, void: true }))).toEqual([
    400,
    ['#/void'],
  ])
  expect((await correct('jongere', '2026-12-29')).status).toBe(403)
  expect((await correct('wmo', '2026-12-29')).status).toBe(404)
})

test('put right, the receiver has accepted in time, sees the case, and both versions stand in the history', async () => {
  expect((await correct('wijkteam', '2026-12-29')).status).toBe(201)
  const now = await journey.look()
  expect([at(now, 'receiver'), deadline(now, 'offer-answer')]).toEqual(['accepted', undefined])
  expect(now.deadlines.find(({ kind }) => kind === 'offer-answer')).toMatchObject({
    status: 'met',
    metOn: '2026-12-29',
  })
  expect(now.organisations).toContainEqual(
    expect.objectContaining({ organisationId: receiver, party: 'receiver', endedOn: null }),
  )
  expect((await journey.look('wmo')).final).toBe(false)
  const told = (await history()).find(({ seq }) => seq === expired)
  expect(told).toMatchObject({ type: 'offer.expired', counts: { type: 'offer.accepted', occurredOn: '2026-12-29' } })
  expect(at(await journey.until('2027-01-04'), 'receiver')).toBe('accepted')
})
