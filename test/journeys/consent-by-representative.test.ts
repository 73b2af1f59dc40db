import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../support/journey.ts'
import { visitor } from '../web/support/visitor.ts'
import { at, begun, planned } from './steps.ts'

// Jip, born 10 June 2009, is 17 when the story begins and 18 on 10 June 2027.
let journey: Journey
let person: string
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  const opened = await begun(journey)
  person = (opened['youngPerson'] as { id: string }).id
  await journey.tell('jeugdhulp', 'plan.started')
  await planned(journey)
  await journey.tell('jeugdhulp', 'consent.asked')
})
afterAll(() => journey.close())

const given = { areas: ['housing'], from: 'representative' }
const refusal = async (type: string, says: object) => {
  const { status, body } = await journey.refused('wijkteam', type, says)
  const [error] = body['errors'] as { pointer: string; code: string; detail: string }[]
  return [status, error?.pointer, error?.code, error?.detail]
}
const record = async (what: 'mandates' | 'incapacities', body: object) => {
  const reply = await journey.ask('wijkteam', 'POST', `/young-people/${person}/${what}`, body)
  expect([reply.status, reply.body['errors']]).toEqual([201, undefined])
  return String(reply.body['id'])
}

test('at 17 consent told as a parent’s is refused, with and without custody: the young person decides', async () => {
  const alone = [400, '#/from', 'no-mandate', expect.stringMatching(/the young person decides about consent/)]
  expect(await refusal('consent.given', given)).toEqual(alone)
  await record('mandates', { name: 'Anna Voorbeeld', ground: 'custody', matters: ['consent'], fromOn: '2009-06-10' })
  expect(await refusal('consent.given', given)).toEqual(alone)
  expect(at(await journey.look(), 'consent')).toBe('asked')
})

test('at 17 it is not the parents’ to give together with the young person either', async () => {
  const together = { ...given, from: 'young-person-and-parents' }
  const alone = [400, '#/from', 'young-person-decides', expect.stringMatching(/tell it as from 'young-person'/)]
  expect(await refusal('consent.given', together)).toEqual(alone)
})

test('the form says in plain words that nobody else may decide', async () => {
  const browser = visitor(journey.origin)
  await browser.signIn('wijkteam')
  const page = await browser.get(`/zaken/${journey.caseId()}/stap/consent.given`)
  const answer = await browser.send(page, /consent\.given/, {
    ...{ areas: 'housing', from: 'representative', gebeurdOp: '14-12-2026' },
  })
  expect([answer.status, answer.html.includes('Op deze dag mag niemand anders dit beslissen.')]).toEqual([400, true])
})

test('with incapacity recorded it is taken, and names the mandate; the young person sees both and who looked', async () => {
  const until = { fromOn: '2026-12-01', untilOn: '2027-12-31' }
  await record('incapacities', { matter: 'consent', determinedBy: 'Arts Voorbeeld', ...until })
  const theirs = await refusal('consent.given', { areas: ['housing'] })
  expect(theirs.slice(0, 3)).toEqual([400, '#/from', 'representative-decides'])
  const taken = await journey.tell('wijkteam', 'consent.given', given)
  expect(at(taken, 'consent')).toBe('given')
  const mine = await journey.ask('jongere', 'GET', `/young-people/${person}/mandates`)
  expect(mine.body).toMatchObject({
    mandates: [{ name: 'Anna Voorbeeld', ground: 'custody', holds: true }],
    incapacities: [{ determinedBy: 'Arts Voorbeeld', holds: true }],
  })
  const browser = visitor(journey.origin)
  await browser.signIn('jongere')
  const { html } = await browser.get(`/zaken/${journey.caseId()}/toestemming`)
  for (const shown of ['Anna Voorbeeld', 'Ouder met gezag', 'Arts Voorbeeld stelde dat vast', '31 december 2027'])
    expect([shown, html.includes(shown)]).toEqual([shown, true])
  expect((await journey.ask('wmo', 'GET', `/young-people/${person}/mandates`)).status).toBe(403)
  expect((await journey.ask('manager', 'GET', `/young-people/${person}/mandates`)).status).toBe(403)
})

test('custody ends on the 18th birthday: withdrawn the day before by the parent, and not on the day itself', async () => {
  await journey.until('2027-06-09')
  const withdrawn = await journey.tell('wijkteam', 'consent.withdrawn', { from: 'representative' })
  expect(at(withdrawn, 'consent')).toBe('withdrawn')
  await journey.tell('jeugdhulp', 'consent.asked')
  await journey.until('2027-06-10')
  expect(await refusal('consent.given', given)).toEqual([
    ...[400, '#/from', 'no-mandate', expect.stringMatching(/No mandate for consent holds on 2027-06-10/)],
  ])
})

test('a mentor from the court acts from the first day of the mandate, and no more from the day it ends', async () => {
  const mandate = { name: 'Els Voorbeeld', ground: 'mentor', matters: ['consent'], fromOn: '2027-06-12' }
  const mandateId = await record('mandates', mandate)
  await journey.until('2027-06-11')
  expect((await refusal('consent.given', given))[2]).toBe('no-mandate')
  await journey.until('2027-06-12')
  await journey.tell('wijkteam', 'consent.given', given)
  const end = { endedOn: '2027-06-12', because: 'De rechter ontsloeg de mentor.' }
  const ended = await journey.ask('wijkteam', 'POST', `/young-people/${person}/mandates/${mandateId}/_end`, end)
  expect([ended.status, ended.body['endedOn']]).toEqual([200, '2027-06-12'])
  expect((await refusal('consent.withdrawn', { from: 'representative' }))[2]).toBe('no-mandate')
  // Withdrawing by the young person themself asks for nobody's mandate.
  await journey.tell('jongere', 'consent.withdrawn')
})

test('putting an earlier event right is held to the same: on the day that it tells of', async () => {
  const { body } = await journey.ask('wijkteam', 'GET', `/cases/${journey.caseId()}/events?limit=200`)
  const items = body['items'] as { seq: number; type: string; occurredOn: string }[]
  const events = items.filter(({ type }) => type === 'consent.given')
  const correct = (seq: number | undefined, occurredOn: string) =>
    journey.refused('wijkteam', 'event.corrected', {
      ...{ seq, reason: 'Een andere dag.' },
      replacement: { type: 'consent.given', occurredOn, ...given },
    })
  const late = await correct(events.at(-1)?.seq, '2027-06-12')
  expect([late.status, late.body['errors']]).toEqual([
    ...[400, [expect.objectContaining({ pointer: '#/replacement/from', code: 'no-mandate' })]],
  ])
})
