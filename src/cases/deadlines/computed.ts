import type { CaseContext } from '../../../machines/context.ts'
import type { EventDefinition } from '../../../machines/event-definition.ts'
import { sidesToName } from '../../access/may-name.ts'
import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import { routeAdvice } from '../../routing/advice.ts'
import type { Facts } from '../../routing/facts.ts'
import type { Actor } from '../actor.ts'
import { detailsOf } from '../directory/organisation-details.ts'
import { Invalid, NotAllowed, NotFound } from '../errors.ts'
import type { CaseProgress } from '../events/case-progress.ts'
import { isPathway, openingComputed } from '../events/opening.ts'
import { ownComputed } from '../events/own-computed.ts'
import { preconditionsLacking } from '../handover/preconditions.ts'
import type { Json } from '../records.ts'
import type { Directory } from '../storage.ts'

/** The policy in force where the case is, and who tells the step. */
type PolicyHere = { policyOn: (day: Day) => Policy; by: Actor }

/** The policies of the municipality that somebody acts in, and who that is. */
export const here = (
  { policyOn }: { policyOn: (day: Day, municipality: string) => Policy },
  by: Actor,
): PolicyHere => ({ policyOn: (day) => policyOn(day, by.municipality), by })

/** Where organisations and people are looked up. */
type Looking = { directory: Pick<Directory, 'organisation' | 'person'> }

/**
 * What a step needs beside what was told, computed once and kept in the event: the definition's own days, the organisation
 * that is named with its expertise and capacity, and for another pathway the advice and opening there.
 * @throws Invalid for an organisation that does not exist or is no longer active.
 */
export async function computedFor(
  unit: Looking,
  policies: PolicyHere,
  progress: CaseProgress,
  definition: EventDefinition,
  payload: Json,
  occurredOn: Day,
): Promise<Json> {
  const context = progress.snapshot.context
  const own = ownComputed(definition, payload, occurredOn, progress)
  const organisation = await organisationNamed(unit, definition.type, payload, context)
  const worker = definition.type === 'worker.assigned' ? await workerNamed(unit, policies.by, context, payload) : {}
  const elsewhere = definition.type === 'case.rerouted' ? openingElsewhere(policies, progress, payload, occurredOn) : {}
  return { ...own, ...organisation, ...worker, ...elsewhere }
}

/** What the directory knows of the organisation that is named: a receiver brings its expertise and its first free day. */
async function organisationNamed(unit: Looking, type: string, payload: Json, context: CaseContext): Promise<Json> {
  const id = payload['organisationId']
  if (typeof id !== 'string') return {}
  const organisation = await unit.directory.organisation(id)
  if (!organisation?.active) throw unknownId('/organisationId', 'active organisation')
  if (type === 'youthFamilyCentre.joined' && organisation.kind !== 'youth-family-centre')
    throw unknownId('/organisationId', 'youth and family centre')
  if (type !== 'offer.made') return {}
  if (organisation.kind !== 'receiving-provider' && organisation.kind !== 'volunteer')
    throw unknownId('/organisationId', 'receiving organisation')
  const { expertise, firstFreeOn } = detailsOf(organisation)
  const preconditions = await preconditionsLacking(unit.directory, context, organisation, payload)
  return { ...(expertise ? { expertise } : {}), ...(firstFreeOn ? { firstFreeOn } : {}), preconditions }
}

/** A worker stands for the party whose organisation they work in, and is named by their own side of the case. */
async function workerNamed(unit: Looking, by: Actor, context: CaseContext, payload: Json): Promise<Json> {
  const sides = sidesToName(by, context)
  if (sides.size === 0)
    throw new NotAllowed('A worker is named by the organisation that they work in: yours is no party of this case.')
  const found = await unit.directory.person(String(payload['personId']))
  const person = found && sides.has(found.organisationId) ? found : null
  const parties = Object.entries(context.people).flatMap(([party, holder]) =>
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

function openingElsewhere(policies: PolicyHere, progress: CaseProgress, payload: Json, occurredOn: Day): Json {
  const pathway = String(payload['pathway'])
  if (!isPathway(pathway))
    throw new Invalid([
      { in: 'body', pointer: '/pathway', code: 'unknown-value', detail: 'Choose one of the three pathways.' },
    ])
  const { context } = progress.snapshot
  const facts = context.file.facts as Facts
  if (!facts.birthDate) throw new NotFound('The facts of this case are not there.')
  const policy = policies.policyOn(occurredOn)
  const advice = routeAdvice(facts, occurredOn, policy)
  return { ...openingComputed(pathway, advice, facts, context.people, occurredOn, policy), goesAlong: true }
}
