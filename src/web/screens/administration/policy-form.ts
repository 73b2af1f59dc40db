import { z } from 'zod'
import type { Day } from '../../../calendar/day.ts'
import type { Policy } from '../../../calendar/policy.ts'
import { type TermId, termIds, terms } from '../../../calendar/terms.ts'
import { policyReaches } from '../../../cases/policy/policies.ts'
import type { PolicyChange } from '../../../cases/policy/preview-policy.ts'
import { filledDay, filledText, oneOfCodes, optionalCode, optionalText } from '../../forms/form-schemas.ts'
import type { FaultKey } from '../../forms/form-state.ts'

/** The numbers of the policy that the form asks for. */
export const policyNumbers = ['planReadyByMonths', 'dueSoonDays', 'notifyAlertDays'] as const
/** The terms whose length a municipality may choose. */
export const policyTerms: readonly TermId[] = termIds.filter((id) => terms[id].lengthIsPolicy)
export const lengthUnits = ['day', 'working-day', 'week', 'month', 'year'] as const

const most = { planReadyByMonths: 24, dueSoonDays: 366, notifyAlertDays: 366, length: 1_000 }

const numberFault = (text: string, largest: number): FaultKey | null =>
  !/^\d+$/.test(text) ? 'notANumber' : Number(text) > largest ? 'numberTooLarge' : null

const number = (largest: number) =>
  filledText(6, 'notANumber').transform((text, context) => {
    const fault = numberFault(text, largest)
    if (fault !== null) context.addIssue({ code: 'custom', message: fault })
    return Number(text)
  })

/** What is wrong with the length of a term: the term, the number and the unit say one thing together. */
function lengthFault({ termijn, lengte, eenheid }: Length): { field: keyof Length; fault: FaultKey } | null {
  if (termijn === undefined) return lengte === undefined ? null : { field: 'termijn', fault: 'choose' }
  const fault = numberFault(lengte ?? '', most.length)
  if (fault !== null) return { field: 'lengte', fault }
  return eenheid === undefined ? { field: 'eenheid', fault: 'choose' } : null
}

type Length = {
  termijn?: TermId | undefined
  lengte?: string | undefined
  eenheid?: (typeof lengthUnits)[number] | undefined
}

/** What the form of a new policy holds. */
export const policyForm = (today: Day) =>
  z
    .object({
      vanaf: filledDay(today, 'dayMissing').refine((day) => day === '' || day >= today, {
        message: 'dayPassed' satisfies FaultKey,
      }),
      planReadyByMonths: number(most.planReadyByMonths),
      dueSoonDays: number(most.dueSoonDays),
      notifyAlertDays: number(most.notifyAlertDays),
      termijn: optionalCode(policyTerms),
      lengte: optionalText(20),
      eenheid: optionalCode(lengthUnits),
      bereik: oneOfCodes(policyReaches, 'choose'),
      waarom: filledText(2000, 'textMissing'),
      beleidsnaam: filledText(100, 'textMissing'),
    })
    .superRefine((read, context) => {
      const wrong = lengthFault(read)
      if (wrong !== null) context.addIssue({ code: 'custom', path: [wrong.field], message: wrong.fault })
    })

export type PolicyForm = z.infer<ReturnType<typeof policyForm>>

/** The length that was filled in for a term; null where none was. */
const lengthOf = ({ lengte, eenheid }: PolicyForm): Policy['termLengths'][TermId] | null =>
  lengte === undefined || eenheid === undefined ? null : { value: Number(lengte), unit: eenheid }

/** The change that a form tells, against the policy that holds on its first day: only what differs. */
export function policyChangeOf(read: PolicyForm, before: Policy): PolicyChange {
  const length = read.termijn === undefined ? null : lengthOf(read)
  return {
    version: read.beleidsnaam,
    validFrom: read.vanaf,
    ...Object.fromEntries(policyNumbers.flatMap((name) => (read[name] === before[name] ? [] : [[name, read[name]]]))),
    ...(read.termijn && length && { termLengths: { ...before.termLengths, [read.termijn]: length } }),
  }
}
