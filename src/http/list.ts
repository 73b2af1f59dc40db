import { z } from 'zod'
import { Invalid } from '../cases/errors.ts'
import type { Answer } from './answer.ts'

const longestPage = 200

const notOfThisList = 'This cursor is not of this list: begin again without it.'

const limitSentence = `must be a whole number from 1 to ${longestPage}.`

/** How many items a page holds at most, and how many when nobody asks. */
export const limitQuery = (preset: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/, limitSentence)
    .transform(Number)
    .refine((value) => value >= 1 && value <= longestPage, limitSentence)
    .default(preset)
    .meta({
      type: 'integer',
      minimum: 1,
      maximum: longestPage,
      pattern: undefined,
      description: 'How many items at most.',
    })

/** The query parameters that every list has; a route adds its own: `z.strictObject({ ...pageQuery, status: … })`. */
export const pageQuery = {
  limit: limitQuery(50),
  cursor: z
    .string()
    .min(1)
    .max(1000)
    // What no list ever gave is told with the other faults; whether this list gave it, the list says.
    .refine((cursor) => parsed(cursor) !== undefined, notOfThisList)
    .optional()
    .meta({ description: 'The nextCursor of the page before; its form is not for clients to read.' }),
}

/** The schema of a list's answer. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item).max(longestPage),
    nextCursor: z.string().nullable().meta({ description: 'Goes into `cursor` for the next page; null on the last.' }),
  })
}

/** A place in a list as an opaque text. */
export function writeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url')
}

/** The place that a cursor stands for. Throws Invalid for one that this list did not give. */
export function readCursor<T>(cursor: string, place: z.ZodType<T>): T {
  const read = place.safeParse(parsed(cursor))
  if (read.success) return read.data
  throw new Invalid([
    {
      in: 'query',
      pointer: '/cursor',
      code: 'not-valid',
      detail: notOfThisList,
    },
  ])
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** One page of a list, with a `Link` to the next. `url` is the path and query that were asked. */
export function pageAnswer(url: string, page: { items: readonly unknown[]; nextCursor: string | null }): Answer {
  const { items, nextCursor } = page
  return {
    status: 200,
    body: { items, nextCursor },
    headers: nextCursor === null ? {} : { Link: `<${nextUrl(url, nextCursor)}>; rel="next"` },
  }
}

function nextUrl(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.set('cursor', cursor)
  return `${path}?${parameters.toString()}`
}
