import type { Reason } from '../../routing/reasons.ts'
import type { Supposed } from './what-if.ts'

/** One thing that comes out otherwise, with why: the rules and the law on both sides. */
export type Difference = {
  about: 'advice' | 'alert' | 'date' | 'case' | 'deadline' | 'term'
  name: string
  /** What it is as things are; null where it is not there. */
  asIs: string | null
  /** What it would be. */
  instead: string | null
  because: string[]
}

/** Everything that differs between what is and what would be. */
export function differences(asIs: Supposed, instead: Supposed): Difference[] {
  return [
    ...between('advice', adviceOf(asIs), adviceOf(instead), () => rulesThatDiffer(asIs, instead)),
    ...between('alert', alertsOf(asIs), alertsOf(instead), () => []),
    ...between('date', datesOf(asIs), datesOf(instead), () => []),
    ...between('case', caseOf(asIs), caseOf(instead), () => []),
    ...between('deadline', deadlinesOf(asIs), deadlinesOf(instead), (name) => [
      ...new Set([...lawOf(asIs, name), ...lawOf(instead, name)]),
    ]),
    ...between('term', termsOf(asIs), termsOf(instead), (name) =>
      [...asIs.terms, ...instead.terms].filter((term) => nameOfTerm(term) === name).flatMap(explained),
    ),
  ]
}

type Named = ReadonlyMap<string, string>

function between(
  about: Difference['about'],
  asIs: Named,
  instead: Named,
  because: (name: string) => string[],
): Difference[] {
  return [...new Set([...asIs.keys(), ...instead.keys()])].flatMap((name) => {
    const one = asIs.get(name) ?? null
    const other = instead.get(name) ?? null
    return one === other ? [] : [{ about, name, asIs: one, instead: other, because: [...new Set(because(name))] }]
  })
}

const named = (entries: readonly (readonly [string, string | null | undefined])[]): Named =>
  new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

const adviceOf = ({ advice: { outcome, ground, status, targetLaw } }: Supposed): Named =>
  named([
    ['outcome', outcome],
    ['ground', ground],
    ['status', status],
    ['targetLaw', targetLaw],
  ])

const alertsOf = ({ advice }: Supposed): Named => named(advice.alerts.map((alert) => [alert, 'shown']))

const datesOf = ({ advice }: Supposed): Named => named(Object.entries(advice.dates))

const caseOf = (supposed: Supposed): Named =>
  named([
    ['pathway', supposed.case?.pathway],
    ['phase', supposed.case?.phase],
    ['nextStep', supposed.case?.nextStep.event],
  ])

const nameOf = ({ kind, key }: { kind: string; key: string | null }): string => (key === null ? kind : `${kind} ${key}`)

/** The day of each kind: of one that was started anew the latest. */
const deadlinesOf = (supposed: Supposed): Named =>
  named((supposed.case?.deadlines ?? []).map((deadline) => [nameOf(deadline), deadline.dueOn]))

const lawOf = (supposed: Supposed, name: string): string[] =>
  (supposed.case?.deadlines ?? []).filter((deadline) => nameOf(deadline) === name).flatMap(explained)

const explained = ({
  legalBasis,
  shifts,
}: {
  legalBasis: readonly string[]
  shifts: readonly { because: string }[]
}) => [...legalBasis, ...shifts.map(({ because }) => because)]

const nameOfTerm = ({ term, startsOn }: { term: string; startsOn: string }): string => `${term} ${startsOn}`

const termsOf = ({ terms }: Supposed): Named => named(terms.map((term) => [nameOfTerm(term), term.dueOn]))

/** Rules that hold on one side and not on the other, each in the words of the side where they hold. */
function rulesThatDiffer(asIs: Supposed, instead: Supposed): string[] {
  const holding = ({ advice }: Supposed): Map<string, Reason> =>
    new Map(advice.reasons.filter(({ holds }) => holds === true).map((reason) => [reason.rule, reason]))
  const [one, other] = [holding(asIs), holding(instead)]
  return [...one, ...other]
    .filter(([rule]) => one.has(rule) !== other.has(rule))
    .map(
      ([rule, { because, legalBasis }]) =>
        `${rule}: ${because}${legalBasis.length > 0 ? ` (${legalBasis.join(', ')})` : ''}`,
    )
}
