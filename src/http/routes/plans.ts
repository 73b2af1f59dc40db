import { z } from 'zod'
import type { Recorded } from '../../cases/events/record-event.ts'
import { readPlan } from '../../cases/handover/read-plan.ts'
import { writePlanArea } from '../../cases/handover/write-plan-area.ts'
import { planBlocks } from '../../documents/plan-blocks.ts'
import { writePdf } from '../../documents/write-pdf.ts'
import { idSchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { etagOf } from '../if-match.ts'
import { answerOf } from '../kept-answer.ts'
import { areaSchema, planSchema, writtenAreaSchema } from '../plan-schemas.ts'
import { defineRoute } from '../route.ts'

const pdf = 'application/pdf'

/** GET /cases/{caseId}/plan: the perspective plan, as JSON or on paper. */
const getPlan = defineRoute({
  method: 'get',
  path: '/cases/{caseId}/plan',
  operationId: 'getPlan',
  summary: 'Shows the perspective plan as you may see it; with Accept: application/pdf readable on paper.',
  tag: 'Plans',
  rights: 'signed-in',
  params: z.strictObject({ caseId: idSchema }),
  success: { status: 200, description: 'The plan.', schema: planSchema, alsoAs: [pdf], headers: ['ETag'] },
  refusals: { 403: 'You see this case, but not what stands in the plan.' },
  handle: async ({ params, caller, preferred }, services: Pick<HandlerNeeds, 'cases'>) => {
    const plan = await readPlan(services.cases, caller, params.caseId)
    const headers = { ETag: etagOf(plan.version) }
    if (preferred(['application/json', pdf]) !== pdf) return { status: 200, body: plan, headers }
    const today = services.cases.today()
    return {
      status: 200,
      body: await writePdf({ title: 'Perspectiefplan', madeAt: today }, planBlocks(plan, today)),
      contentType: pdf,
      // The name of the file says nothing of whom it is about.
      headers: { ...headers, 'Content-Disposition': 'inline; filename="perspectiefplan.pdf"' },
    }
  },
})

/** PUT /cases/{caseId}/plan/areas/{area}: writes one life area, guarded by the version of that area alone. */
const putPlanArea = defineRoute({
  method: 'put',
  path: '/cases/{caseId}/plan/areas/{area}',
  operationId: 'writePlanArea',
  summary: 'Writes one life area of the plan; several people can write different areas at once.',
  description:
    'If-Match carries the version of this area as the plan shows it ("0" where nobody wrote yet). When somebody else wrote the area meanwhile, 412 holds both texts: theirs and yours.',
  tag: 'Plans',
  rights: ['young-person', 'neighbourhood-team', 'youth-care-provider', 'youth-family-centre'],
  conditional: true,
  params: z.strictObject({ caseId: idSchema, area: areaSchema }),
  body: writtenAreaSchema,
  bodyExamples: { goal: { status: 'action-needed', goal: 'Een eigen kamer', action: 'Inschrijven bij de woningbouw' } },
  success: {
    status: 200,
    description: 'The number of the event that wrote it: the version of the area.',
    schema: z.strictObject({ area: areaSchema, version: z.int(), caseVersion: z.int() }).meta({ id: 'WrittenArea' }),
    headers: ['ETag'],
  },
  refusals: { 409: 'The plan is not being drafted: start or reopen it first.' },
  handle: async ({ params, body, caller, claim, expectedVersion }, services: Pick<HandlerNeeds, 'cases'>) => {
    const told = answerOf(claim, ({ event, after }: Recorded) => ({
      status: 200,
      body: { area: params.area, version: event.seq, caseVersion: after.record.version },
      headers: { ETag: etagOf(event.seq) },
    }))
    const written = { area: params.area, text: body, expectedVersion }
    return told.answer(await writePlanArea(services.cases, caller, params.caseId, written, told.keep))
  },
})

export const planRoutes = [getPlan, putPlanArea]
