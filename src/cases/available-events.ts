import { z } from 'zod'
import { machineFor } from '../../machines/catalogue.ts'
import type { CaseContext } from '../../machines/context.ts'
import type { EventDefinition } from '../../machines/event-definition.ts'
import { eventDefinition, eventDefinitions } from '../../machines/events.ts'
import { outline } from '../../machines/outline.ts'
import { offers } from '../../machines/step.ts'
import { turns } from '../../machines/turns.ts'
import type { Seen } from '../access/may-see.ts'
import { mayTell } from '../access/may-tell.ts'
import type { Actor } from './actor.ts'
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
  const { snapshot } = progress
  const types = tellableTypes(progress)
  const steps = turns(snapshot).map(({ step }) => step)
  const rank = (type: string): number => (steps.includes(type) ? steps.indexOf(type) : steps.length)
  const offered = offers(machineFor(progress.pathway, progress.machineVersion), snapshot, types)
  const events = offered.map((offer): AvailableEvent => {
    const definition = eventDefinition(offer.type) as EventDefinition
    const rights = mayTell(actor, definition, seen)
    const because = !offer.accepted ? offer.because.nl : rights ? null : `dit is aan: ${definition.by.join(', ')}`
    const allowed = offer.accepted && rights
    const payloadSchema = allowed ? withChoices(payloadSchemaOf(definition, snapshot.context), choices) : null
    return { type: offer.type, label: definition.label.nl, allowed, because, payloadSchema }
  })
  return events.sort((one, other) => Number(other.allowed) - Number(one.allowed) || rank(one.type) - rank(other.type))
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
