import { createHash } from 'node:crypto'
import { z } from 'zod'
import { text } from '../../../machines/payloads.ts'
import { makeOfferLink, offerLinkMakers } from '../../cases/handover/make-offer-link.ts'
import { actorByOfferLink, answerOfferLink, type MadeLink, readOfferLink } from '../../cases/handover/offer-links.ts'
import { basePath } from '../api-version.ts'
import { idSchema } from '../case-schemas.ts'
import { answeredDaySchema, daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { answerOf } from '../kept-answer.ts'
import { madeLinkSchema, tokenSchema } from '../link-schemas.ts'
import { defineRoute } from '../route.ts'

const words = z.string().nullable()

const offerSchema = z
  .strictObject({
    organisation: z.string(),
    firstName: words.meta({ description: 'Only once the young person lets it be shared.' }),
    task: words,
    startsOn: answeredDaySchema.nullable(),
    acceptByOn: answeredDaySchema,
    stands: z.enum(['waiting', 'other-day-proposed', 'accepted', 'refused', 'withdrawn']),
    contact: z.strictObject({ name: words, organisation: words, phone: words, email: words }).nullable(),
  })
  .meta({ id: 'OfferByLink' })

/** POST /cases/{caseId}/offer-links: a link for the organisation that the offer was made to. */
const postOfferLink = defineRoute({
  method: 'post',
  path: '/cases/{caseId}/offer-links',
  operationId: 'makeOfferLink',
  summary:
    'Makes a link by which a small or volunteer organisation answers the offer without an account. It is told once.',
  tag: 'Links',
  rights: offerLinkMakers,
  params: z.strictObject({ caseId: idSchema }),
  success: { status: 201, description: 'The link.', schema: madeLinkSchema, headers: ['Location'] },
  refusals: { 409: 'No offer waits for an answer, or the organisation has a sign-in.' },
  handle: async ({ params, caller, claim }, services: Pick<HandlerNeeds, 'cases'>) => {
    const told = answerOf(claim, (made: MadeLink) => {
      const path = `${basePath}/offer-links/${made.token}`
      return { status: 201, body: { ...made, path }, headers: { Location: path } }
    })
    return told.answer(await makeOfferLink(services.cases, caller, params.caseId, told.keep))
  },
})

/** GET /offer-links/{token}: the offer, as little as it takes to answer. */
const getOfferLink = defineRoute({
  method: 'get',
  path: '/offer-links/{token}',
  operationId: 'readOfferLink',
  summary: 'Shows an offer to whom holds its link: what is asked, by when, and whom to call. No BSN, no health data.',
  tag: 'Links',
  rights: 'open',
  params: z.strictObject({ token: tokenSchema }),
  success: { status: 200, description: 'The offer.', schema: offerSchema },
  handle: async ({ params }, services: Pick<HandlerNeeds, 'cases'>) => ({
    status: 200,
    body: await readOfferLink(services.cases, params.token),
  }),
})

const answerSchema = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accepted'), startsOn: daySchema, contact: text(120).optional() }),
  z.strictObject({ answer: z.literal('other-day'), startsOn: daySchema, contact: text(120).optional() }),
  z.strictObject({
    answer: z.literal('refused'),
    reason: z.enum(['no-capacity', 'no-expertise', 'other-region', 'not-fitting', 'other']).optional(),
    explanation: text(1000).optional(),
  }),
])

/** POST /offer-links/{token}/answers: accepts, refuses, or proposes another day. */
const postOfferAnswer = defineRoute({
  method: 'post',
  path: '/offer-links/{token}/answers',
  operationId: 'answerOfferByLink',
  summary: 'Answers an offer by its link: accepts, refuses, or proposes another first day.',
  tag: 'Links',
  rights: 'open',
  params: z.strictObject({ token: tokenSchema }),
  body: answerSchema,
  bodyExamples: { yes: { answer: 'accepted', startsOn: '2027-06-10', contact: 'Vera' }, no: { answer: 'refused' } },
  success: { status: 201, description: 'The offer after it.', schema: offerSchema },
  refusals: { 409: 'The offer was answered, withdrawn or has run out, or the month is full.' },
  keyedAs: async ({ token }, { cases }) => {
    const text = String(token)
    // Whoever holds this link, and nobody else of the organisation.
    const personId = `link:${createHash('sha256').update(text).digest('base64url')}`
    return { ...(await actorByOfferLink(cases, text)), personId }
  },
  handle: async ({ params, body }, services: Pick<HandlerNeeds, 'cases'>) => {
    const { offer, youngPersonId } = await answerOfferLink(services.cases, params.token, body)
    return { status: 201, body: offer, about: youngPersonId }
  },
})

export const offerLinkRoutes = [postOfferLink, getOfferLink, postOfferAnswer]
