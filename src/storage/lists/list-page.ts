import { z } from 'zod'
import { isDay } from '../../calendar/day.ts'
import { Invalid } from '../../cases/errors.ts'
import type { Page, PageOf } from '../../cases/lists/lists.ts'

/** All lists are in the order of a day, those without one last; then of an id. */
const place = z.tuple([z.string().refine((text) => text === 'infinity' || isDay(text)), z.string()])

/** Where a page goes on: the sort value and the id of the last row before it; null at the beginning. */
export function placeAfter({ after }: Page): [string, string] | null {
  if (after === null) return null
  const read = place.safeParse(parsed(after))
  if (read.success) return read.data
  throw notOfThisList()
}

/** What is thrown for a cursor that this list did not give. */
export const notOfThisList = (): Invalid =>
  new Invalid([
    {
      in: 'query',
      pointer: '/cursor',
      code: 'not-valid',
      detail: 'This cursor is not of this list: begin again without it.',
    },
  ])

/** Cuts the rows of a query that asked for one more than the limit into a page. */
export function cutPage<Row, Item>(
  rows: readonly Row[],
  page: Page,
  place: (row: Row) => [string, string],
  read: (row: Row) => Item,
): PageOf<Item> {
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(read),
    after: rows.length > page.limit && last !== undefined ? JSON.stringify(place(last)) : null,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
