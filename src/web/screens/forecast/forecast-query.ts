import { policySchema } from '../../../calendar/policy.ts'
import { type WhatIf, type Work, works } from '../../../cases/figures/forecast.ts'
import { lengthUnits, policyTerms } from '../administration/policy-form.ts'

/** The field of each capacity that is supposed. */
export const capacityFields = {
  handovers: 'plekken',
  investigations: 'onderzoeken',
  decisions: 'besluiten',
} as const satisfies Record<Work, string>

export const startAgeField = 'startleeftijd'

/** The fields of another length of the policy: of which term, how many, of what. */
export const lengthFields = { term: 'termijn', value: 'lengte', unit: 'eenheid' } as const

/** The start ages that can be supposed, in months: 16 to 18 years by three months. */
export const startAges = Array.from({ length: 9 }, (_, n) => 16 * 12 + 3 * n)

/** A whole number within bounds; undefined for anything else. */
function whole(text: string | null, least: number, most: number): number | undefined {
  const number = Number(text)
  return text !== null && text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most
    ? number
    : undefined
}

/** The length that is supposed; undefined when none is, or not all of it was filled in. */
function termLengthIn(query: URLSearchParams): WhatIf['termLengths'] {
  const term = policyTerms.find((id) => id === query.get(lengthFields.term))
  const unit = lengthUnits.find((one) => one === query.get(lengthFields.unit))
  const value = whole(query.get(lengthFields.value), 0, 1_000)
  if (term === undefined || unit === undefined || value === undefined) return undefined
  const read = policySchema.shape.termLengths.safeParse({ [term]: { value, unit } })
  return read.success ? read.data : undefined
}

/** What is supposed; null when nothing is. */
export function whatIfIn(query: URLSearchParams): WhatIf | null {
  const capacity = Object.fromEntries(
    works.flatMap((work) => {
      const said = whole(query.get(capacityFields[work]), 0, 100_000)
      return said === undefined ? [] : [[work, said]]
    }),
  )
  const startAgeMonths = whole(query.get(startAgeField), 16 * 12, 18 * 12)
  const termLengths = termLengthIn(query)
  if (Object.keys(capacity).length === 0 && startAgeMonths === undefined && termLengths === undefined) return null
  return { capacity, startAgeMonths, termLengths }
}

/** What the rows behind a number are asked by. */
export const rowFields = { number: 'getal', month: 'maand', of: 'van', supposed: 'aanname' } as const

/** The address of the rows behind a number: the same part and the same supposition as the page that it stands on. */
export function rowsHref(
  asked: URLSearchParams,
  row: { number: string; month: string; of?: string; supposed?: boolean; simulated?: boolean },
): string {
  const query = new URLSearchParams(asked)
  query.set(rowFields.number, row.number)
  query.set(rowFields.month, row.month)
  if (row.of !== undefined) query.set(rowFields.of, row.of)
  if (row.supposed) query.set(rowFields.supposed, 'ja')
  return `/overzicht/vooruitblik/${row.simulated ? 'nagespeeld' : 'regels'}?${query.toString()}`
}
