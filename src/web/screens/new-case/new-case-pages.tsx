import { fieldValue } from '../../forms/form-fields.ts'
import { type FieldFault, FormStateProvider } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { openers } from '../roles.ts'
import { AdviceBoxView } from './advice-box.tsx'
import { adviceFor } from './advice-for.ts'
import { beginPages } from './begin-pages.tsx'
import { checkPages } from './check-pages.tsx'
import { draftIdOf, keepDraft, type NewCaseDraft, readDraft, stepAddress, withFields } from './draft.ts'
import { knownDuplicates } from './duplicate-pages.tsx'
import { personFaults } from './person-faults.ts'
import { type Question, questionsFor } from './questions.ts'
import { QuestionsView } from './questions-view.tsx'
import { questionFaults } from './read-draft-facts.ts'
import { FactsStep, PersonStep } from './step-views.tsx'
import { WizardFrame } from './wizard-frame.tsx'

type TypedStep = 'jongere' | 'nu' | 'straks'

const nextStep = { jongere: 'nu', nu: 'straks', straks: 'controle' } as const

const stepPages = (step: TypedStep): readonly Page[] => [
  definePage({
    method: 'get',
    path: `/zaken/nieuw/${step}`,
    for: openers,
    answer: async (visit, needs) => {
      const id = draftIdOf(visit)
      if (id === null) return { go: '/zaken/nieuw' }
      return showStep(visit, needs, step, id, await readDraft(needs, visit, id), [])
    },
  }),
  definePage({
    method: 'post',
    path: `/zaken/nieuw/${step}`,
    for: openers,
    answer: (visit, needs) => takeStep(visit, needs, step),
  }),
]

/** S4: a new case in four steps, with the advice explaining itself as answers come in. */
export const newCasePages: readonly Page[] = [
  ...beginPages,
  ...stepPages('jongere'),
  ...stepPages('nu'),
  ...stepPages('straks'),
  ...checkPages,
  definePage({
    method: 'post',
    path: '/zaken/nieuw/advies',
    for: openers,
    answer: async (visit, needs) => {
      const id = fieldValue(visit.form, 'concept')
      const stored = /^[\da-f-]{36}$/.test(id) ? await readDraft(needs, visit, id) : { fields: {} }
      const draft = withFields(stored, visit.form)
      const { box, facts, missing } = adviceFor(draft, visit, needs)
      const step = fieldValue(visit.form, 'stap')
      return {
        part: (
          <FormStateProvider value={{ values: draft.fields, faults: [] }}>
            <AdviceBoxView advice={box} />
            {(step === 'nu' || step === 'straks') && <QuestionsView questions={questionsFor(step, facts, missing)} />}
          </FormStateProvider>
        ),
      }
    },
  }),
]

async function takeStep(visit: SignedInVisit, needs: PageNeeds, step: TypedStep): Promise<PageAnswer> {
  const id = draftIdOf(visit)
  if (id === null) return { go: '/zaken/nieuw' }
  const { form, words, today } = visit
  const draft = withFields(await readDraft(needs, visit, id), form)
  await keepDraft(needs, visit, id, draft)
  const wanted = fieldValue(form, 'doe')
  if (wanted === 'later') return { go: '/werk', notice: { kind: 'done', text: words.newCase.kept } }
  const asked = questionsOf(step, draft, visit, needs)
  const faults =
    step === 'jongere' ? personFaults(draft.fields, today, words) : questionFaults(asked, draft.fields, today, words)
  if (faults.length > 0) return showStep(visit, needs, step, id, draft, faults)
  if (wanted === 'bijwerken') return { go: stepAddress(step, id) }
  const unseen = asked.filter(({ fact }) => form[fact] === undefined)
  if (unseen.length > 0) {
    return {
      go: stepAddress(step, id),
      notice: { kind: 'warning', text: words.newCase.moreQuestions(unseen.length) },
    }
  }
  if (step === 'jongere' && !draft.otherPerson && (await knownDuplicates(visit, needs, draft)).length > 0) {
    return { go: stepAddress('bekend', id) }
  }
  return { go: stepAddress(nextStep[step], id) }
}

function questionsOf(
  step: TypedStep,
  draft: NewCaseDraft,
  visit: SignedInVisit,
  needs: PageNeeds,
): readonly Question[] {
  if (step === 'jongere') return []
  const { facts, missing } = adviceFor(draft, visit, needs)
  return questionsFor(step, facts, missing)
}

function showStep(
  visit: SignedInVisit,
  needs: PageNeeds,
  step: TypedStep,
  id: string,
  draft: NewCaseDraft,
  faults: readonly FieldFault[],
): PageAnswer {
  const { words } = visit
  const { box } = adviceFor(draft, visit, needs)
  const title = words.newCase.titles[step]
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    scripts: ['live-advice'],
    show: (
      <FormStateProvider value={{ values: draft.fields, faults }}>
        <WizardFrame step={step} draftId={id} advice={box}>
          {step === 'jongere' ? (
            <PersonStep step={step} draftId={id} known={draft.youngPersonId !== undefined} />
          ) : (
            <FactsStep step={step} draftId={id} questions={questionsOf(step, draft, visit, needs)} />
          )}
        </WizardFrame>
      </FormStateProvider>
    ),
  }
}
