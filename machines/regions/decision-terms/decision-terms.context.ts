import type { Day } from '../../../src/calendar/day.ts'
import type { Suspension } from '../../../src/calendar/suspension.ts'
import type { TermId } from '../../../src/calendar/terms.ts'

/** The decision terms on an application that a case can have: Awb 4:15 suspends them, Awb 4:17 sets a penalty on them. */
export const decisionKinds = [
  'wmo-decision',
  'pw-decision',
  'jeugdwet-decision',
  'awb-decision',
  'awb-decision-on-objection',
  'awb-decision-on-objection-with-committee',
  'wlz-indication',
] as const satisfies readonly TermId[]

export type DecisionKind = (typeof decisionKinds)[number]

/** Who takes the decision that this id names: the college or whom it mandated, or on the Wlz the CIZ. */
export const decidedBy = (id: string): 'ciz' | 'decisionMaker' =>
  id.includes('wlz-indication') ? 'ciz' : 'decisionMaker'

/** A decision that somebody waits for. `id` is the kind, with its key where a case can have two of a kind. */
export type DecisionTerm = {
  id: string
  kind: DecisionKind
  key: string | null
  startsOn: Day
  suspensions: Suspension[]
  /** The day of the invitation while the term stands still. */
  suspendedOn: Day | null
  /**
   * While it stands still: no unused time to complete ends that, as with consent or force majeure (Awb 4:15 lid 2), but
   * somebody who sees that it is over.
   */
  lastsUntilEnded?: boolean
  extendedTo: Day | null
  /** Its last day, once that passed without a decision. */
  overdueSince: Day | null
}

export type DecisionTermsContext = readonly DecisionTerm[]

export const noDecisionTerms: DecisionTermsContext = []

const idOf = (kind: string, key?: string | null) => (key ? `${kind}:${key}` : kind)

/** Someone applied: from here a decision is awaited. The region that starts the deadline calls this beside it. */
export function awaitDecision(
  terms: DecisionTermsContext,
  begun: { kind: DecisionKind; key?: string; startsOn: Day },
): DecisionTermsContext {
  const { kind, key = null, startsOn } = begun
  const term = {
    id: idOf(kind, key),
    kind,
    key,
    startsOn,
    suspensions: [],
    suspendedOn: null,
    extendedTo: null,
    overdueSince: null,
  }
  return [...terms.filter(({ id }) => id !== term.id), term]
}

/** The decision was taken, or is no longer asked for. */
export function decisionNoLongerAwaited(
  terms: DecisionTermsContext,
  kind: DecisionKind,
  key?: string,
): DecisionTermsContext {
  return terms.filter(({ id }) => id !== idOf(kind, key))
}

/** The same list with one term changed; an unknown id changes nothing. */
export function changeTerm(
  terms: DecisionTermsContext,
  id: string | undefined,
  change: (term: DecisionTerm) => Partial<DecisionTerm>,
): DecisionTermsContext {
  return terms.map((term) => (term.id === id ? { ...term, ...change(term) } : term))
}

/** Kinds that a notice may extend: Awb 4:14 lid 3 and 7:10 lid 3; not the Wmo's two weeks, which a law sets (4:14 lid 1). */
const extendable: readonly DecisionKind[] = [
  'pw-decision',
  'jeugdwet-decision',
  'awb-decision',
  'awb-decision-on-objection',
  'awb-decision-on-objection-with-committee',
]

/** Of the college's own terms only: the CIZ keeps its own. One that lasts until it is ended may be told to go on. */
export const suspendableTerms = (terms: DecisionTermsContext) =>
  terms.filter(
    ({ kind, suspendedOn, overdueSince, lastsUntilEnded }) =>
      kind !== 'wlz-indication' && (suspendedOn === null || lastsUntilEnded === true) && overdueSince === null,
  )

export const suspendedTerms = (terms: DecisionTermsContext) => terms.filter(({ suspendedOn }) => suspendedOn !== null)

/** Those that wait for somebody to complete the application, within the time that was set for it (Awb 4:15 lid 1 a). */
export const termsToComplete = (terms: DecisionTermsContext) =>
  suspendedTerms(terms).filter(({ lastsUntilEnded }) => lastsUntilEnded !== true)

export const extendableTerms = (terms: DecisionTermsContext) =>
  terms.filter(
    ({ kind, suspendedOn, extendedTo, overdueSince }) =>
      extendable.includes(kind) && suspendedOn === null && extendedTo === null && overdueSince === null,
  )
