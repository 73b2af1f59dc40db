import { z } from 'zod'
import { type Matter, mandateGrounds, matters } from '../../../access/representation.ts'
import type { Day } from '../../../calendar/day.ts'
import type { Fault } from '../../../cases/errors.ts'
import { filledDay, filledText, oneOfCodes, optionalDay } from '../../forms/form-schemas.ts'
import type { FaultKey, FieldFault } from '../../forms/form-state.ts'
import type { Words } from '../../words/words.ts'

/** The fields of these forms, by the property of the use-case that they fill. */
const fieldOf: Readonly<Record<string, string>> = {
  name: 'naam',
  ground: 'grond',
  matters: 'waarover',
  matter: 'waarover',
  determinedBy: 'wie',
  fromOn: 'vanaf',
  untilOn: 'tot',
  endedOn: 'vanaf',
  because: 'waarom',
}

const least = 5
const several = z.preprocess(
  (sent): unknown => (Array.isArray(sent) ? sent : sent === undefined ? [] : [sent]),
  z
    .array(z.enum(matters), { error: 'choose' satisfies FaultKey })
    .min(1, 'choose' satisfies FaultKey)
    .transform((chosen): Matter[] => [...new Set(chosen)]),
)

/** Who may decide for the young person, as the form sends it. */
export const mandateSchema = (today: Day) =>
  z
    .object({
      naam: filledText(120, 'textMissing'),
      grond: oneOfCodes(mandateGrounds, 'choose'),
      waarover: several,
      vanaf: filledDay(today, 'dayMissing'),
      tot: optionalDay(today),
    })
    .transform(({ naam, grond, waarover, vanaf, tot }) => ({
      ...{ name: naam, ground: grond, matters: waarover, fromOn: vanaf, untilOn: tot ?? null },
    }))

/** What the young person can't weigh themself, as the form sends it. */
export const incapacitySchema = (today: Day) =>
  z
    .object({
      waarover: oneOfCodes(matters, 'choose'),
      wie: filledText(120, 'textMissing'),
      vanaf: filledDay(today, 'dayMissing'),
      tot: filledDay(today, 'dayMissing'),
    })
    .transform(({ waarover, wie, vanaf, tot }) => ({
      ...{ matter: waarover, determinedBy: wie, fromOn: vanaf, untilOn: tot },
    }))

/** From which day on it holds no more, and why. */
export const endingSchema = (today: Day) =>
  z
    .object({
      vanaf: filledDay(today, 'dayMissing'),
      waarom: filledText(500, 'textMissing').refine(({ length }) => length >= least, 'sayMore' satisfies FaultKey),
    })
    .transform(({ vanaf, waarom }) => ({ endedOn: vanaf, because: waarom }))

/** What the use-case refused, beside the field that it is about, in plain words. */
export function fieldFaults(faults: readonly Fault[], words: Words): FieldFault[] {
  const say = words.mandates.faults
  return faults.map(({ pointer, code }) => ({
    field: fieldOf[pointer.slice(1)] ?? '',
    text: code in say ? say[code as keyof typeof say] : words.faults.fields.notValid,
  }))
}
