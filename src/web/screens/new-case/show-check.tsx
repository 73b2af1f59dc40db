import { isPathway } from '../../../cases/events/opening.ts'
import { type FieldFault, FormStateProvider } from '../../forms/form-state.ts'
import type { PageAnswer, SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'
import { adviceFor } from './advice-for.ts'
import { CheckView, checkForm } from './check-view.tsx'
import type { NewCaseDraft } from './draft.ts'
import { presentAnswers } from './present-answers.ts'
import { WizardFrame } from './wizard-frame.tsx'

/** The page of step 4: the answers of a draft, what was filled in on it, and what is wrong with that. */
export async function showCheck(
  visit: SignedInVisit,
  needs: PageNeeds,
  id: string,
  draft: NewCaseDraft,
  faults: readonly FieldFault[],
): Promise<PageAnswer> {
  const { words, viewer } = visit
  const { box, advice } = adviceFor(draft, visit, needs)
  const { listing } = await readDirectory(needs, viewer.caller)
  const providers = listing.organisations.filter(({ active, kind }) => active && kind === 'youth-care-provider')
  const title = words.newCase.titles.controle
  const outcome = advice?.outcome ?? ''
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={{ values: { ...draft.fields, ...visit.form }, faults }}>
        <WizardFrame step="controle" draftId={id} advice={box} leavesBy={checkForm}>
          <CheckView
            draftId={id}
            answers={presentAnswers(draft, visit)}
            advised={isPathway(outcome) ? words.names.pathways[outcome] : null}
            outcome={outcome}
            known={draft.youngPersonId !== undefined}
            providers={providers.map((one) => ({ value: one.id, label: one.name }))}
          />
        </WizardFrame>
      </FormStateProvider>
    ),
  }
}
