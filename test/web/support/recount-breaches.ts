import { nl } from '../../../src/web/words/nl.ts'
import { shift } from '../../figures/support/recount.ts'
import type { RunningProgram } from '../../support/running-program.ts'
import type { Recounted } from './told-numbers.ts'

/** A broken term as the API lists it, as far as it is counted by. */
export type ListedBreach = {
  id: string
  kind: string
  statutory: boolean
  brokenOn: string
  heldBy: { organisationId: string | null }
  explanations: { cause: string }[]
}

/** A day as a page says it. */
export const dayOnPage = (day: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  )

/** All items of a list of the API, page after page. */
export async function allOf<Item>(program: RunningProgram, persona: string, path: string): Promise<Item[]> {
  const all: Item[] = []
  for (let cursor = ''; ; ) {
    const { status, body } = await program.call<{ items: Item[]; nextCursor: string | null }>(
      persona,
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor}`,
    )
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
    all.push(...body.items)
    if (body.nextCursor === null) return all
    cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`
  }
}

/** What the page of broken terms must say of a day and a part (`&pathway=…`), by the terms that the API lists. */
export async function recountBreaches(program: RunningProgram, asOf: string, part: string): Promise<Recounted> {
  const from = shift(asOf, { days: -90 })
  const found = await allOf<ListedBreach>(
    program,
    'manager',
    `/breaches?asOf=${asOf}&brokenFrom=${from}&brokenBefore=${shift(asOf, { days: 1 })}${part}`,
  )
  const weeks = Array.from({ length: 13 }, (_, week) => shift(from, { days: 7 * week }))
  const counts = weeks.map((on) => {
    const end = shift(on, { days: 7 })
    return found.filter(({ brokenOn }) => brokenOn >= on && brokenOn < end).length
  })
  const { title, tables, trendSentence } = nl.breaches
  const { trend, ...others } = tables
  return {
    [`${title} | p`]: `Termijnen die te laat werden van ${dayOnPage(from)} tot en met ${dayOnPage(asOf)}.`,
    [`${title} | li | ${nl.breaches.tiles.all}`]: found.length,
    [`${title} | li | ${nl.breaches.tiles.statutory}`]: found.filter(({ statutory }) => statutory).length,
    ...trendOf(trend.title, weeks, counts, trendSentence(counts[0] ?? 0, counts[12] ?? 0)),
    ...(found.length > 0 &&
      Object.fromEntries(Object.values(others).map((table) => [`${table.title} | strong`, `Samen: ${found.length}`]))),
    ...foldedOf(
      tables.heldBy.title,
      found.map(({ heldBy }) => heldBy.organisationId),
    ),
    ...foldedOf(
      tables.kind.title,
      found.map(({ kind }) => kind),
    ),
  }
}

/** What a picture over thirteen weeks says, and the table below it. */
export function trendOf(
  title: string,
  days: readonly string[],
  counts: readonly number[],
  sentence: string,
): Recounted {
  return {
    [`${title} | text`]: [counts[0] ?? 0, counts[12] ?? 0, Math.max(...counts)],
    [`${title} | desc`]: sentence,
    [`${title} | figcaption`]: sentence,
    ...Object.fromEntries(days.map((on, n) => [`${title} | ${dayOnPage(on)} | Aantal`, counts[n] ?? 0])),
  }
}

/** A table of more than thirteen rows shows eight, and says how many more there are. */
export function foldedOf(title: string, keys: readonly (string | null)[]): Recounted {
  const rows = new Set(keys).size
  return rows > 13 ? { [`${title} | summary`]: `Nog ${rows - 8} regels` } : {}
}
