import type { Scope } from '../database/scope.ts'
import { startValues, visibleBy } from './visible.ts'

/** So many cases are looked through sooner than an index of the whole municipality is walked for the few that count. */
const few = 5_000

/**
 * The expression by which a page is put in order. The planner guesses how soon a walk along an index in that order meets
 * enough rows that somebody may see, and for a small team in a large municipality it guesses wrong by a thousand times. So
 * for who holds few cases the order is of no index: their rows are found first, and then sorted. In a list of what is
 * open, closed cases count for nothing. A day that is not a column as it stands has no index either.
 */
export async function pageOrder(scope: Scope, day: string, { open = false, byIndex = true } = {}): Promise<string> {
  if (!byIndex) return `(${day} + 0)`
  const values = startValues()
  const counted = open ? 'and not access.final' : ''
  const held = visibleBy(scope.actor, values, (mine) => `select ${mine} ${counted} limit ${few + 1}`)
  // Who sees all of the municipality, or none of it, holds no case.
  if (held === 'true' || held === 'false') return day
  const { rows } = await scope.client.query<{ cases: number }>(
    `select count(*) as cases from (${held}) held`,
    values.values,
  )
  return (rows[0]?.cases ?? 0) > few ? day : `(${day} + 0)`
}
