import { readPlan } from '../../../cases/handover/read-plan.ts'
import { planBlocks } from '../../../documents/plan-blocks.ts'
import { writePdf } from '../../../documents/write-pdf.ts'
import { definePage, type Page } from '../../page.ts'
import { tellEvent } from '../../tell-event.ts'
import { areaDraftPages } from './area-draft-pages.tsx'
import { areaPages } from './area-pages.tsx'
import { planPath } from './plan-areas.ts'
import { planStepPages } from './plan-steps.tsx'
import { PlanView } from './plan-view.tsx'
import { planTitle } from './present-plan.ts'
import { readPlanPage } from './read-plan-page.ts'

/** S7: the perspective plan. The events plan.* are the only way in which it changes. */
export const planPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/zaken/:caseId/plan',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const reading = await readPlanPage(needs, visit)
      return { title: planTitle(reading.plan, visit), above: reading.above, show: <PlanView reading={reading} /> }
    },
  }),
  definePage({
    method: 'post',
    path: '/zaken/:caseId/plan/begin',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const caseId = visit.params['caseId'] ?? ''
      const go = await tellEvent(needs, visit, caseId, { type: 'plan.started' }, planPath(caseId))
      return { go, notice: { kind: 'done', text: visit.words.plan.started } }
    },
  }),
  definePage({
    method: 'get',
    path: '/zaken/:caseId/plan/perspectiefplan.pdf',
    for: 'signed-in',
    answer: async ({ params, viewer, today }, { cases }) => {
      const plan = await readPlan(cases, viewer.caller, params['caseId'] ?? '')
      const file = Buffer.from(await writePdf({ title: 'Perspectiefplan', madeAt: today }, planBlocks(plan, today)))
      return { file, contentType: 'application/pdf' }
    },
  }),
  ...planStepPages,
  ...areaDraftPages,
  ...areaPages,
]
