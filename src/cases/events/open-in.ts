import type { Pathway } from '../../../machines/context.ts'
import type { Advice } from '../../routing/advice.ts'
import type { Facts } from '../../routing/facts.ts'
import type { Actor } from '../actor.ts'
import { caseRecord } from '../case-record.ts'
import { passDays } from '../deadlines/pass-days.ts'
import type { Dependencies } from '../dependencies.ts'
import type { RecordedEvent, YoungPersonRecord } from '../records.ts'
import type { KeptAnswer, LoadedCase, UnitOfWork } from '../storage.ts'
import { beginningOf } from './case-change.ts'
import { beginCase } from './case-progress.ts'
import { openingComputed } from './opening.ts'
import { type PeopleNamed, peopleOf } from './people-named.ts'

/** Somebody without an open case, advised today, and the pathway that was chosen. */
export type ToOpen = { person: YoungPersonRecord; advice: Advice; pathway: Pathway }

/** Who takes part, why it is another pathway than advised, and who keeps the answer. */
export type OpeningWanted = PeopleNamed & {
  overruleReason?: string | undefined
  keep?: (opened: LoadedCase) => KeptAnswer | null
}

/** Opens a case today inside a transaction that is already open; the days that are due already are passed on at once. */
export async function openIn(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  { person, advice, pathway }: ToOpen,
  wanted: OpeningWanted,
): Promise<LoadedCase> {
  const { policyOf, newId } = dependencies
  const today = dependencies.today()
  const policy = dependencies.policyOn(today, actor.municipality)
  const people = await peopleOf(unit.directory, dependencies, actor, wanted, person)
  const signedUp = { ...person, signInPersonId: people.youngPerson.personId }
  const id = newId()
  const event: RecordedEvent = {
    seq: 1,
    type: 'case.opened',
    occurredOn: today,
    recordedAt: unit.now,
    personId: actor.personId,
    role: actor.role,
    organisationId: actor.organisationId,
    payload: {
      pathway,
      advised: advice.outcome,
      ...(wanted.overruleReason ? { overruleReason: wanted.overruleReason } : {}),
    },
    computed: openingComputed(pathway, advice, person.facts as Facts, people, today, policy),
  }
  const begun = passDays(beginCase(id, event, policyOf), today, unit.now, policyOf)
  const identity = {
    id,
    municipality: actor.municipality,
    youngPersonId: person.id,
    continuesCaseId: null,
    openedOn: today,
    turns18On: advice.dates.turns18 ?? person.birthDate,
  }
  const stored: LoadedCase = {
    record: caseRecord(identity, begun.progress),
    deadlines: begun.progress.deadlines,
    relations: begun.progress.relations,
    youngPerson: signedUp,
    opening: event,
  }
  await unit.writeCase(
    beginningOf(identity, begun.progress, [event, ...begun.events], {
      action: 'case.opened',
      newId,
      keptAnswer: wanted.keep?.(stored) ?? null,
    }),
  )
  await unit.writeAdvice({ ...signedUp, watch: null })
  return stored
}
