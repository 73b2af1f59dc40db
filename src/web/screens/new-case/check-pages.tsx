import { type Pathway, pathways } from '../../../../machines/context.ts'
import { Conflict } from '../../../cases/errors.ts'
import { isPathway } from '../../../cases/events/opening.ts'
import { isBsn } from '../../../cases/young-people/bsn.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { type FieldFault, FormStateProvider } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'
import { openers } from '../roles.ts'
import { adviceFor } from './advice-for.ts'
import { CheckView } from './check-view.tsx'
import { draftIdOf, type NewCaseDraft, readDraft, stepAddress } from './draft.ts'
import { OverruleView } from './overrule-view.tsx'
import { personFaults } from './person-faults.ts'
import { presentAnswers } from './present-answers.ts'
import { startCase } from './start-case.ts'
import { WizardFrame } from './wizard-frame.tsx'

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
      return incomplete ? { go: stepAddress('jongere', id) } : show(visit, needs, id, draft, [])
    },
  }),
  definePage({ method: 'post', path, for: openers, answer: (visit, needs) => decide(visit, needs) }),
]

async function decide(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const id = draftIdOf(visit)
  if (id === null) return { go: '/zaken/nieuw' }
  const { form, words } = visit
  if (fieldValue(form, 'doe') === 'later') return { go: '/werk', notice: { kind: 'done', text: words.newCase.kept } }
  const draft = await readDraft(needs, visit, id)
  const { advice } = adviceFor(draft, visit, needs)
  const chosen: Pathway | undefined = pathways.find((one) => one === fieldValue(form, 'route'))
  const advised = advice?.outcome ?? ''
  const overruled = chosen !== undefined && chosen !== advised
  const faults = faultsOf(visit, overruled)
  if (faults.length > 0) return show(visit, needs, id, draft, faults)
  if (overruled && fieldValue(form, 'bevestigd') !== 'ja') {
    const advisedName = isPathway(advised) ? words.names.pathways[advised] : null
    return {
      title: words.newCase.overrule.title,
      show: <OverruleView draftId={id} form={form} advised={advisedName} chosen={words.names.pathways[chosen]} />,
    }
  }
  try {
    return await startCase(visit, needs, id, draft, { chosen, opens: chosen !== undefined || isPathway(advised) })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const { caseId } = error.details
    if (typeof caseId === 'string')
      return { go: `/zaken/${caseId}`, notice: { kind: 'warning', text: words.newCase.faults.hasCase } }
    return show(visit, needs, id, draft, [{ field: 'route', text: words.newCase.faults.refused }])
  }
}

function faultsOf({ form, words }: SignedInVisit, overruled: boolean): FieldFault[] {
  const say = words.newCase.faults
  const bsn = fieldValue(form, 'bsn')
  return [
    ...(overruled && fieldValue(form, 'reden') === '' ? [{ field: 'reden', text: say.reason }] : []),
    ...(bsn !== '' && !isBsn(bsn.replaceAll(/[\s.]/g, '')) ? [{ field: 'bsn', text: say.bsn }] : []),
  ]
}

async function show(
  visit: SignedInVisit,
  needs: PageNeeds,
  id: string,
  draft: NewCaseDraft,
  faults: readonly FieldFault[],
): Promise<PageAnswer> {
  const { words, form, viewer } = visit
  const { box, advice } = adviceFor(draft, visit, needs)
  const { listing } = await readDirectory(needs, viewer.caller)
  const providers = listing.organisations.filter(({ active, kind }) => active && kind === 'youth-care-provider')
  const title = words.newCase.titles.controle
  const outcome = advice?.outcome ?? ''
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={{ values: form, faults }}>
        <WizardFrame step="controle" draftId={id} advice={box}>
          <CheckView
            draftId={id}
            answers={presentAnswers(draft, id, visit)}
            advised={isPathway(outcome) ? words.names.pathways[outcome] : null}
            known={draft.youngPersonId !== undefined}
            providers={providers.map((one) => ({ value: one.id, label: one.name }))}
          />
        </WizardFrame>
      </FormStateProvider>
    ),
  }
}
