import { z } from 'zod'
import { NotFound } from '../../cases/errors.ts'
import type { MadeLink } from '../../cases/handover/offer-links.ts'
import { readMyCase } from '../../cases/young-people/read-my-case.ts'
import { makeYoungPersonLink, readYoungPersonLink } from '../../cases/young-people/young-person-links.ts'
import { daysInWords, lookedInWords, myCaseInWords } from '../../documents/my-case.ts'
import { basePath } from '../api-version.ts'
import { idSchema } from '../case-schemas.ts'
import { answeredDaySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { answerOf } from '../kept-answer.ts'
import { madeLinkSchema, tokenSchema } from '../link-schemas.ts'
import { defineRoute } from '../route.ts'

const words = z.string().nullable()
const toldSchema = z.strictObject({ on: answeredDaySchema.nullable(), text: z.string(), who: words })
const contact = { name: words, organisation: words, phone: words, email: words }

const myCaseSchema = z
  .strictObject({
    caseId: z.string(),
    happening: z.array(z.string()),
    todo: z.array(toldSchema),
    coming: z.array(toldSchema),
    contacts: z.array(z.strictObject({ ...contact, is: z.string() })),
    agreed: z.array(toldSchema),
    shared: z.array(z.string()),
    looked: z.array(
      z.strictObject({
        at: z.string().meta({ format: 'date-time' }),
        who: z.string(),
        organisation: words,
        what: z.string(),
        breakGlass: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'MyCase' })

/** GET /my-case: the page of the young person. */
const getMyCase = defineRoute({
  method: 'get',
  path: '/my-case',
  operationId: 'readMyCase',
  summary: 'Shows a young person their own case in plain Dutch: what happens, when, who, what is agreed, who looked.',
  tag: 'My case',
  rights: ['young-person'],
  query: z.strictObject({ caseId: idSchema.optional().meta({ description: 'Which one, for who has more.' }) }),
  success: { status: 200, description: 'The case.', schema: myCaseSchema },
  refusals: { 404: 'You have no case here.' },
  handle: async (
    { query, caller, requestId },
    { cases, lists, auditTrail, today }: Pick<HandlerNeeds, 'cases' | 'lists' | 'auditTrail' | 'today'>,
  ) => {
    const audit = {
      action: 'my-case.listed',
      purpose: 'own-inspection' as const,
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    }
    const page = { limit: 50, after: null }
    const all = await lists.cases(caller, { asOf: today(), knownAt: null }, page, audit)
    const latest = all.items.toSorted(
      (one, other) => Number(one.final) - Number(other.final) || (one.openedOn > other.openedOn ? -1 : 1),
    )
    const wanted = query.caseId === undefined ? latest[0] : latest.find(({ id }) => id === query.caseId)
    if (!wanted) throw new NotFound('There is no case of yours here: ask the neighbourhood team.')
    const mine = await readMyCase(cases, caller, wanted.id)
    const looked = await auditTrail.entries(caller, { youngPersonId: wanted.youngPersonId }, { limit: 50, after: null })
    return { status: 200, body: { ...myCaseInWords(mine), looked: looked.items.map((entry) => lookedInWords(entry)) } }
  },
})

/** POST /cases/{caseId}/young-person-links: a link to give to the young person. */
const postYoungPersonLink = defineRoute({
  method: 'post',
  path: '/cases/{caseId}/young-person-links',
  operationId: 'makeYoungPersonLink',
  summary: 'Makes a link to give to the young person: it shows days and a contact, and nothing else. It is told once.',
  tag: 'Links',
  rights: ['youth-care-provider', 'neighbourhood-team', 'youth-family-centre'],
  params: z.strictObject({ caseId: idSchema }),
  body: z.strictObject({ validDays: z.int().min(1).max(60).default(30) }),
  bodyExamples: { month: { validDays: 30 } },
  success: { status: 201, description: 'The link.', schema: madeLinkSchema, headers: ['Location'] },
  refusals: { 403: 'You do not work with this young person.' },
  handle: async ({ params, body, caller, claim }, services: Pick<HandlerNeeds, 'cases'>) => {
    const told = answerOf(claim, (made: MadeLink) => {
      const path = `${basePath}/young-person-links/${made.token}`
      return { status: 201, body: { ...made, path }, headers: { Location: path } }
    })
    return told.answer(await makeYoungPersonLink(services.cases, caller, params.caseId, body.validDays, told.keep))
  },
})

/** GET /young-person-links/{token}: days and a contact. */
const getYoungPersonLink = defineRoute({
  method: 'get',
  path: '/young-person-links/{token}',
  operationId: 'readYoungPersonLink',
  summary: 'Shows days and a contact to whom holds the link; the plan asks a sign-in.',
  tag: 'Links',
  rights: 'open',
  params: z.strictObject({ token: tokenSchema }),
  success: {
    status: 200,
    description: 'Days and a contact.',
    schema: z
      .strictObject({
        days: z.array(toldSchema),
        contact: z.strictObject(contact).nullable(),
        expiresOn: answeredDaySchema,
      })
      .meta({ id: 'DaysByLink' }),
  },
  handle: async ({ params }, services: Pick<HandlerNeeds, 'cases'>) => {
    const shown = await readYoungPersonLink(services.cases, params.token)
    return { status: 200, body: { ...shown, days: daysInWords(shown) } }
  },
})

export const myCaseRoutes = [getMyCase, postYoungPersonLink, getYoungPersonLink]
