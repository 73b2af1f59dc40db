import { z } from 'zod'
import type { AsOf, Page, PageOf } from '../cases/lists/lists.ts'
import type { Answer } from './answer.ts'
import { daySchema } from './day-schema.ts'
import { pageAnswer, readCursor, writeCursor } from './list.ts'

/** The two times of a list: the day in the world, and what had been recorded by then. */
export const timesQuery = {
  asOf: daySchema
    .optional()
    .meta({ description: 'The day in the world; today by default. For a day to come only the calendar moves.' }),
  knownAt: z.iso
    .datetime({ offset: true })
    .max(35)
    .optional()
    .meta({ description: 'What had been recorded by this instant; now by default.' }),
}

type TimesAsked = { asOf?: string | undefined; knownAt?: string | undefined }

/** The two times that a list is asked for. */
export const timesOf = ({ asOf, knownAt }: TimesAsked, today: string): AsOf => ({
  asOf: asOf ?? today,
  knownAt: knownAt ?? null,
})

/** The page that a list is asked for; the place stands in the cursor as the list itself wrote it. */
export const pageWanted = ({ limit, cursor }: { limit: number; cursor?: string | undefined }): Page => ({
  limit,
  after: cursor === undefined ? null : readCursor(cursor, z.string()),
})

/** A page of a list as an answer. */
export function listAnswer<Item>(url: string, page: PageOf<Item>, show: (item: Item) => unknown): Answer {
  return pageAnswer(url, {
    items: page.items.map(show),
    nextCursor: page.after === null ? null : writeCursor(page.after),
  })
}
