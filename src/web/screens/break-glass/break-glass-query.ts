import type { BreakGlassFilter } from '../../../cases/break-glass/break-glasses.ts'
import type { Page } from '../../../cases/lists/lists.ts'

const mostShown = 100

/** Which break-glasses are asked for, and from which on. */
export type BreakGlassQuery = { toReview: boolean; after: string | null }

export const breakGlassQueryIn = (query: URLSearchParams): BreakGlassQuery => ({
  toReview: query.get('nog-te-bekijken') === 'ja',
  after: query.get('na'),
})

/** An address that asks for the same. */
export function withBreakGlassQuery(path: string, { toReview, after }: BreakGlassQuery): string {
  const query = new URLSearchParams({
    ...(toReview && { 'nog-te-bekijken': 'ja' }),
    ...(after !== null && { na: after }),
  })
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** The same as the list takes it. */
export const askedOf = ({ toReview, after }: BreakGlassQuery): [BreakGlassFilter, Page] => [
  toReview ? { toReview } : {},
  { limit: mostShown, after },
]
