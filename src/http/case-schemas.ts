import { z } from 'zod'
import { pathways } from '../../machines/context.ts'
import { deadlineStatuses } from '../cases/lists/lists.ts'
import { answeredDaySchema } from './day-schema.ts'
import { handoverSchema } from './handover-schema.ts'
import { casePenaltySchema } from './penalty-schema.ts'

export const pathwaySchema = z.enum(pathways)
export const idSchema = z.string().min(1).max(200)

/** An organisation and, where known, the person in it. */
export const holderSchema = z.strictObject({ organisationId: z.string().nullable(), personId: z.string().nullable() })

const anyJson = z.record(z.string(), z.unknown())

/** A state value as XState writes it: a name, or an object of regions. */
export const stateSchema = z.union([z.string(), anyJson]).meta({ description: 'The state as XState writes it.' })

export const shiftSchema = z.strictObject({ day: answeredDaySchema, because: z.string(), code: z.string().optional() })

/** A deadline as the contract shows it. */
export const deadlineSchema = z
  .strictObject({
    id: z.string(),
    caseId: z.string(),
    kind: z.string(),
    key: z.string().nullable(),
    label: z.string(),
    startsOn: answeredDaySchema,
    rawEndOn: answeredDaySchema,
    suspendedDays: z.int(),
    dueOn: answeredDaySchema,
    shifts: z.array(shiftSchema),
    legalBasis: z.array(z.string()),
    statutory: z.boolean(),
    responsible: z.strictObject({
      party: z.string(),
      organisationId: z.string().nullable(),
      personId: z.string().nullable(),
    }),
    status: z.enum(deadlineStatuses),
    daysOverdue: z.int(),
    metOn: answeredDaySchema.nullable(),
    suspendedSince: answeredDaySchema.nullable(),
    openedOn: answeredDaySchema,
    settledOn: answeredDaySchema.nullable(),
    openedBySeq: z.int().meta({ description: 'The event that opened it.' }),
    settledBySeq: z.int().nullable().meta({ description: 'The event that settled it.' }),
    supersededBy: z.string().nullable(),
    policyVersion: z.string(),
  })
  .meta({ id: 'Deadline' })

export const availableEventSchema = z
  .strictObject({
    type: z.string(),
    label: z.string(),
    allowed: z.boolean(),
    because: z.string().nullable().meta({ description: 'Why it can not be told now, or not by you.' }),
    payloadSchema: anyJson.nullable().meta({ description: 'JSON Schema of the body less type and occurredOn.' }),
  })
  .meta({ id: 'AvailableEvent' })

/** A case as its reader may see it. */
export const caseSchema = z
  .strictObject({
    id: z.string(),
    sight: z.string().meta({ description: 'How much of it you see.' }),
    youngPerson: z.strictObject({
      id: z.string(),
      firstName: z.string().optional(),
      familyName: z.string().optional(),
      birthDate: answeredDaySchema.optional(),
      reference: z.string().nullable().optional(),
    }),
    pathway: pathwaySchema,
    machine: z.strictObject({ id: z.string(), version: z.int() }),
    version: z.int(),
    state: stateSchema,
    phase: z.string(),
    final: z.boolean(),
    openedOn: answeredDaySchema,
    closedOn: answeredDaySchema.nullable(),
    turns18On: answeredDaySchema,
    advice: anyJson,
    advisedPathway: z.string(),
    overruleReason: z.string().nullable(),
    owner: holderSchema,
    people: z.record(z.string(), holderSchema),
    atTurn: z.strictObject({
      party: z.string(),
      organisationId: z.string().nullable(),
      personId: z.string().nullable(),
    }),
    nextStep: z.strictObject({
      event: z.string(),
      dueOn: answeredDaySchema.nullable(),
      deadlineKind: z.string().nullable(),
      because: z.string().nullable(),
    }),
    turns: z.array(
      z.strictObject({
        party: z.string(),
        event: z.string(),
        label: z.string(),
        deadlineKind: z.string().nullable(),
        because: z.string().nullable(),
      }),
    ),
    organisations: z.array(
      z.strictObject({
        organisationId: z.string(),
        party: z.string(),
        scope: z.string(),
        beganOn: answeredDaySchema,
        endedOn: answeredDaySchema.nullable(),
      }),
    ),
    deadlines: z.array(deadlineSchema),
    availableEvents: z.array(availableEventSchema),
    penalties: z.array(casePenaltySchema),
    handover: handoverSchema,
  })
  .meta({ id: 'Case' })

/** An event of a case, as recorded and as it counts now. */
export const eventSchema = z
  .strictObject({
    seq: z.int(),
    type: z.string(),
    occurredOn: answeredDaySchema,
    recordedAt: z.string().meta({ format: 'date-time' }),
    by: z.strictObject({ role: z.string(), personId: z.string().nullable(), organisationId: z.string().nullable() }),
    payload: anyJson,
    correctedBySeq: z.int().nullable().meta({ description: 'The event that put this one right, or took it back.' }),
    counts: z
      .strictObject({ type: z.string(), occurredOn: answeredDaySchema, payload: anyJson })
      .nullable()
      .meta({ description: 'What counts now in its place; null when it was taken back.' }),
  })
  .meta({ id: 'CaseEvent' })

/** A case in a list. */
export const listedCaseSchema = z
  .strictObject({
    id: z.string(),
    youngPersonId: z.string(),
    name: z.strictObject({ firstName: z.string(), familyName: z.string() }).nullable(),
    pathway: pathwaySchema,
    state: stateSchema,
    phase: z.string(),
    final: z.boolean(),
    version: z.int(),
    openedOn: answeredDaySchema,
    turns18On: answeredDaySchema,
    owner: holderSchema,
    atTurn: z.strictObject({
      party: z.string(),
      organisationId: z.string().nullable(),
      personId: z.string().nullable(),
    }),
    nextStep: z.strictObject({
      event: z.string(),
      dueOn: answeredDaySchema.nullable(),
      deadlineKind: z.string().nullable(),
      because: z.string().nullable(),
    }),
  })
  .meta({ id: 'ListedCase' })

/** A young person, with today's advice and their case if there is one. */
export const youngPersonSchema = z
  .strictObject({
    id: z.string(),
    reference: z.string().nullable(),
    firstName: z.string().optional(),
    familyName: z.string().optional(),
    birthDate: answeredDaySchema.optional(),
    municipality: z
      .string()
      .nullable()
      .meta({ description: 'Null where the address is protected and not yours to know.' }),
    facts: anyJson.optional(),
    version: z.int(),
    advice: anyJson,
    advisedOn: answeredDaySchema,
    caseId: z.string().nullable(),
    watch: z
      .strictObject({ dueOn: answeredDaySchema, because: z.string(), owner: holderSchema })
      .nullable()
      .meta({ description: 'The place on the watch list, with owner and date; null while a case is open.' }),
    possibleDuplicates: z.array(z.strictObject({ id: z.string(), reference: z.string().nullable() })).optional(),
  })
  .meta({ id: 'YoungPerson' })
