import { z } from 'zod'
import { NotFound } from '../../cases/errors.ts'
import { readMyCase } from '../../cases/young-people/read-my-case.ts'
import { lookedInWords, myCaseInWords } from '../../documents/my-case.ts'
import { idSchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { contactSchema, toldSchema } from '../link-schemas.ts'
import { defineRoute } from '../route.ts'

const words = z.string().nullable()

const myCaseSchema = z
  .strictObject({
    caseId: z.string(),
    happening: z.array(z.string()),
    todo: z.array(toldSchema),
    coming: z.array(toldSchema),
    contacts: z.array(z.strictObject({ ...contactSchema, is: z.string() })),
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

export const myCaseRoutes = [getMyCase]
