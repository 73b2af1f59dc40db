import { machineFor } from '../../machines/catalogue.ts'
import { persist } from '../../machines/step.ts'
import { phase, type Turn, turns } from '../../machines/turns.ts'
import { isOpen } from './deadlines/deadline-book.ts'
import { nextDayOn } from './deadlines/pass-days.ts'
import type { CaseProgress } from './events/case-progress.ts'
import type { CaseRecord, DeadlineRecord } from './records.ts'

/** What of a case does not follow from its statechart. */
export type CaseIdentity = Pick<
  CaseRecord,
  'id' | 'municipality' | 'youngPersonId' | 'continuesCaseId' | 'openedOn' | 'turns18On'
>

/** The row that lists and locks use: everything in it follows from the case's progress. */
export function caseRecord(identity: CaseIdentity, progress: CaseProgress): CaseRecord {
  const { snapshot } = progress
  const next = nextStep(progress)
  const final = snapshot.status === 'done'
  const { party } = next
  const { id, municipality, youngPersonId, continuesCaseId, openedOn, turns18On } = identity
  return {
    id,
    municipality,
    youngPersonId,
    continuesCaseId,
    openedOn,
    turns18On,
    pathway: progress.pathway,
    machineVersion: progress.machineVersion,
    version: progress.seq,
    snapshot: persist(machineFor(progress.pathway, progress.machineVersion), snapshot) as CaseRecord['snapshot'],
    state: snapshot.value,
    phase: phase(snapshot),
    final,
    closedOn: final ? progress.validFrom : null,
    policyVersion: progress.policy.version,
    owner: snapshot.context.people.owner,
    atTurn: { ...snapshot.context.people[party], party },
    nextStep: next.step,
    nextDueOn: next.deadline?.dueOn ?? null,
    nextDueKind: next.deadline?.kind ?? null,
    noDateBecause: next.deadline ? null : next.because,
    nextDayOn: nextDayOn(progress),
    validFrom: progress.validFrom,
  }
}

/**
 * Whose turn it is first: the turn whose deadline comes first. Where no turn's own deadline runs, the first deadline
 * that does run gives the date, and its holder is at turn.
 */
function nextStep(
  progress: CaseProgress,
): Pick<Turn, 'party' | 'step' | 'because'> & { deadline: DeadlineRecord | null } {
  const open = progress.deadlines.filter(isOpen).sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const all = turns(progress.snapshot)
  const dated = all
    .map((turn) => ({ ...turn, deadline: open.find(({ kind }) => kind === turn.deadline) ?? null }))
    .filter((turn) => turn.deadline !== null)
    .sort((one, other) => ((one.deadline?.dueOn ?? '') < (other.deadline?.dueOn ?? '') ? -1 : 1))
  const [first] = dated
  if (first) return first
  const [earliest] = open
  if (earliest)
    return {
      party: earliest.party,
      step: all.find(({ party }) => party === earliest.party)?.step ?? earliest.kind,
      because: null,
      deadline: earliest,
    }
  const [undated] = all
  return {
    party: undated?.party ?? 'owner',
    step: undated?.step ?? 'none',
    because: undated?.because ?? 'afgerond',
    deadline: null,
  }
}
