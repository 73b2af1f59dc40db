import { Conflict, Stale } from '../../../cases/errors.ts'
import type { PlanDocument, PlanDocumentArea } from '../../../cases/handover/plan-document.ts'
import { readPlan } from '../../../cases/handover/read-plan.ts'
import { writePlanArea } from '../../../cases/handover/write-plan-area.ts'
import { showDay } from '../../format/show-day.ts'
import { doOnce } from '../../forms/do-once.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { seenVersion } from '../../forms/form-schemas.ts'
import { type FormState, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { GoneView } from '../case/gone-view.tsx'
import { readCasePage } from '../case/read-case-page.tsx'
import { areaTyped } from './area-clash.tsx'
import { areaFields, areaFormSchema } from './area-form.ts'
import { AreaView } from './area-view.tsx'
import { areaDraftId, areaPath, planPath } from './plan-areas.ts'
import { areaAsked, readPlanPage } from './read-plan-page.ts'

type Shown = { state: FormState; draftAt?: string; theirs?: FormFields; status?: number }

/** One area of the plan: to fill in, and to put into the plan. */
export const areaPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/zaken/:caseId/plan/:gebied',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { plan, may, drafts } = await readPlanPage(needs, visit)
      const area = areaAsked(visit, plan)
      const draft = drafts.get(area.area)
      if (!may('plan.areaWritten'))
        return draft ? gone(visit, needs, { plan, area }, draft.form, 200) : { go: planPath(plan.caseId) }
      const state = { values: draft?.form ?? areaFields(area), faults: [] }
      return show(visit, needs, { plan, area }, { state, ...(draft && { draftAt: draft.savedAt }) })
    },
  }),
  definePage({
    method: 'post',
    path: '/zaken/:caseId/plan/:gebied',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { form, viewer, words } = visit
      const plan = await readPlan(needs.cases, viewer.caller, visit.params['caseId'] ?? '')
      const area = areaAsked(visit, plan)
      const { value, faults } = readFields(areaFormSchema(visit.today), form, words)
      if (value === undefined)
        return show(visit, needs, { plan, area }, { state: { values: form, faults }, status: 400 })
      try {
        const go = await doOnce(needs, visit, async (keep) => {
          const to = planPath(plan.caseId)
          const written = { area: area.area, text: value, expectedVersion: seenVersion.parse(form['versie']) ?? 0 }
          await writePlanArea(needs.cases, viewer.caller, plan.caseId, written, () => keep(to))
          return to
        })
        await needs.drafts.remove(viewer.caller, areaDraftId(plan.caseId, area.area))
        return { go, notice: { kind: 'done', text: words.plan.area.saved(words.plan.areas[area.area].title) } }
      } catch (error) {
        if (error instanceof Stale) return clash(visit, needs)
        if (error instanceof Conflict) return gone(visit, needs, { plan, area }, form, 409)
        throw error
      }
    },
  }),
]

type Asked = { plan: PlanDocument; area: PlanDocumentArea }

/** Somebody wrote the same area meanwhile: both texts, with the typed one kept so that nothing is lost. */
async function clash(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { plan, may } = await readPlanPage(needs, visit)
  const area = areaAsked(visit, plan)
  if (!may('plan.areaWritten')) return gone(visit, needs, { plan, area }, visit.form, 409)
  const theirs = areaFields(area)
  const values = { ...visit.form, versie: fieldValue(theirs, 'versie') }
  return show(visit, needs, { plan, area }, { state: { values, faults: [] }, theirs, status: 409 })
}

/** The plan is made final: what was typed is to be read, and can be thrown away where it was kept. */
async function gone(
  visit: SignedInVisit,
  needs: PageNeeds,
  { plan, area }: Asked,
  form: FormFields,
  status: number,
): Promise<PageAnswer> {
  const { words } = visit
  const { above } = await readCasePage(needs, visit, '/plan')
  const typed = areaTyped(form, words).filter(({ value }) => value !== '')
  const back = { href: planPath(plan.caseId), label: words.plan.toPlan }
  const drop = { action: `${areaPath(plan.caseId, area.area)}/weggooien`, label: words.plan.area.dropDraft }
  const show = <GoneView label={words.plan.areas[area.area].title} typed={typed} back={back} drop={drop} />
  return { title: words.caseFile.step.refusedTitle, status, above, show }
}

async function show(visit: SignedInVisit, needs: PageNeeds, { plan, area }: Asked, shown: Shown): Promise<PageAnswer> {
  const { words, language } = visit
  const { names, above } = await readCasePage(needs, visit, '/plan')
  const { written } = area
  const who = written && (names.holder(written) ?? words.names.roles[written.role])
  const title = `${words.plan.areas[area.area].title} - ${words.plan.title(null)}`
  return {
    title: shown.state.faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: shown.status ?? 200,
    above,
    scripts: ['autosave'],
    show: (
      <AreaView
        caseId={plan.caseId}
        area={area.area}
        state={shown.state}
        draftAt={shown.draftAt ?? null}
        lastWritten={written && who ? { day: showDay(written.on, language), who } : null}
        theirs={shown.theirs ?? null}
      />
    ),
  }
}
