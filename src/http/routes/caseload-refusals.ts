import { z } from 'zod'
import { NotFound } from '../../cases/errors.ts'
import { idSchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { pageOf, pageQuery } from '../list.ts'
import { listAnswer, pageWanted } from '../list-times.ts'
import { defineRoute } from '../route.ts'

/** Who looks after the caseload: the teams that it goes to, and who keeps the program running. */
const whoSettles = ['neighbourhood-team', 'decision-maker', 'administrator'] as const

const refusalSchema = z
  .strictObject({
    id: z.string(),
    fileName: z.string(),
    line: z.int().meta({ description: 'The line of the file on which the row begins.' }),
    reference: z.string().nullable(),
    faults: z.array(
      z.strictObject({
        column: z.string(),
        reason: z.string(),
        code: z.string().optional().meta({ description: 'The same as a code, for words in another language.' }),
        value: z.string().optional().meta({ description: 'What stands in the field, or the line that it is about.' }),
      }),
    ),
    refusedAt: z.iso.datetime(),
    settledAt: z.iso.datetime().nullable(),
    settledBy: z.string().nullable().meta({ description: 'Null where the row went in later.' }),
    settledBecause: z.string().nullable(),
  })
  .meta({ id: 'CaseloadRefusal' })

const auditOf = (action: string, traceId: string) => ({
  action,
  purpose: 'case-work' as const,
  caseIds: [],
  youngPersonIds: [],
  traceId,
})

/** GET /caseload-refusals: rows of a caseload file that did not go in. */
export const listRefusals = defineRoute({
  method: 'get',
  path: '/caseload-refusals',
  operationId: 'listCaseloadRefusals',
  summary: 'Lists the rows of caseload files that were refused, the oldest first, until somebody settles them.',
  tag: 'Young people',
  rights: [...whoSettles, 'manager'],
  query: z.strictObject({
    ...pageQuery,
    settled: z
      .enum(['true', 'false'])
      .default('false')
      .meta({ description: 'Those that are settled, or those to do.' }),
  }),
  success: { status: 200, description: 'A page of refused rows.', schema: pageOf(refusalSchema), headers: ['Link'] },
  handle: async ({ query, caller, url, requestId }, services: Pick<HandlerNeeds, 'refusals'>) => {
    const audit = auditOf('caseload-refusals.listed', requestId)
    const settled = query.settled === 'true'
    return listAnswer(url, await services.refusals.list(caller, { settled }, pageWanted(query), audit), (row) => row)
  },
})

/** PUT /caseload-refusals/{refusalId}: somebody looked and says what became of it. */
export const settleRefusal = defineRoute({
  method: 'put',
  path: '/caseload-refusals/{refusalId}',
  operationId: 'settleCaseloadRefusal',
  summary: 'Settles a refused row, saying what became of it. A row that goes in later is settled by itself.',
  tag: 'Young people',
  rights: whoSettles,
  params: z.strictObject({ refusalId: idSchema }),
  body: z.strictObject({ settledBecause: z.string().trim().min(1).max(1000) }),
  bodyExamples: { moved: { settledBecause: 'Woont niet meer hier, overgedragen aan Zandvoort.' } },
  success: { status: 200, description: 'The row, settled.', schema: refusalSchema },
  refusals: { 404: 'There is no such refused row.' },
  handle: async ({ params, body, caller, requestId }, services: Pick<HandlerNeeds, 'refusals'>) => {
    const audit = auditOf('caseload-refusal.settled', requestId)
    const settled = await services.refusals.settle(caller, params.refusalId, body.settledBecause, audit)
    if (!settled) throw new NotFound('There is no such refused row.')
    return { status: 200, body: settled }
  },
})

export const caseloadRefusalRoutes = [listRefusals, settleRefusal]
