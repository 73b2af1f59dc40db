import { NotFound } from '../../../cases/errors.ts'
import { readCase } from '../../../cases/read-case.ts'
import { showTime } from '../../format/show-day.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { draftOf } from './area-form.ts'
import { areaDraftId, areaOfSlug, areaPath, planPath } from './plan-areas.ts'

/** What is being typed in an area: kept for whoever types it alone, until they put it into the plan or throw it away. */
export const areaDraftPages: readonly Page[] = [
  definePage({
    method: 'post',
    path: '/zaken/:caseId/plan/:gebied/concept',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { caseId, area } = await asked(visit, needs)
      const draft = { id: areaDraftId(caseId, area), kind: `plan.${caseId}`, body: draftOf(visit.form) }
      await needs.drafts.keep(visit.viewer.caller, draft)
      const { words, language } = visit
      if (visit.fragment) return { part: <>{words.plan.area.keptAt(showTime(needs.now(), language))}</> }
      return { go: planPath(caseId), notice: { kind: 'done', text: words.plan.area.savedLater } }
    },
  }),
  definePage({
    method: 'post',
    path: '/zaken/:caseId/plan/:gebied/weggooien',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { caseId, area } = await asked(visit, needs)
      await needs.drafts.remove(visit.viewer.caller, areaDraftId(caseId, area))
      const { area: texts, clash } = visit.words.plan
      const text = fieldValue(visit.form, 'reden') === 'ander' ? clash.kept : texts.dropped
      return { go: areaPath(caseId, area), notice: { kind: 'done', text } }
    },
  }),
]

/** @throws NotFound for what is no area, or no case of theirs. */
async function asked(visit: SignedInVisit, needs: Pick<PageNeeds, 'cases'>) {
  const area = areaOfSlug(visit.params['gebied'])
  if (area === undefined) throw new NotFound('The plan has no such life area.')
  const { id } = await readCase(needs.cases, visit.viewer.caller, visit.params['caseId'] ?? '')
  return { caseId: id, area }
}
