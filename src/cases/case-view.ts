import { machineFor } from '../../machines/catalogue.ts'
import { outline } from '../../machines/outline.ts'
import { turns } from '../../machines/turns.ts'
import type { Sight } from '../access/may-see.ts'
import { sightOf } from '../access/may-see.ts'
import type { Day } from '../calendar/day.ts'
import type { Actor } from './actor.ts'
import { daysOverdue, deadlineStatus } from './deadlines/deadline-status.ts'
import { type CasePenalty, penaltiesOf, seesPenalties } from './deadlines/penalties.ts'
import type { Dependencies } from './dependencies.ts'
import { NotFound } from './errors.ts'
import { type AvailableEvent, availableEvents } from './events/available-events.ts'
import type { CaseProgress, OpeningComputed } from './events/case-progress.ts'
import { choicesIn, type DirectoryListing } from './events/directory-choices.ts'
import { loadProgress } from './events/load-progress.ts'
import { type HandoverView, handoverView } from './handover/handover-view.ts'
import { mustHideProvider, withoutProvider } from './hide-provider.ts'
import type { DeadlineStatus } from './lists/lists.ts'
import { narrowed } from './narrow-view.ts'
import type { DeadlineRecord, Holder, Json, RelationRecord } from './records.ts'
import type { CaseSubject, LoadedCase } from './storage.ts'

/** A deadline as somebody reads it on a day. */
export type DeadlineView = DeadlineRecord & { status: DeadlineStatus; daysOverdue: number; metOn: Day | null }

/** A case as one reader may see it. */
export type CaseView = {
  id: string
  sight: Sight
  /** Names for who may see them; birth date and reference for who works on the case. */
  youngPerson:
    | { id: string }
    | (Pick<CaseSubject, 'id' | 'firstName' | 'familyName'> & Partial<Pick<CaseSubject, 'birthDate' | 'reference'>>)
  pathway: string
  machineVersion: number
  version: number
  state: unknown
  phase: string
  final: boolean
  openedOn: Day
  closedOn: Day | null
  turns18On: Day
  /** The advice as given at opening, and why another pathway was chosen. */
  advice: Json
  advisedPathway: string
  overruleReason: string | null
  owner: Holder
  people: Json
  atTurn: Holder & { party: string }
  nextStep: { event: string; dueOn: Day | null; deadlineKind: string | null; because: string | null }
  turns: { party: string; event: string; label: string; deadlineKind: string | null; because: string | null }[]
  organisations: RelationRecord[]
  deadlines: DeadlineView[]
  availableEvents: AvailableEvent[]
  /** Default notices and what they cost by today; none for who does not see them. */
  penalties: CasePenalty[]
  /** How the handover goes. */
  handover: HandoverView
}

type Shown = Pick<Dependencies, 'today' | 'policyOf'>

/**
 * Shows a case to a reader: as much as their sight allows, with what they may tell now.
 * @throws NotFound when they may not know that it exists.
 */
export function viewCase(dependencies: Shown, actor: Actor, loaded: LoadedCase, listing: DirectoryListing): CaseView {
  if (sightOf(actor, loaded) === 'none') throw new NotFound('There is no such case, or it is not yours to see.')
  return viewAfter(dependencies, actor, loaded, listing)
}

/** The case to somebody who just told an event of it, even when that was the last they had to do with it: a refusal. */
export function viewAfter(dependencies: Shown, actor: Actor, loaded: LoadedCase, listing: DirectoryListing): CaseView {
  const view = narrowed(wholeView(dependencies, actor, loaded, listing), actor)
  return mustHideProvider(loaded.record, actor) ? withoutProvider(view, actor) : view
}

function wholeView(dependencies: Shown, actor: Actor, loaded: LoadedCase, listing: DirectoryListing): CaseView {
  const sight = sightOf(actor, loaded)
  const progress = loadProgress(loaded, dependencies.policyOf)
  const today = dependencies.today()
  const { record, opening, youngPerson } = loaded
  const { context } = progress.snapshot
  const told = opening.computed as OpeningComputed
  return {
    id: record.id,
    sight,
    youngPerson: namedFor(sight, youngPerson),
    pathway: record.pathway,
    machineVersion: record.machineVersion,
    version: record.version,
    state: record.state,
    phase: record.phase,
    final: record.final,
    openedOn: record.openedOn,
    closedOn: record.closedOn,
    turns18On: record.turns18On,
    advice: told.advice as Json,
    advisedPathway: typeof opening.payload['advised'] === 'string' ? opening.payload['advised'] : record.pathway,
    overruleReason: typeof opening.payload['overruleReason'] === 'string' ? opening.payload['overruleReason'] : null,
    owner: record.owner,
    people: context.people,
    atTurn: record.atTurn,
    nextStep: {
      event: record.nextStep,
      dueOn: record.nextDueOn,
      deadlineKind: record.nextDueKind,
      because: record.noDateBecause,
    },
    turns: record.final
      ? []
      : turns(progress.snapshot).map(({ party, step, label, deadline, because }) => ({
          party,
          event: step,
          label: label.nl,
          deadlineKind: deadline,
          because,
        })),
    organisations: loaded.relations,
    deadlines: loaded.deadlines.map((deadline) => viewDeadline(deadline, today, progress.policy.dueSoonDays)),
    availableEvents: availableEvents(progress, actor, loaded, choicesIn(listing, actor, context)),
    penalties: seesPenalties(sight) ? penaltiesOf(progress, today) : [],
    handover: handoverView(context, today, progress.policy.equatedDays),
  }
}

/** A deadline with its status on a day. */
export function viewDeadline(deadline: DeadlineRecord, asOf: Day, dueSoonDays: number): DeadlineView {
  return {
    ...deadline,
    status: deadlineStatus(deadline, asOf, dueSoonDays),
    daysOverdue: daysOverdue(deadline, asOf, dueSoonDays),
    metOn: deadline.outcome === 'met' ? deadline.settledOn : null,
  }
}

/** The states of the pathway that a case is in now, by path, for the picture. */
export function activeStates(progress: CaseProgress): string[] {
  const machine = machineFor(progress.pathway, progress.machineVersion)
  return outline(machine).flatMap(({ path }) =>
    path !== '' && progress.snapshot.matches(nested(path) as never) ? [path] : [],
  )
}

function nested(path: string): object | string {
  return (
    path
      .split('.')
      .reduceRight<object | string | null>((inner, step) => (inner === null ? step : { [step]: inner }), null) ?? ''
  )
}

function namedFor(sight: Sight, subject: CaseSubject): CaseView['youngPerson'] {
  if (sight === 'without-names' || sight === 'preview' || sight === 'none') return { id: subject.id }
  const { id, firstName, familyName, birthDate, reference } = subject
  if (sight === 'contact') return { id, firstName, familyName }
  return { id, firstName, familyName, birthDate, reference }
}
