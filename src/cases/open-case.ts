import type { Pathway } from '../../machines/context.ts'
import { type Advice, routeAdvice } from '../routing/advice.ts'
import type { Facts } from '../routing/facts.ts'
import type { Actor } from './actor.ts'
import { beginningOf } from './case-change.ts'
import { beginCase } from './case-progress.ts'
import { caseRecord } from './case-record.ts'
import type { Dependencies } from './dependencies.ts'
import { type DirectoryListing, listDirectory } from './directory-choices.ts'
import { Conflict, Invalid } from './errors.ts'
import { isPathway, openingComputed } from './opening.ts'
import { passDays } from './pass-days.ts'
import { type PeopleNamed, peopleOf } from './people-named.ts'
import { visiblePerson } from './read-young-person.ts'
import type { RecordedEvent, YoungPersonRecord } from './records.ts'
import { type NewYoungPerson, registerIn } from './register-young-person.ts'
import type { KeptAnswer, LoadedCase, UnitOfWork } from './storage.ts'

/** For whom a case is opened, who takes part, and the pathway where it is another than advised. */
export type CaseToOpen = PeopleNamed & {
  youngPersonId?: string | undefined
  youngPerson?: NewYoungPerson | undefined
  pathway?: Pathway | undefined
  overruleReason?: string | undefined
}

/** A case as it was opened, and the directory that its next choices come from. */
export type Opened = LoadedCase & { listing: DirectoryListing }

/**
 * Opens a case on the pathway that the advice of today names, placed where the known facts say it stands. Another pathway
 * needs a reason, and both stay on record. Days that were due before are counted apart and get a date to catch up.
 * @throws NotFound, Invalid, and Conflict when a case is open already or no pathway fits.
 */
export async function openCase(
  dependencies: Dependencies,
  actor: Actor,
  wanted: CaseToOpen,
  keep?: (opened: Opened) => KeptAnswer | null,
): Promise<Opened> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const owner = { organisationId: actor.organisationId, personId: actor.personId }
    const person = wanted.youngPerson
      ? (await registerIn(unit, dependencies, actor, wanted.youngPerson, owner)).person
      : await known(unit, actor, wanted.youngPersonId)
    return openIn(unit, dependencies, actor, person, wanted, keep)
  })
}

/** The same inside a transaction that is already open. */
export async function openIn(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  person: YoungPersonRecord,
  wanted: CaseToOpen,
  keep?: (opened: Opened) => KeptAnswer | null,
): Promise<Opened> {
  const { policyOf, newId } = dependencies
  const open = (await unit.casesOf(person.id)).find(({ final }) => !final)
  if (open) throw new Conflict('This young person has an open case already: go on in that one.', { caseId: open.id })
  const today = dependencies.today()
  const policy = dependencies.policyOn(today)
  const facts = person.facts as Facts
  const advice = routeAdvice(facts, today, policy)
  const pathway = chosenPathway(wanted, advice)
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
    computed: openingComputed(pathway, advice, facts, people, today, policy),
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
  const stored: Opened = {
    listing: await listDirectory(unit.directory),
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
      keptAnswer: keep?.(stored) ?? null,
    }),
  )
  await unit.writeAdvice({ ...signedUp, watch: null })
  return stored
}

async function known(unit: UnitOfWork, actor: Actor, id: string | undefined): Promise<YoungPersonRecord> {
  if (id === undefined)
    throw new Invalid([
      {
        in: 'body',
        pointer: '/youngPersonId',
        code: 'missing',
        detail: 'Say for whom: youngPersonId, or youngPerson with who they are.',
      },
    ])
  return (await visiblePerson(unit, actor, id, 'for-update')).person
}

function chosenPathway({ pathway, overruleReason }: CaseToOpen, advice: Advice): Pathway {
  if (pathway === undefined) {
    if (isPathway(advice.outcome)) return advice.outcome
    const missing = advice.missingFacts.map(({ fact }) => fact)
    throw new Conflict(
      `No case was opened: the advice is '${advice.outcome}', which names no pathway${missing.length > 0 ? ` (not known: ${missing.join(', ')})` : ''}. Somebody who is registered stays on the watch list; to open one all the same give pathway and overruleReason.`,
      { outcome: advice.outcome, missingFacts: missing },
    )
  }
  if (pathway !== advice.outcome && !overruleReason) {
    throw new Invalid([
      {
        in: 'body',
        pointer: '/overruleReason',
        code: 'missing',
        detail: `The advice is '${advice.outcome}': say in overruleReason why '${pathway}' fits better.`,
      },
    ])
  }
  return pathway
}
