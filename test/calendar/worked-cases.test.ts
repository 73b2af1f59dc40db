import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { computePenalty, type PenaltyRequest } from '../../src/calendar/penalty.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { computeTerm, type TermRequest } from '../../src/calendar/term.ts'

type Worked<Request> = { id: string; title: string; request: Request; expected: Record<string, unknown> }

const read = <Request>(name: string) =>
  JSON.parse(readFileSync(new URL(`../cases/${name}`, import.meta.url), 'utf8')) as Worked<Request>[]

test.each(read<TermRequest>('terms.json'))('$id $title', ({ request, expected }) => {
  expect(computeTerm(request, defaultPolicy)).toMatchObject(expected)
})

test.each(read<PenaltyRequest>('penalties.json'))('$id $title', ({ request, expected }) => {
  expect(computePenalty(request, defaultPolicy)).toMatchObject(expected)
})
