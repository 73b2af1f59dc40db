import type { VNode } from 'preact'
import { type LifeArea, lifeAreas } from '../../../../machines/regions/plan/plan.context.ts'
import type { CaseView } from '../../../cases/case-view.ts'
import { NotFound } from '../../../cases/errors.ts'
import type { PlanDocument } from '../../../cases/handover/plan-document.ts'
import { readPlan } from '../../../cases/handover/read-plan.ts'
import type { FormFields } from '../../forms/form-fields.ts'
import type { SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { sinceDrawn } from '../case/meanwhile.tsx'
import type { HistoryItem } from '../case/present-history.ts'
import { readCasePage } from '../case/read-case-page.tsx'
import { areaDraftId, areaOfSlug } from './plan-areas.ts'

/** A plan with what its reader may do with it, and what they were still typing. */
export type PlanReading = {
  /** Who the case is about, for above the page. */
  above: VNode
  plan: PlanDocument
  view: CaseView
  may(event: string): boolean
  drafts: ReadonlyMap<LifeArea, { form: FormFields; savedAt: string }>
  /** What happened in the case since the form that was sent was drawn. */
  since(form: FormFields): HistoryItem[]
}

/** Reads the plan of the case in the address. @throws NotFound, NotAllowed */
export async function readPlanPage(
  needs: Pick<PageNeeds, 'cases' | 'drafts' | 'signIn'>,
  visit: SignedInVisit,
): Promise<PlanReading> {
  const { caller } = visit.viewer
  const caseId = visit.params['caseId'] ?? ''
  const plan = await readPlan(needs.cases, caller, caseId)
  const { file, above, names } = await readCasePage(needs, visit, '/plan')
  const { view, offers } = file
  const kept = await needs.drafts.list(caller, `plan.${caseId}`)
  const drafts = new Map<LifeArea, { form: FormFields; savedAt: string }>()
  for (const area of lifeAreas) {
    const draft = kept.find(({ id }) => id === areaDraftId(caseId, area))
    if (draft) drafts.set(area, { form: draft.body as FormFields, savedAt: draft.savedAt })
  }
  const allowed = new Set(
    offers.flatMap(({ definition, accepted, rights }) => (accepted && rights ? [definition.type] : [])),
  )
  const { words, language } = visit
  const since = (form: FormFields) => sinceDrawn(file, form, { words, language, names, history: file.history })
  return { above, plan, view, may: (event) => allowed.has(event), drafts, since }
}

/** The area of the address as the plan shows it. @throws NotFound for another address, or one that is not shared. */
export function areaAsked(visit: SignedInVisit, plan: PlanDocument) {
  const asked = areaOfSlug(visit.params['gebied'])
  const found = plan.areas.find(({ area }) => area === asked)
  if (!found) throw new NotFound('The plan has no such life area, or it is not shared with you.')
  return found
}
