import { expect, test } from '@jest/globals'
import type { ResearchRow } from '../../src/cases/statistics/research-rows.ts'
import { researchFile } from '../../src/documents/research-file.ts'

const row = (caseId: string): ResearchRow => ({
  ...{ caseId, year: 2025, age: '16-17', pathway: null, began: 'first-half', wmoTerms: 'kept', accepted: 'no' },
})
const lines = (ids: string[]) => researchFile(ids.map(row)).trimEnd().split('\r\n').slice(1)

test('a case has one pseudonym in a file and another in the next, and what is not shown is an x', () => {
  const [one, other] = [lines(['case-1', 'case-2', 'case-1']), lines(['case-1', 'case-2'])]
  expect(one[0]).toMatch(/^[\da-f]{16};2025;16-17;x;first-half;kept;no$/)
  expect([one[0] === one[2], one[0] === one[1]]).toEqual([true, false])
  expect(new Set([...one, ...other]).size).toBe(4)
})
