import type { NeedDecision } from './evaluate.ts'
import type { YouthHelpKind } from './fact-codes.ts'
import type { Law, NeedAction, TargetLaw } from './outcome-codes.ts'

/** What happens to one need: which law from 18 on, null while it is not known, and what to do. */
export type NeedAdvice = {
  readonly kind: YouthHelpKind | null
  readonly law: Law | null
  readonly action: NeedAction
  readonly legalBasis: readonly string[]
}

export function needAdvice({ d1, d2, reading }: NeedDecision): NeedAdvice {
  const kind = reading.facts.youthHelpKind ?? null
  const byLaw = d1 && { kind, law: d1.law, action: d1.action, legalBasis: d1.legalBasis }
  switch (d2?.outcome) {
    case 'no-transition':
      return { kind, law: null, action: 'look-again', legalBasis: d2.legalBasis }
    case 'blocked':
      return { kind, law: 'jeugdwet', action: 'legal-review', legalBasis: d2.legalBasis }
    case 'extended-youth-care':
      if (d2.ground === 'closed-max-6-months')
        return { kind, law: 'jeugdwet', action: 'closed-care-and-handover', legalBasis: d2.legalBasis }
      if (byLaw?.law === 'jeugdwet') return byLaw
      return { kind, law: 'jeugdwet', action: 'extend-with-decision', legalBasis: d2.legalBasis }
    case 'direct-intake':
    case 'adult-access':
      if (byLaw?.law === 'wlz' || byLaw?.law === 'zvw') return byLaw
      return { kind, law: 'wmo', action: 'wmo-notification', legalBasis: ['Wmo 2.3.2'] }
    default:
      return byLaw ?? { kind, law: null, action: 'ask-facts', legalBasis: [] }
  }
}

/** The law that takes over, for a handover and an intake; null elsewhere. An intake without another law is one under the Wmo. */
export function targetLawOf(need: NeedDecision): TargetLaw | null {
  if (need.d2?.outcome !== 'perspective-plan-handover' && need.d2?.outcome !== 'direct-intake') return null
  const { law } = needAdvice(need)
  return law === null || law === 'jeugdwet' ? null : law
}
