import type { EventDefinition } from '../../machines/event-definition.ts'
import type { Party } from '../../machines/roles.ts'
import type { Day } from '../calendar/day.ts'
import { routeAdvice } from '../routing/advice.ts'
import type { Facts } from '../routing/facts.ts'
import type { CaseProgress } from './case-progress.ts'
import type { Dependencies } from './dependencies.ts'
import { Invalid, NotFound } from './errors.ts'
import { isPathway, openingComputed } from './opening.ts'
import type { Holder, Json } from './records.ts'
import type { UnitOfWork } from './storage.ts'

/**
 * What a step needs beside what was told, computed once and kept in the event: the definition's own days, the organisation
 * that is named with its expertise and capacity, and for another pathway the advice and opening there.
 * @throws Invalid for an organisation that does not exist or is no longer active.
 */
export async function computedFor(
  unit: UnitOfWork,
  dependencies: Dependencies,
  progress: CaseProgress,
  definition: EventDefinition,
  payload: Json,
  occurredOn: Day,
): Promise<Json> {
  const context = progress.snapshot.context
  const own: Json = definition.compute?.(payload, { occurredOn, context, policy: progress.policy }) ?? {}
  const organisation = await organisationNamed(unit, definition.type, payload)
  const worker = definition.type === 'worker.assigned' ? await workerNamed(unit, context.people, payload) : {}
  const elsewhere =
    definition.type === 'case.rerouted' ? openingElsewhere(dependencies, progress, payload, occurredOn) : {}
  return { ...own, ...organisation, ...worker, ...elsewhere }
}

/** What the directory knows of the organisation that is named: a receiver brings its expertise and its first free day. */
async function organisationNamed(unit: UnitOfWork, type: string, payload: Json): Promise<Json> {
  const id = payload['organisationId']
  if (typeof id !== 'string') return {}
  const organisation = await unit.directory.organisation(id)
  if (!organisation?.active) throw unknownId('/organisationId', 'active organisation')
  if (type !== 'offer.made') return {}
  if (organisation.kind !== 'receiving-provider' && organisation.kind !== 'volunteer')
    throw unknownId('/organisationId', 'receiving organisation')
  const { expertise, firstFreeOn } = organisation.details
  return { ...(expertise ? { expertise } : {}), ...(firstFreeOn ? { firstFreeOn } : {}) }
}

/** A worker stands for the party whose organisation they work in. */
async function workerNamed(unit: UnitOfWork, people: Readonly<Record<Party, Holder>>, payload: Json): Promise<Json> {
  const person = await unit.directory.person(String(payload['personId']))
  const parties = Object.entries(people).flatMap(([party, holder]) =>
    person && holder.organisationId === person.organisationId ? [party] : [],
  )
  const party = parties.find((one) => one === payload['party']) ?? parties[0]
  if (!person?.active || party === undefined)
    throw unknownId('/personId', 'active worker in an organisation of this case')
  return { party }
}

const unknownId = (pointer: string, what: string) =>
  new Invalid([
    {
      in: 'body',
      pointer,
      code: 'unknown-id',
      detail: `There is no ${what} with this id: choose one that the payload schema lists.`,
    },
  ])

function openingElsewhere(dependencies: Dependencies, progress: CaseProgress, payload: Json, occurredOn: Day): Json {
  const pathway = String(payload['pathway'])
  if (!isPathway(pathway))
    throw new Invalid([
      { in: 'body', pointer: '/pathway', code: 'unknown-value', detail: 'Choose one of the three pathways.' },
    ])
  const { context } = progress.snapshot
  const facts = context.opening.facts as Facts
  if (!facts.birthDate) throw new NotFound('The facts of this case are not there.')
  const policy = dependencies.policyOn(occurredOn)
  return openingComputed(pathway, routeAdvice(facts, occurredOn, policy), facts, context.people, occurredOn, policy)
}
