import { type Pathway, pathways } from '../../../../machines/context.ts'
import { Conflict, Stale } from '../../../cases/errors.ts'
import { isPathway } from '../../../cases/events/opening.ts'
import { isBsn } from '../../../cases/young-people/bsn.ts'
import type { Advice } from '../../../routing/advice.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import type { FieldFault } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { openers } from '../roles.ts'
import { adviceFor } from './advice-for.ts'
import { draftIdOf, keepDraft, type NewCaseDraft, readDraft, stepAddress, withFields } from './draft.ts'
import { draftOfKnown } from './known-person.ts'
import { OverruleView } from './overrule-view.tsx'
import { personFaults } from './person-faults.ts'
import { showCheck } from './show-check.tsx'
import { startCase } from './start-case.ts'

const path = '/zaken/nieuw/controle'

/** Step 4: checking the answers and starting the case, on the advised pathway or on another with a reason. */
export const checkPages: readonly Page[] = [
  definePage({
    method: 'get',
    path,
    for: openers,
    answer: async (visit, needs) => {
      const id = draftIdOf(visit)
      if (id === null) return { go: '/zaken/nieuw' }
      const draft = await readDraft(needs, visit, id)
      const incomplete =
        draft.youngPersonId === undefined && personFaults(draft.fields, visit.today, visit.words).length > 0
      return incomplete ? { go: stepAddress('jongere', id) } : showCheck(visit, needs, id, draft, [])
    },
  }),
  definePage({ method: 'post', path, for: openers, answer: (visit, needs) => decide(visit, needs) }),
]

async function decide(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const id = draftIdOf(visit)
  if (id === null) return { go: '/zaken/nieuw' }
  const draft = withFields(await readDraft(needs, visit, id), visit.form)
  const chosen: Pathway | undefined = pathways.find((one) => one === fieldValue(visit.form, 'route'))
  const { advice } = adviceFor(draft, visit, needs)
  const first = await beforeStart(visit, needs, id, draft, { chosen, advised: advice?.outcome ?? null })
  if (first) {
    await keepDraft(needs, visit, id, draft)
    return first
  }
  const opens = chosen !== undefined || (advice !== null && isPathway(advice.outcome))
  try {
    return await startCase(visit, needs, id, draft, { chosen, opens })
  } catch (error) {
    if (!(error instanceof Conflict) && !(error instanceof Stale)) throw error
    return refused(visit, needs, id, draft, error)
  }
}

/** A pathway that was chosen, and the outcome of the advice; null where the draft is gone, because the case was started. */
type Chosen = { chosen: Pathway | undefined; advised: Advice['outcome'] | null }

/** What comes before the start: another page, what is wrong, or the question whether they are sure. Null to go on. */
async function beforeStart(
  visit: SignedInVisit,
  needs: PageNeeds,
  id: string,
  draft: NewCaseDraft,
  { chosen, advised }: Chosen,
): Promise<PageAnswer | null> {
  const elsewhere = leaving(visit, id)
  if (elsewhere) return elsewhere
  if (fieldValue(visit.form, 'doe') === 'terug') return showCheck(visit, needs, id, draft, [])
  const overruled = chosen !== undefined && chosen !== advised
  const faults = faultsOf(visit, overruled, advised)
  if (faults.length > 0) return showCheck(visit, needs, id, draft, faults)
  return overruled && fieldValue(visit.form, 'bevestigd') !== 'ja'
    ? overrulePage(visit, id, advised ?? '', chosen)
    : null
}

function overrulePage({ form, words }: SignedInVisit, id: string, advised: string, chosen: Pathway): PageAnswer {
  const { pathways: names } = words.names
  return {
    title: words.newCase.overrule.title,
    show: (
      <OverruleView
        draftId={id}
        form={form}
        advised={isPathway(advised) ? names[advised] : null}
        chosen={names[chosen]}
      />
    ),
  }
}

/** Where who leaves this step goes; what they filled in is kept, a BSN is not. */
function leaving({ form, words }: SignedInVisit, id: string): PageAnswer | null {
  const [, step, field = ''] = /^(jongere|nu|straks)(#[\w-]+)?$/.exec(fieldValue(form, 'wijzig')) ?? []
  if (step !== undefined) return { go: stepAddress(step, id) + field }
  if (fieldValue(form, 'doe') !== 'later') return null
  const { kept, keptWithoutBsn } = words.newCase
  return { go: '/werk', notice: { kind: 'done', text: fieldValue(form, 'bsn') === '' ? kept : keptWithoutBsn } }
}

/** Nothing was started: there is a case by now, or what is known changed meanwhile and the advice with it. */
async function refused(
  visit: SignedInVisit,
  needs: PageNeeds,
  id: string,
  draft: NewCaseDraft,
  error: Conflict | Stale,
): Promise<PageAnswer> {
  const say = visit.words.newCase.faults
  const hasCase = (caseId: string) => ({
    go: `/zaken/${caseId}`,
    notice: { kind: 'warning', text: say.hasCase } as const,
  })
  const { caseId } = error.details
  if (typeof caseId === 'string') return hasCase(caseId)
  const moved = error instanceof Stale || error.details['outcome'] !== undefined
  const text = moved ? say.adviceMoved : say.refused
  if (draft.youngPersonId === undefined) return showCheck(visit, needs, id, draft, [{ field: 'route', text }])
  const known = await draftOfKnown(visit, needs, draft.youngPersonId, draft)
  if ('openCaseId' in known) return hasCase(known.openCaseId)
  await keepDraft(needs, visit, id, known.draft)
  return showCheck(visit, needs, id, known.draft, [{ field: 'route', text }])
}

function faultsOf({ form, words }: SignedInVisit, overruled: boolean, advised: string | null): FieldFault[] {
  const say = words.newCase.faults
  const bsn = fieldValue(form, 'bsn')
  const seen = form['geadviseerd']
  const reason = fieldValue(form, 'reden')
  return [
    ...(seen !== undefined && advised !== null && seen !== advised ? [{ field: 'route', text: say.adviceMoved }] : []),
    ...(overruled && reason === '' ? [{ field: 'reden', text: say.reason }] : []),
    ...(reason.length > 2000 ? [{ field: 'reden', text: words.faults.fields.tooLong }] : []),
    ...(bsn !== '' && !isBsn(bsn.replaceAll(/[\s.]/g, '')) ? [{ field: 'bsn', text: say.bsn }] : []),
  ]
}
