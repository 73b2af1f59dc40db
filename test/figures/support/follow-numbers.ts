import { expect } from '@jest/globals'
import type { Express } from 'express'
import request from 'supertest'

type Counted = { count: number; href: string }

/** An overview as the API answers it. */
export type OverviewBody = {
  tiles: Record<string, Counted>
  buckets: (Counted & { bucket: string })[]
  running: number
  by: Record<string, (Counted & { key: string | null })[]>
  waiting: (Counted & { party: string; step: string })[]
  trend: (Counted & { on: string })[]
}

/** How many rows a list has, over all its pages. */
async function rowsBehind(app: Express, token: string, href: string): Promise<number> {
  let rows = 0
  let next: string | undefined = `${href}&limit=200`
  while (next !== undefined) {
    const { status, body, headers }: request.Response = await request(app).get(next).set('Authorization', token)
    expect([next, status, body.errors]).toEqual([next, 200, undefined])
    rows += (body as { items: unknown[] }).items.length
    next = /<(.*)>; rel="next"/.exec(headers['link'] ?? '')?.[1]
  }
  return rows
}

/** Reads the overview, follows every number to its rows, and sees that the parts add up. Answers the overview. */
export async function followNumbers(app: Express, token: string, query: string): Promise<OverviewBody> {
  const { status, body } = await request(app).get(`/api/v1/overview${query}`).set('Authorization', token)
  expect([query, status, body.detail]).toEqual([query, 200, undefined])
  const overview = body as OverviewBody
  const numbers = [
    ...Object.values(overview.tiles),
    ...overview.buckets,
    ...Object.values(overview.by).flat(),
    ...overview.waiting,
    ...overview.trend,
  ].map(({ count, href }) => [href, count] as const)
  const found = []
  for (const [href] of numbers) found.push([href, await rowsBehind(app, token, href)])
  expect(found).toEqual(numbers)
  const sum = (parts: readonly Counted[]) => parts.reduce((all, { count }) => all + count, 0)
  const overdue = overview.tiles['overdue']?.count ?? -1
  for (const [name, parts] of Object.entries(overview.by)) expect([name, sum(parts)]).toEqual([name, overdue])
  expect([sum(overview.buckets), sum(overview.buckets.slice(0, 2))]).toEqual([overview.running, overdue])
  expect(overview.trend.at(-1)?.count).toBe(overdue)
  return overview
}
