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

const number = (largest: number) =>
  filledText(6, 'notANumber').transform((text, context) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value <= largest) return value
    context.addIssue({ code: 'custom', message: 'notANumber' satisfies FaultKey })
    return 0
  })

/** What the form of a new policy holds. */
export const policyForm = (today: Day) =>
  z.object({
    vanaf: filledDay(today, 'dayMissing').refine((day) => day === '' || day >= today, {
      message: 'dayPassed' satisfies FaultKey,
    }),
    planReadyByMonths: number(most.planReadyByMonths),
    dueSoonDays: number(most.dueSoonDays),
    notifyAlertDays: number(most.notifyAlertDays),
    termijn: optionalCode(policyTerms),
    lengte: optionalText(4),
    eenheid: optionalCode(lengthUnits),
    bereik: oneOfCodes(policyReaches, 'choose'),
    waarom: filledText(2000, 'textMissing'),
    beleidsnaam: filledText(100, 'textMissing'),
  })

export type PolicyForm = z.infer<ReturnType<typeof policyForm>>

/** The length that was filled in for a term; null when that is no length. */
export function lengthOf({ lengte, eenheid }: PolicyForm): Policy['termLengths'][TermId] | null {
  if (lengte === undefined || !/^\d+$/.test(lengte) || Number(lengte) > most.length || eenheid === undefined)
    return null
  return { value: Number(lengte), unit: eenheid }
}

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
