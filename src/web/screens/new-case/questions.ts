import {
  continuationDecisions,
  needsAfter18,
  perspectivePlans,
  wmoProvisions,
  youthHelpKinds,
} from '../../../routing/fact-codes.ts'
import type { FactName, Facts } from '../../../routing/facts.ts'

/** The steps of a new case, in order; the last is checking the answers. */
export const steps = ['jongere', 'nu', 'straks', 'controle'] as const
export type StepName = (typeof steps)[number]

/** A question about one fact. `always` is asked of everyone; the others when the rules ask it, or it was answered. */
export type Question = { fact: FactName; step: 'nu' | 'straks'; always?: true } & (
  | { kind: 'yes-no' | 'day' | 'text' }
  | { kind: 'code'; codes: readonly string[] }
)

const now = (fact: FactName, kind: 'yes-no' | 'day' | 'text', always?: true): Question => ({
  fact,
  step: 'nu',
  kind,
  ...(always && { always }),
})
const later = (fact: FactName, kind: 'yes-no' | 'day' | 'text', always?: true): Question => ({
  ...now(fact, kind, always),
  step: 'straks',
})

/** Every question, in the order in which it is asked. */
export const questions: readonly Question[] = [
  now('youthHelpRunning', 'yes-no', true),
  { fact: 'youthHelpKind', step: 'nu', kind: 'code', codes: youthHelpKinds, always: true },
  now('youthHelpStartedOn', 'day', true),
  now('youthHelpEndedOn', 'day'),
  now('youthHelpDeterminedOn', 'day'),
  { fact: 'continuationDecision', step: 'nu', kind: 'code', codes: continuationDecisions },
  { fact: 'perspectivePlan', step: 'nu', kind: 'code', codes: perspectivePlans, always: true },
  now('carePlanSetOn', 'day'),
  now('worksTowardsOpenHelp', 'yes-no'),
  now('closedCareAuthorisationRequested', 'yes-no'),
  now('closedCareAuthorisedUntil', 'day'),
  now('juvenileCriminalDecision', 'yes-no'),
  now('severalCauses', 'yes-no'),
  { fact: 'needAfter18', step: 'straks', kind: 'code', codes: needsAfter18, always: true },
  later('wmoCanProvide', 'yes-no', true),
  { fact: 'wmoProvision', step: 'straks', kind: 'code', codes: wmoProvisions },
  later('wlzRight', 'yes-no'),
  later('zvwRight', 'yes-no'),
  later('youthWantsToStay', 'yes-no'),
  later('homeParentsAgree', 'yes-no'),
  later('otherFittingHelpAvailable', 'yes-no'),
  later('resumptionNecessary', 'yes-no'),
  later('mildIntellectualDisabilityWithBehaviourProblems', 'yes-no'),
  later('residentialTreatmentMustFinish', 'yes-no'),
  later('requestsSupport', 'yes-no', true),
  later('notifiedOn', 'day'),
  later('noPlaceTonight', 'yes-no', true),
  later('protectedAddress', 'yes-no', true),
]

/** The question with a code among its answers that others may have stored, and that is none of its own. */
export function offering(question: Question, stored: unknown): Question {
  if (question.kind !== 'code' || typeof stored !== 'string' || question.codes.includes(stored)) return question
  return { ...question, codes: [...question.codes, stored] }
}

/** The questions to put in a step, knowing these facts and what the rules still ask. */
export function questionsFor(
  step: 'nu' | 'straks',
  facts: Partial<Facts>,
  missing: readonly FactName[],
): readonly Question[] {
  return questions
    .filter(
      (question) =>
        question.step === step &&
        (question.always === true || facts[question.fact] !== undefined || missing.includes(question.fact)),
    )
    .map((question) => offering(question, facts[question.fact]))
}
