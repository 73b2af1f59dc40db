import { z } from 'zod'
import { policyOn } from '../../calendar/policy.ts'
import { suspensionBasisOf, suspensionGrounds } from '../../calendar/suspension.ts'
import { termInForce } from '../../calendar/term-in-force.ts'
import { terms as catalogue, type TermId, termIds } from '../../calendar/terms.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { limitQuery, pageAnswer, pageOf, pageQuery, readCursor, writeCursor } from '../list.ts'
import { defineRoute } from '../route.ts'

const words = z.strictObject({ nl: z.string(), en: z.string() })
const length = z.strictObject({ value: z.int(), unit: z.enum(['day', 'working-day', 'week', 'month', 'year']) })

const termSchema = z
  .strictObject({
    id: z.enum(termIds),
    label: words,
    length,
    statutory: z.boolean(),
    counted: z.enum(['forward', 'back']),
    from: z.string().meta({ description: 'What it is counted from: a birthday, the end of the help, or an event.' }),
    trigger: words,
    legalBasis: z.array(z.string()),
    responsible: z.string(),
    suspendable: z.boolean(),
    suspensionGrounds: z
      .array(z.strictObject({ ground: z.enum(suspensionGrounds), legalBasis: z.string() }))
      .meta({ description: 'On which grounds it can be suspended, and where each stands in the law.' }),
    penalty: z.boolean(),
    lengthIsPolicy: z.boolean(),
    breach: words,
    neverShifts: z.string().optional(),
    extension: z.strictObject({ legalBasis: z.string(), by: length.optional() }).optional(),
  })
  .meta({ id: 'Term' })

/** GET /terms: the catalogue of terms and planning milestones. It is small, so it comes whole unless a limit asks less. */
export const terms = defineRoute({
  method: 'get',
  path: '/terms',
  operationId: 'listTerms',
  summary: 'Lists every term and planning milestone that is known, as today’s policy has them.',
  tag: 'Calculations',
  rights: 'signed-in',
  aboutNobody: true,
  query: z.strictObject({ ...pageQuery, limit: limitQuery(200) }),
  success: { status: 200, description: 'A page of terms.', schema: pageOf(termSchema), headers: ['Link'] },
  handle: ({ query, url, caller }, services: Pick<HandlerNeeds, 'policies' | 'today'>) => {
    const from = query.cursor === undefined ? 0 : readCursor(query.cursor, z.int().min(0).max(termIds.length))
    const policy = policyOn(services.policies(caller.municipality), services.today())
    const to = from + query.limit
    const items = termIds.slice(from, to).map((id) => {
      const { suspendedBy: _law, ...term } = termInForce(id, policy)
      return { id, ...term, suspensionGrounds: groundsOf(id) }
    })
    return pageAnswer(url, { items, nextCursor: to < termIds.length ? writeCursor(to) : null })
  },
})

function groundsOf(id: TermId) {
  const basis = suspensionBasisOf(catalogue[id])
  return suspensionGrounds.flatMap((ground) => {
    const legalBasis = basis[ground]
    return legalBasis === undefined ? [] : [{ ground, legalBasis }]
  })
}
