import { z } from 'zod'
import type { MadeLink } from '../../cases/handover/offer-links.ts'
import {
  endYoungPersonLinks,
  linkMakers,
  longestLink,
  makeYoungPersonLink,
  workingYoungPersonLinks,
} from '../../cases/young-people/make-young-person-link.ts'
import { readYoungPersonLink } from '../../cases/young-people/young-person-links.ts'
import { daysInWords } from '../../documents/my-case.ts'
import { basePath } from '../api-version.ts'
import { idSchema } from '../case-schemas.ts'
import { answeredDaySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { answerOf } from '../kept-answer.ts'
import { contactSchema, madeLinkSchema, tokenSchema, toldSchema } from '../link-schemas.ts'
import { defineRoute } from '../route.ts'

const path = '/cases/{caseId}/young-person-links'
const params = z.strictObject({ caseId: idSchema })
const refusals = { 403: 'You do not work with this young person.' }

/** POST /cases/{caseId}/young-person-links: a link to give to the young person. */
const postYoungPersonLink = defineRoute({
  method: 'post',
  path,
  operationId: 'makeYoungPersonLink',
  summary: 'Makes a link to give to the young person: it shows days and a contact, and nothing else. It is told once.',
  tag: 'Links',
  rights: linkMakers,
  params,
  body: z.strictObject({ validDays: z.int().min(1).max(longestLink).default(30) }),
  bodyExamples: { month: { validDays: 30 } },
  success: { status: 201, description: 'The link.', schema: madeLinkSchema, headers: ['Location'] },
  refusals,
  handle: async ({ params, body, caller, claim }, services: Pick<HandlerNeeds, 'cases'>) => {
    const told = answerOf(claim, (made: MadeLink) => {
      const path = `${basePath}/young-person-links/${made.token}`
      return { status: 201, body: { ...made, path }, headers: { Location: path } }
    })
    return told.answer(await makeYoungPersonLink(services.cases, caller, params.caseId, body.validDays, told.keep))
  },
})

/** GET /cases/{caseId}/young-person-links: which still work. */
const listYoungPersonLinks = defineRoute({
  method: 'get',
  path,
  operationId: 'listYoungPersonLinks',
  summary: 'The links for the young person that your organisation made and that still work; never what opens them.',
  tag: 'Links',
  rights: linkMakers,
  params,
  success: {
    status: 200,
    description: 'The links, the last made first.',
    schema: z
      .strictObject({
        items: z.array(
          z.strictObject({
            madeAt: z.string().meta({ format: 'date-time' }),
            madeBy: z.string().nullable().meta({ description: 'The id of a person.' }),
            expiresOn: answeredDaySchema,
          }),
        ),
      })
      .meta({ id: 'WorkingLinks' }),
  },
  refusals,
  handle: async ({ params: { caseId }, caller }, { cases }: Pick<HandlerNeeds, 'cases'>) => ({
    status: 200,
    body: { items: await workingYoungPersonLinks(cases, caller, caseId) },
  }),
})

/** DELETE /cases/{caseId}/young-person-links: none of them opens anything any more. */
const deleteYoungPersonLinks = defineRoute({
  method: 'delete',
  path,
  operationId: 'endYoungPersonLinks',
  summary: 'Ends the links for the young person that your organisation made; none that worked is no fault.',
  tag: 'Links',
  rights: linkMakers,
  params,
  success: { status: 204, description: 'None of them opens anything any more.' },
  refusals,
  handle: async ({ params: { caseId }, caller }, { cases }: Pick<HandlerNeeds, 'cases'>) => {
    await endYoungPersonLinks(cases, caller, caseId)
    return { status: 204 }
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
        contact: z.strictObject(contactSchema).nullable(),
        expiresOn: answeredDaySchema,
      })
      .meta({ id: 'DaysByLink' }),
  },
  handle: async ({ params }, services: Pick<HandlerNeeds, 'cases'>) => {
    const shown = await readYoungPersonLink(services.cases, params.token)
    return { status: 200, body: { ...shown, days: daysInWords(shown) } }
  },
})

export const youngPersonLinkRoutes = [
  postYoungPersonLink,
  listYoungPersonLinks,
  deleteYoungPersonLinks,
  getYoungPersonLink,
]
