import type { Caller } from '../access/caller.ts'
import { seesNames } from '../access/may-see.ts'
import { isAddressProtected, mayKnowWhereabouts, withoutWhereabouts } from '../access/protected-address.ts'
import { terms } from '../calendar/terms.ts'
import type { CaseView, DeadlineView } from '../cases/case-view.ts'
import type { EffectiveEvent } from '../cases/events/effective-log.ts'
import type { ListedCase, ListedDeadline, ListedYoungPerson } from '../cases/lists/lists.ts'
import type { DeadlineRecord, YoungPersonRecord } from '../cases/records.ts'

/** A deadline as the contract shows it. */
export function deadlineAnswer(deadline: DeadlineView | (ListedDeadline & { metOn?: string | null })) {
  const { id, caseId, kind, key, startsOn, rawEndOn, suspendedDays, dueOn, shifts, legalBasis, statutory } = deadline
  const {
    status,
    daysOverdue,
    suspendedSince,
    openedOn,
    settledOn,
    openedBySeq,
    settledBySeq,
    supersededBy,
    policyVersion,
  } = deadline
  return {
    id,
    caseId,
    kind,
    key,
    label: labelOf(deadline),
    startsOn,
    rawEndOn,
    suspendedDays,
    dueOn,
    shifts,
    legalBasis,
    statutory,
    responsible: { party: deadline.party, ...deadline.responsible },
    status,
    daysOverdue,
    metOn: deadline.outcome === 'met' ? settledOn : null,
    suspendedSince,
    openedOn,
    settledOn,
    openedBySeq,
    settledBySeq,
    supersededBy,
    policyVersion,
  }
}

function labelOf({ kind }: Pick<DeadlineRecord, 'kind'>): string {
  return (terms as Readonly<Record<string, { label: { nl: string } }>>)[kind]?.label.nl ?? kind
}

/** A case as the contract shows it. */
export function caseAnswer(view: CaseView) {
  const { machineVersion, deadlines, organisations, ...rest } = view
  return {
    ...rest,
    machine: { id: view.pathway, version: machineVersion },
    organisations: organisations.map(({ organisationId, party, scope, beganOn, endedOn }) => ({
      organisationId,
      party,
      scope,
      beganOn,
      endedOn,
    })),
    deadlines: deadlines.map(deadlineAnswer),
  }
}

/** An event as recorded, and what counts now in its place. */
export function eventAnswer({ recorded, effective, correctedBySeq }: EffectiveEvent) {
  const { seq, type, occurredOn, recordedAt, role, personId, organisationId, payload } = recorded
  return {
    seq,
    type,
    occurredOn,
    recordedAt,
    by: { role, personId, organisationId },
    payload,
    correctedBySeq,
    counts: effective && { type: effective.type, occurredOn: effective.occurredOn, payload: effective.payload },
  }
}

/** A case in a list as the contract shows it. */
export function listedCaseAnswer({ nextStep, nextDueOn, nextDueKind, noDateBecause, ...rest }: ListedCase) {
  return { ...rest, nextStep: { event: nextStep, dueOn: nextDueOn, deadlineKind: nextDueKind, because: noDateBecause } }
}

/**
 * A young person as the contract shows them to a reader; without names for who may not see them, and without any place
 * where the address is protected and not theirs to know. The BSN never leaves.
 */
export function youngPersonAnswer(
  person: YoungPersonRecord & Partial<Pick<ListedYoungPerson, 'openCaseId'>> & { heldBy?: string | null },
  reader: Caller,
) {
  const { id, reference, firstName, familyName, birthDate, residence, version, advice, advisedOn, watch } = person
  const named = seesNames(reader)
  const hidden = isAddressProtected(person.facts) && !mayKnowWhereabouts(reader, [watch?.organisationId, person.heldBy])
  const facts = hidden ? withoutWhereabouts(person.facts) : person.facts
  return {
    id,
    reference: named ? reference : null,
    ...(named ? { firstName, familyName, birthDate, facts } : {}),
    municipality: hidden ? null : residence,
    version,
    advice,
    advisedOn,
    caseId: person.openCaseId ?? null,
    watch: watch && {
      dueOn: watch.dueOn,
      because: watch.because,
      owner: { organisationId: watch.organisationId, personId: watch.personId },
    },
  }
}
