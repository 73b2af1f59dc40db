import { z } from 'zod'
import { listOrganisations } from '../../cases/directory/list-organisations.ts'
import { helpKinds, organisationDetailsSchema, organisationLaws } from '../../cases/directory/organisation-details.ts'
import { suggestReceivers } from '../../cases/handover/suggest-receivers.ts'
import { idSchema } from '../case-schemas.ts'
import { answeredDaySchema, daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { pageAnswer, pageOf, pageQuery, readCursor, writeCursor } from '../list.ts'
import { defineRoute } from '../route.ts'

/** An organisation of the directory. */
const organisationSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    active: z.boolean(),
    details: organisationDetailsSchema,
  })
  .meta({ id: 'ListedOrganisation' })

/** GET /organisations: the directory. */
const getOrganisations = defineRoute({
  method: 'get',
  path: '/organisations',
  operationId: 'listOrganisations',
  summary:
    'Lists the organisations of the directory: what they give, under which contract, and what they have room for.',
  tag: 'Directory',
  rights: 'signed-in',
  query: z.strictObject({
    ...pageQuery,
    kind: z.string().max(80).optional(),
    law: z.enum(organisationLaws).optional(),
    helpKind: z.enum(helpKinds).optional(),
    region: z.string().max(80).optional(),
    subcontractorOf: idSchema.optional(),
    active: z.enum(['true', 'false']).optional(),
  }),
  success: { status: 200, description: 'A page.', schema: pageOf(organisationSchema), headers: ['Link'] },
  handle: async ({ query, caller, url }, services: Pick<HandlerNeeds, 'cases'>) => {
    const { limit, cursor, active, ...filter } = query
    const wanted = { ...filter, active: active === undefined ? undefined : active === 'true' }
    const all = await listOrganisations(services.cases, caller, wanted)
    const from = cursor === undefined ? 0 : readCursor(cursor, z.int().min(0))
    const to = from + limit
    return pageAnswer(url, { items: all.slice(from, to), nextCursor: to < all.length ? writeCursor(to) : null })
  },
})

const suggestionSchema = z
  .strictObject({
    organisation: organisationSchema.omit({ active: true }).meta({ id: 'SuggestedOrganisation' }),
    fits: z.boolean(),
    placesLeft: z.int().nullable().meta({ description: 'In the month of the first day; null where nobody said.' }),
    reasons: z.array(z.strictObject({ code: z.string(), holds: z.boolean().nullable(), because: z.string() })),
  })
  .meta({ id: 'ReceiverSuggestion' })

/** GET /cases/{caseId}/receiver-suggestions: who could receive the young person, with reasons. */
const getReceiverSuggestions = defineRoute({
  method: 'get',
  path: '/cases/{caseId}/receiver-suggestions',
  operationId: 'suggestReceivers',
  summary:
    'Suggests organisations that could receive the young person, the best fitting first, each with every reason.',
  tag: 'Directory',
  rights: 'signed-in',
  params: z.strictObject({ caseId: idSchema }),
  query: z.strictObject({ startsOn: daySchema.optional().meta({ description: 'The first day of the new help.' }) }),
  success: {
    status: 200,
    description: 'The suggestions.',
    schema: z
      .strictObject({ startsOn: answeredDaySchema, items: z.array(suggestionSchema) })
      .meta({ id: 'ReceiverSuggestions' }),
  },
  refusals: { 403: 'You do not seek a receiver in this case.' },
  handle: async ({ params, query, caller }, services: Pick<HandlerNeeds, 'cases'>) => ({
    status: 200,
    body: await suggestReceivers(services.cases, caller, params.caseId, query.startsOn),
  }),
})

export const organisationRoutes = [getOrganisations, getReceiverSuggestions]
