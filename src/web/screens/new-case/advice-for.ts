import { type Advice, routeAdvice } from '../../../routing/advice.ts'
import type { FactName, Facts } from '../../../routing/facts.ts'
import type { SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import type { NewCaseDraft } from './draft.ts'
import { type AdviceBox, presentAdvice } from './present-advice.ts'
import { factsOf } from './read-draft-facts.ts'

export type DraftAdvice = {
  facts: Partial<Facts>
  missing: readonly FactName[]
  /** Null while the birth date is not known: nothing can be advised without it. */
  advice: Advice | null
  box: AdviceBox | null
}

/** What the rules say of a draft now. Nothing is stored. */
export function adviceFor(
  draft: NewCaseDraft,
  { today, words, language, viewer }: Pick<SignedInVisit, 'today' | 'words' | 'language' | 'viewer'>,
  { cases }: Pick<PageNeeds, 'cases'>,
): DraftAdvice {
  const facts = factsOf(draft, today)
  const { birthDate } = facts
  if (birthDate === undefined) return { facts, missing: [], advice: null, box: null }
  const policy = cases.policyOn(today, viewer.caller.municipality)
  const advice = routeAdvice({ ...facts, birthDate }, today, policy, undefined, language)
  return {
    facts,
    missing: advice.missingFacts.map(({ fact }) => fact),
    advice,
    box: presentAdvice(advice, { words, language }),
  }
}
