import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import { demoMunicipality, demoOrganisations } from '../../src/access/personas.ts'
import type { HandlerNeeds } from '../../src/http/handler-needs.ts'
import type { Call } from './deadline-stories.ts'

type Sent = NonNullable<Parameters<Call>[1]>

const nowhere = { caseId: 'none-such', token: 'none-such', area: 'housing' }
const any = { 'If-Match': '*' }

/** The organisations of the personas, as the demo has them. */
async function fillDirectory({ cases }: Pick<HandlerNeeds, 'cases'>): Promise<void> {
  const keeper = {
    municipality: demoMunicipality,
    personId: null,
    organisationId: null,
    role: 'administrator',
  } as const
  await cases.storage.transaction(keeper, async ({ directory }) => {
    for (const { id, name, kind } of Object.values(demoOrganisations))
      await directory.writeOrganisation({ id, municipality: demoMunicipality, name, kind, active: true, details: {} })
  })
}

/** Plan, offer by link, meeting and the young person's own page, in a handover begun anew: every answer that is documented. */
export async function tellOfHandover(
  call: Call,
  needs: Pick<HandlerNeeds, 'cases' | 'today'>,
  youngPerson: object,
): Promise<void> {
  await fillDirectory(needs)
  const opened = await call('openCase', { as: 'wijkteam', body: { youngPerson } })
  expect(opened.status).toBe(201)
  const params = { caseId: String(opened.body['id']) }
  const tell = async (as: string, type: string, says: object = {}): Promise<void> => {
    const body = { type, occurredOn: needs.today(), ...says }
    expect([type, (await call('recordEvent', { as, params, headers: any, body })).status]).toEqual([type, 201])
  }
  const answers = async (id: string, status: number, sent: Sent = {}) => {
    const answer = await call(id, { as: 'jeugdhulp', params, ...sent })
    expect([id, answer.status]).toEqual([id, status])
    return answer.body
  }
  await tellOfPlan(answers, params, tell)
  await tellOfOffer(answers, params, tell)
}

type Answers = (id: string, status: number, sent?: Sent) => Promise<Record<string, unknown>>
type Tell = (as: string, type: string, says?: object) => Promise<void>

async function tellOfPlan(answers: Answers, caseParams: { caseId: string }, tell: Tell): Promise<void> {
  const params = { ...caseParams, area: 'housing' }
  const body = { status: 'in-order' }
  await answers('getPlan', 200)
  await answers('getPlan', 403, { as: 'manager' })
  await answers('getPlan', 404, { params: nowhere })
  await answers('writePlanArea', 404, { params: nowhere, headers: any, body })
  await answers('writePlanArea', 428, { params, body })
  const key = { ...any, 'Idempotency-Key': randomUUID() }
  await answers('writePlanArea', 200, { params, headers: key, body })
  await answers('writePlanArea', 422, { params, headers: key, body: { status: 'not-needed' } })
  await answers('writePlanArea', 412, { params, headers: { 'If-Match': '"0"' }, body })
  await tell('jeugdhulp', 'plan.finalised')
  await answers('writePlanArea', 409, { params, headers: any, body })
}

async function tellOfOffer(answers: Answers, params: { caseId: string }, tell: Tell): Promise<void> {
  await answers('suggestReceivers', 200)
  await answers('suggestReceivers', 403, { as: 'manager' })
  await answers('suggestReceivers', 404, { params: nowhere })
  await answers('makeOfferLink', 409)
  await answers('makeOfferLink', 404, { params: nowhere })
  const organisationId = demoOrganisations.volunteers.id
  await tell('jeugdhulp', 'offer.made', { organisationId, startsOn: '2027-05-22' })
  await answers('getMeetingFile', 403, { as: 'vrijwilliger' })
  await answers('getMeetingFile', 404)
  const key = { 'Idempotency-Key': randomUUID() }
  const link = await answers('makeOfferLink', 201, { headers: key })
  await answers('makeOfferLink', 422, { headers: key, params: nowhere })
  const token = { token: String(link['token']) }
  await answers('readOfferLink', 200, { params: token })
  await answers('readOfferLink', 404, { params: nowhere })
  const body = { answer: 'accepted', startsOn: '2027-05-22' }
  await answers('answerOfferByLink', 404, { params: nowhere, body })
  const byLink = { 'Idempotency-Key': randomUUID() }
  const accepted = await answers('answerOfferByLink', 201, { params: token, headers: byLink, body })
  // Sent again it gives the same answer, where without its key the offer is answered already.
  expect(await answers('answerOfferByLink', 201, { params: token, headers: byLink, body })).toEqual(accepted)
  const otherwise = { ...body, contact: 'Vera' }
  await answers('answerOfferByLink', 422, { params: token, headers: byLink, body: otherwise })
  await answers('answerOfferByLink', 409, { params: token, body })
  await tell('jeugdhulp', 'meeting.proposed', { on: '2027-04-20', at: '10:30' })
  await tell('jongere', 'meeting.chosen', { on: '2027-04-20' })
  await answers('getMeetingFile', 200)
  await answers('readMyCase', 200, { as: 'jongere', params: {}, query: `?caseId=${params.caseId}` })
  const mine = { 'Idempotency-Key': randomUUID() }
  const own = await answers('makeYoungPersonLink', 201, { headers: mine, body: { validDays: 7 } })
  await answers('makeYoungPersonLink', 422, { headers: mine, body: { validDays: 8 } })
  await answers('makeYoungPersonLink', 404, { params: nowhere, body: {} })
  await answers('readYoungPersonLink', 200, { params: { token: String(own['token']) } })
  await answers('readYoungPersonLink', 404, { params: nowhere })
  await answers('listYoungPersonLinks', 200)
  await answers('listYoungPersonLinks', 404, { params: nowhere })
  await answers('endYoungPersonLinks', 204)
  await answers('endYoungPersonLinks', 404, { params: nowhere })
}
