import { z } from 'zod'
import { mandateGrounds, matters } from '../access/representation.ts'
import { answeredDaySchema } from './day-schema.ts'

const instant = z.string().meta({ format: 'date-time' })
const matter = z.enum(matters)
const kept = {
  fromOn: answeredDaySchema,
  endedOn: answeredDaySchema.nullable().meta({ description: 'Ended by hand: it holds no more from this day on.' }),
  endedBecause: z.string().nullable(),
  endedBy: z.string().nullable(),
  endedAt: instant.nullable(),
  recordedBy: z.string(),
  recordedAt: instant,
}
const mandate = {
  id: z.string(),
  name: z.string(),
  ground: z.enum(mandateGrounds),
  matters: z.array(matter),
  untilOn: answeredDaySchema.nullable(),
  ...kept,
}
const incapacity = { id: z.string(), matter, determinedBy: z.string(), untilOn: answeredDaySchema, ...kept }
const holds = z.boolean().meta({ description: 'Whether it holds on that day by its own period.' })

/** A mandate of a representative as the contract shows it. */
export const mandateSchema = z.strictObject(mandate).meta({ id: 'Mandate' })
/** Incapacity in one matter as the contract shows it. */
export const incapacitySchema = z.strictObject(incapacity).meta({ id: 'Incapacity' })

/** All of somebody, and who acts in each matter on a day. */
export const mandatesOnDaySchema = z
  .strictObject({
    asOf: answeredDaySchema,
    mandates: z.array(z.strictObject({ ...mandate, holds })),
    incapacities: z.array(z.strictObject({ ...incapacity, holds })),
    acting: z.array(
      z.strictObject({
        matter,
        by: z.enum(['young-person', 'young-person-and-parents', 'representative']),
        mandateIds: z
          .array(z.string())
          .meta({ description: 'Under which of them somebody may act without the young person; none: nobody may.' }),
      }),
    ),
  })
  .meta({ id: 'MandatesOnDay' })

/** Without what the address says already. */
export const withoutPerson = <Shown extends { youngPersonId: string }>({ youngPersonId: _, ...shown }: Shown) => shown
