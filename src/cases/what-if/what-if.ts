import type { Pathway } from '../../../machines/context.ts'
import { nobody } from '../../../machines/context.ts'
import type { Party } from '../../../machines/roles.ts'
import { turns } from '../../../machines/turns.ts'
import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import type { Suspension } from '../../calendar/suspension.ts'
import { type ComputedTerm, computeTerm } from '../../calendar/term.ts'
import type { TermId } from '../../calendar/terms.ts'
import { type Advice, routeAdvice } from '../../routing/advice.ts'
import type { Facts } from '../../routing/facts.ts'
import { caseRecord } from '../case-record.ts'
import { type DeadlineView, viewDeadline } from '../case-view.ts'
import { passDays } from '../deadlines/pass-days.ts'
import { beginCase } from '../events/case-progress.ts'
import { isPathway, openingComputed } from '../events/opening.ts'
import type { Holder, RecordedEvent } from '../records.ts'

/** A term to compute beside the rest. */
export type TermAsked = { term: TermId; startsOn: Day; suspensions?: readonly Suspension[] | undefined }

/** What is supposed: who somebody is, under which policy, and how far the calendar runs. */
export type Supposition = {
  facts: Facts
  policy: Policy
  asOf: Day
  /** The day up to which the calendar runs on a case that opens on `asOf`, as if nobody did anything. */
  until: Day
  /** Another pathway than advised. */
  pathway?: Pathway | undefined
  terms: readonly TermAsked[]
}

/** A case as it would open and run by the calendar alone. */
export type SupposedCase = {
  pathway: Pathway
  state: unknown
  phase: string
  final: boolean
  nextStep: { event: string; dueOn: Day | null; because: string | null }
  turns: { party: string; event: string; label: string; deadlineKind: string | null }[]
  deadlines: DeadlineView[]
  /** What the calendar brought, day by day. */
  calendar: { on: Day; type: string; what: string[] }[]
}

/** What a supposition comes to. `case` is null where the advice names no pathway and none was given. */
export type Supposed = {
  policyVersion: string
  advice: Advice
  case: SupposedCase | null
  terms: (TermAsked & ComputedTerm)[]
}

const nobodyYet = Object.fromEntries(
  (['owner', 'youthCareProvider', 'receiver', 'decisionMaker', 'youngPerson', 'manager', 'ciz'] as const).map(
    (party) => [party, nobody],
  ),
) as Record<Party, Holder>

/** Computes advice, terms and a whole case for a supposition; nothing is stored. Throws Invalid for terms that can't be. */
export function suppose(supposition: Supposition): Supposed {
  const { facts, policy, asOf, terms } = supposition
  const advice = routeAdvice(facts, asOf, policy)
  const pathway = supposition.pathway ?? (isPathway(advice.outcome) ? advice.outcome : null)
  return {
    policyVersion: policy.version,
    advice,
    case: pathway === null ? null : supposedCase(supposition, advice, pathway),
    terms: terms.map((asked) => ({ ...asked, ...computeTerm(asked, policy) })),
  }
}

function supposedCase({ facts, policy, asOf, until }: Supposition, advice: Advice, pathway: Pathway): SupposedCase {
  const recordedAt = `${asOf}T00:00:00.000Z`
  const opened: RecordedEvent = {
    seq: 1,
    type: 'case.opened',
    occurredOn: asOf,
    recordedAt,
    personId: null,
    role: 'system',
    organisationId: null,
    payload: { pathway, advised: advice.outcome },
    computed: openingComputed(pathway, advice, facts, nobodyYet, asOf, policy),
  }
  const policyOf = () => policy
  const { progress, events } = passDays(beginCase('what-if', opened, policyOf), until, recordedAt, policyOf)
  const turns18On = advice.dates.turns18 ?? asOf
  const identity = {
    id: 'what-if',
    municipality: '',
    youngPersonId: '',
    continuesCaseId: null,
    openedOn: asOf,
    turns18On,
  }
  const { state, phase, final, nextStep, nextDueOn, noDateBecause } = caseRecord(identity, progress)
  return {
    pathway,
    state,
    phase,
    final,
    nextStep: { event: nextStep, dueOn: nextDueOn, because: noDateBecause },
    turns: turns(progress.snapshot).map(({ party, step, label, deadline }) => ({
      party,
      event: step,
      label: label.nl,
      deadlineKind: deadline,
    })),
    deadlines: progress.deadlines.map((deadline) => viewDeadline(deadline, until, policy.dueSoonDays)),
    calendar: events.map(({ occurredOn, type, payload }) => ({
      on: occurredOn,
      type,
      what: Array.isArray(payload['milestones']) ? payload['milestones'].map(String) : [String(payload['kind'])],
    })),
  }
}
