import { z } from 'zod'
import type { Day } from '../../../calendar/day.ts'
import type { OfferAnswer } from '../../../cases/handover/offer-links.ts'
import { filledDay, oneOfCodes, optionalCode, optionalText } from '../../forms/form-schemas.ts'
import { type FaultKey, type FieldFault, type ReadFields, readFields } from '../../forms/form-state.ts'
import type { Visit } from '../../page.ts'

/** Why an organisation can refuse, as the statechart has it. */
export const refusalReasons = ['no-capacity', 'no-expertise', 'other-region', 'not-fitting', 'other'] as const

/** The field of the day, by what is answered. */
export const dayFieldOf = (answer: OfferAnswer['answer']): string =>
  answer === 'other-day' ? 'andereDag' : 'eersteDag'

const dayToCome = (today: Day) =>
  filledDay(today, 'dayMissing').refine((day) => day === '' || day >= today, {
    error: 'dayPassed' satisfies FaultKey,
  })

/** What one of the forms on the page says, or what is wrong with it. */
export function readOfferAnswer({
  form,
  words,
  today,
}: Pick<Visit, 'form' | 'words' | 'today'>): ReadFields<OfferAnswer> {
  const which = readFields(z.object({ antwoord: oneOfCodes(['ja', 'andere-dag', 'nee'], 'choose') }), form, words)
  if (which.value === undefined) return { value: undefined, faults: named(which.faults, 'antwoord', 'eersteDag') }
  return readFields(schemas(today)[which.value.antwoord], form, words)
}

const schemas = (today: Day) => ({
  ja: z
    .object({ eersteDag: dayToCome(today), wie: optionalText(120) })
    .transform(({ eersteDag, wie }): OfferAnswer => ({ answer: 'accepted', startsOn: eersteDag, contact: wie })),
  'andere-dag': z
    .object({ andereDag: dayToCome(today), wieDan: optionalText(120) })
    .transform(({ andereDag, wieDan }): OfferAnswer => ({ answer: 'other-day', startsOn: andereDag, contact: wieDan })),
  nee: z
    .object({ reden: optionalCode(refusalReasons), toelichting: optionalText(1000) })
    .transform(
      ({ reden, toelichting }): OfferAnswer => ({ answer: 'refused', reason: reden, explanation: toelichting }),
    ),
})

const named = (faults: readonly FieldFault[], from: string, to: string): FieldFault[] =>
  faults.map(({ field, text }) => ({ field: field === from ? to : field, text }))
