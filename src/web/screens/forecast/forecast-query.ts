import { type WhatIf, type Work, works } from '../../../cases/forecast.ts'

/** The field of each capacity that is supposed. */
export const capacityFields = {
  handovers: 'plekken',
  investigations: 'onderzoeken',
  decisions: 'besluiten',
} as const satisfies Record<Work, string>

export const startAgeField = 'startleeftijd'

/** The start ages that can be supposed, in months: 16 to 18 years by three months. */
export const startAges = Array.from({ length: 9 }, (_, n) => 16 * 12 + 3 * n)

/** A whole number within bounds; undefined for anything else. */
function whole(text: string | null, least: number, most: number): number | undefined {
  const number = Number(text)
  return text !== null && text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most
    ? number
    : undefined
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
  if (Object.keys(capacity).length === 0 && startAgeMonths === undefined) return null
  return { capacity, startAgeMonths }
}
