import { z } from 'zod'

/** A day in the world, YYYY-MM-DD. */
export const daySchema = z.iso.date()

/** A text somebody typed: trimmed, not empty, at most `max` characters. */
export const text = (max: number) => z.string().trim().min(1).max(max)

/** Which deadline it was, in an event that its passing makes. */
export const passedDeadlineSchema = z.strictObject({
  kind: text(100),
  key: text(100).nullable().optional(),
  deadlineId: text(300).optional(),
  dueOn: daySchema.optional(),
})

/** One of the ids that this state allows; where it allows none, nothing fits. */
export const oneOf = (ids: readonly string[]) => z.enum(ids as [string, ...string[]])

/** A time of day, HH:MM. Not the JSON Schema format `time`, which has seconds and a zone. */
export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ examples: ['10:30'] })

/** From where the directory fills in the ids that may be chosen. */
export type DirectoryChoice = 'receivers' | 'organisations' | 'youthFamilyCentres' | 'people'

/** An id from the directory, which a statechart does not know: who shows the event lists those that may be chosen. */
export const chosenFrom = (directory: DirectoryChoice) => z.string().min(1).max(64).meta({ 'x-choose-from': directory })

/** That there is nothing (more) to ask of a law, and what the young person thinks of that. */
export const needEndedPayload = () =>
  z.strictObject({
    because: z.enum(['young-person-manages', 'young-person-does-not-want-it', 'another-law-helps']),
    youngPersonAgrees: z.enum(['yes', 'no', 'not-asked']),
  })
