import { z } from 'zod'
import type { Day } from '../../calendar/day.ts'
import { readDutchDay } from './dutch-day.ts'
import type { FaultKey } from './form-state.ts'

/** A field that is not sent counts as empty; of one that was sent twice the last counts. */
const sent = z.preprocess((value): unknown => (Array.isArray(value) ? value.at(-1) : (value ?? '')), z.string().trim())

/** A text that must be there, of at most `max` characters. */
export const filledText = (max: number, whenEmpty: FaultKey): z.ZodType<string> =>
  sent.pipe(
    z
      .string()
      .min(1, whenEmpty)
      .max(max, 'tooLong' satisfies FaultKey),
  )

/** A text that may be left out: then undefined. */
export const optionalText = (max: number): z.ZodType<string | undefined> =>
  sent.pipe(
    z
      .string()
      .max(max, 'tooLong' satisfies FaultKey)
      .transform((text) => (text === '' ? undefined : text)),
  )

/** One of these codes. */
export const oneOfCodes = <Code extends string>(codes: readonly Code[], otherwise: FaultKey): z.ZodType<Code> =>
  sent.pipe(z.enum(codes as readonly [Code, ...Code[]], { error: otherwise }))

/** One of these codes, or nothing chosen: then undefined. */
export const optionalCode = <Code extends string>(codes: readonly Code[]): z.ZodType<Code | undefined> =>
  sent.pipe(
    z
      .enum(['', ...codes] as readonly string[] as readonly ['', ...Code[]], { error: 'choose' satisfies FaultKey })
      .transform((code) => (code === '' ? undefined : (code as Code))),
  )

/** A day as people type it, that must be there. */
export const filledDay = (today: Day, whenEmpty: FaultKey): z.ZodType<Day> =>
  sent.pipe(z.string().min(1, whenEmpty)).transform((typed, context) => {
    const day = readDutchDay(typed, today)
    if (day === null) context.addIssue({ code: 'custom', message: 'noSuchDay' satisfies FaultKey })
    return day ?? ''
  })

/** A day as people type it, that may be left out: then undefined. */
export const optionalDay = (today: Day): z.ZodType<Day | undefined> =>
  sent.transform((typed, context) => {
    if (typed === '') return undefined
    const day = readDutchDay(typed, today)
    if (day === null) context.addIssue({ code: 'custom', message: 'noSuchDay' satisfies FaultKey })
    return day ?? undefined
  })

/** The version that was seen, from the hidden field; null when it is not there. */
export const seenVersion: z.ZodType<number | null> = sent.transform((text) =>
  /^\d{1,9}$/.test(text) ? Number(text) : null,
)
