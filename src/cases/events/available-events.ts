import { z } from 'zod'
import { machineFor } from '../../../machines/catalogue.ts'
import type { CaseContext } from '../../../machines/context.ts'
import type { EventDefinition } from '../../../machines/event-definition.ts'
import { eventDefinition, eventDefinitions } from '../../../machines/events.ts'
import { outline } from '../../../machines/outline.ts'
import { offers } from '../../../machines/step.ts'
import { turns } from '../../../machines/turns.ts'
import type { Seen } from '../../access/may-see.ts'
import { mayTell } from '../../access/may-tell.ts'
import type { Actor } from '../actor.ts'
import type { CaseProgress } from './case-progress.ts'
import { type DirectoryChoices, withChoices } from './directory-choices.ts'

/** What somebody can, or can't yet, tell of a case: the machine's and the caller's rights together. */
export type AvailableEvent = {
  type: string
  label: string
  allowed: boolean
  because: string | null
  /** JSON Schema of what the event says beside `type` and `occurredOn`; null while it can't be told. */
  payloadSchema: object | null
}

/** The same with all that a page says of it: the reason in both languages, who may tell it, and whether it is a next step. */
export type EventOffer = {
  definition: EventDefinition
  /** The statechart takes it where the case stands. */
  accepted: boolean
  /** Who asks may tell it. */
  rights: boolean
  /** Why the statechart does not take it; null when it does. */
  because: { nl: string; en: string } | null
  /** Its place among the next steps, from 0; null when it is none of them. */
  place: number | null
  payloadSchema: object | null
}

/** Every event of the pathway that people can tell: what the statechart says of it, and the caller's rights. */
export function eventOffers(progress: CaseProgress, actor: Actor, seen: Seen, choices: DirectoryChoices): EventOffer[] {
  const { snapshot } = progress
  const steps = turns(snapshot).map(({ step }) => step)
  const offered = offers(machineFor(progress.pathway, progress.machineVersion), snapshot, tellableTypes(progress))
  return offered.map((offer): EventOffer => {
    const definition = eventDefinition(offer.type) as EventDefinition
    // A worker is named by a party of the case alone: who has nobody to name has no right to it either.
    const rights = mayTell(actor, definition, seen) && (offer.type !== 'worker.assigned' || choices.people.length > 0)
    const payloadSchema =
      offer.accepted && rights ? withChoices(payloadSchemaOf(definition, snapshot.context), choices) : null
    const because = offer.accepted ? null : offer.because
    const place = steps.indexOf(offer.type)
    return { definition, accepted: offer.accepted, rights, because, place: place < 0 ? null : place, payloadSchema }
  })
}

/**
 * Every event of the pathway that people can tell, the next steps first. A sample of a payload schema is accepted unless
 * the state changed meanwhile.
 */
export function availableEvents(
  progress: CaseProgress,
  actor: Actor,
  seen: Seen,
  choices: DirectoryChoices,
): AvailableEvent[] {
  const found = eventOffers(progress, actor, seen, choices)
  const rank = ({ place }: EventOffer): number => place ?? found.length
  const sorted = found.sort(
    (one, other) =>
      Number(other.payloadSchema !== null) - Number(one.payloadSchema !== null) || rank(one) - rank(other),
  )
  return sorted.map(({ definition, accepted, rights, because, payloadSchema }) => ({
    type: definition.type,
    label: definition.label.nl,
    allowed: accepted && rights,
    because: because ? because.nl : rights ? null : `dit is aan: ${definition.by.join(', ')}`,
    payloadSchema,
  }))
}

const fixedSchemas = new WeakMap<EventDefinition, object>()

/** Most payloads are the same in every state: their JSON Schema is made once. */
function payloadSchemaOf(definition: EventDefinition, context: CaseContext): object {
  const known = fixedSchemas.get(definition)
  if (known) return known
  const schema = z.toJSONSchema(definition.payload(context), { io: 'input' })
  if (definition.payload.length === 0) fixedSchemas.set(definition, schema)
  return schema
}

/** The types that are accepted where the case stands, whoever may tell them: what a refusal names. */
export function fittingTypes(progress: CaseProgress, among: readonly string[] = tellableTypes(progress)): string[] {
  const offered = offers(machineFor(progress.pathway, progress.machineVersion), progress.snapshot, among)
  return offered.filter(({ accepted }) => accepted).map(({ type }) => type)
}

function tellableTypes(progress: CaseProgress): string[] {
  const taken = new Set(
    outline(machineFor(progress.pathway, progress.machineVersion)).flatMap(({ on }) => on.map(({ event }) => event)),
  )
  return eventDefinitions
    .filter(({ type, by }) => taken.has(type) && by.some((role) => role !== 'system'))
    .map(({ type }) => type)
}
