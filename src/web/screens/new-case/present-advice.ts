import type { Day } from '../../../calendar/day.ts'
import type { Advice } from '../../../routing/advice.ts'
import { factWords } from '../../../routing/fact-words.ts'
import type { FactName } from '../../../routing/facts.ts'
import type { Reason } from '../../../routing/reasons.ts'
import { showDay } from '../../format/show-day.ts'
import type { Language, Words } from '../../words/words.ts'

/** One rule that was read, in words. */
export type AdviceReason = { rule: string; href: string; sentence: string; holds: boolean | null; legalBasis: string }

/** An advice in words. */
export type AdviceBox = {
  title: string
  /** What the pathway means, or what to do when there is none. */
  meaning: string
  /** The rules that decided. */
  because: readonly AdviceReason[]
  /** All other rules that were read. */
  others: readonly AdviceReason[]
  missing: readonly { fact: FactName; label: string; why: string }[]
  alerts: readonly string[]
  dates: readonly { label: string; day: string }[]
  rules: string
}

/** Shows an advice: the conclusion, the rules that led to it, what is not known yet, and which dates follow. */
export function presentAdvice(advice: Advice, { words, language }: { words: Words; language: Language }): AdviceBox {
  const say = words.advice
  const decided = advice.reasons.filter(({ holds }) => holds === true)
  const others = advice.reasons.filter(({ holds }) => holds !== true)
  const nothingToAsk = advice.outcome === 'needs-information' && advice.missingFacts.length === 0
  const conclusion = { title: say.outcomes[advice.outcome], meaning: say.meanings[advice.outcome] }
  return {
    ...(nothingToAsk ? say.noPathwayNow : conclusion),
    because: decided.map(presentReason),
    others: others.map(presentReason),
    missing: advice.missingFacts.map(({ fact, why }) => ({ fact, label: factWords[fact].label[language], why })),
    alerts: advice.alerts.flatMap((code) => say.alerts[code]),
    dates: datesOf(advice, words, language),
    rules: say.rules(advice.rulesVersion),
  }
}

export function presentReason({ rule, because, holds, legalBasis }: Reason): AdviceReason {
  return { rule, href: rulePath(rule), sentence: because, holds, legalBasis: legalBasis.join(', ') }
}

/** Where a rule of the decision tables stands. */
export const rulePath = (rule: string): string => `/regels/beslisregels#${rule.replace('.', '-')}`

/** The dates that a worker must know first, in order. */
const telling = [
  'turns18',
  'handoverWindowOpens',
  'latestSafeWmoNotification',
  'wlzApplicationByPlanning',
  'resumptionLastDay',
  'temporaryProvisionDue',
  'personalPlanUntil',
  'investigationDue',
  'fosterLastDay',
  'familyHomeLastDayByAgreement',
  'closedCareLimitDate',
  'extendedYouthCareLastPossibleDay',
] as const

function datesOf({ dates }: Advice, words: Words, language: Language) {
  const labels = words.advice.dates
  const found = telling.flatMap((name) => {
    const day: Day | undefined = (dates as Readonly<Record<string, Day | undefined>>)[name]
    return day === undefined ? [] : [{ label: labels[name], day }]
  })
  return found
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .map(({ label, day }) => ({ label, day: showDay(day, language) }))
}
