import { dutchDay } from '../calendar/time-zone.ts'
import type { Json } from '../cases/records.ts'
import type { KeptRows } from '../cases/retention/everything.ts'
import { type Block, heading, list, paragraph, title } from './blocks.ts'
import { otherTable, paperWords, tableWords } from './everything-words.ts'
import type { Looked } from './my-case.ts'

/** A part of what is kept, with words for it. */
export type KeptSection = {
  table: string
  title: { nl: string; en: string }
  about: { nl: string; en: string }
  items: Json[]
}

/** What is kept of somebody, with words for each part; who they are comes first. */
export function everythingInWords(kept: readonly KeptRows[]): KeptSection[] {
  const order = Object.keys(tableWords)
  const place = ({ table }: KeptRows) => (order.includes(table) ? order.indexOf(table) : order.length)
  return kept
    .toSorted((one, other) => place(one) - place(other))
    .map(({ table, rows }) => {
      const { nl, en } = tableWords[table] ?? otherTable
      return { table, title: { nl: nl[0], en: en[0] }, about: { nl: nl[1], en: en[1] }, items: rows }
    })
}

/** The same on paper, in the language of who reads it. */
export function everythingOnPaper(
  sections: readonly KeptSection[],
  looked: readonly Looked[],
  language: 'nl' | 'en',
): Block[] {
  const say = paperWords[language]
  return [
    title(say.title),
    paragraph(say.wrong),
    ...sections.flatMap((section) => [
      heading(section.title[language]),
      paragraph(section.about[language]),
      list(section.items.map(lineOf)),
    ]),
    heading(say.looked),
    list(
      looked.map(
        ({ at, who, organisation, what }) =>
          `${dutchDay(at)}: ${who}${organisation ? ` (${organisation})` : ''} – ${what}`,
      ),
    ),
  ]
}

const lineOf = (row: Json): string =>
  Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ')
