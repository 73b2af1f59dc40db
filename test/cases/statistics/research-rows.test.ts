import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pathways } from '../../../machines/context.ts'
import { NotFound } from '../../../src/cases/errors.ts'
import type { CaseStory } from '../../../src/cases/figures/indicators/case-story.ts'
import type { AuditRecord } from '../../../src/cases/records.ts'
import { researchRows } from '../../../src/cases/statistics/research-rows.ts'
import { yearStatistics } from '../../../src/cases/statistics/year-statistics.ts'
import { anyStory } from '../../figures/support/random-stories.ts'
import { teamWorker } from '../../support/stored-records.ts'

const asked = { year: 2026, today: '2027-02-01' }
const audit: AuditRecord = {
  ...{ action: 'year-cases.exported', purpose: 'research', caseIds: [], youngPersonIds: [], traceId: 't' },
}
const told = (stories: readonly CaseStory[]) => {
  const audits: AuditRecord[] = []
  return {
    audits,
    sources: {
      stories: {
        stories: async (
          _actor: unknown,
          _filter: unknown,
          said: AuditRecord | (() => AuditRecord),
          each: (story: CaseStory) => void,
        ) => {
          for (const story of stories) each(story)
          audits.push(typeof said === 'function' ? said() : said)
        },
      },
    },
  }
}
/** Some caseloads: a few people with more than one case among them. */
const caseloads = fc.sample(
  fc.array(
    fc.tuple(anyStory, fc.nat(60)).map(([story, who]) => ({ ...story, youngPersonId: `yp-${who}` })),
    { minLength: 40, maxLength: 90, size: 'max' },
  ),
  { numRuns: 40, seed: 4 },
)

test('laid beside the table of the year: what the table hides no row tells, and what it shows no row exceeds', async () => {
  let hidden = 0
  let read = 0
  for (const stories of caseloads) {
    const table = await yearStatistics(told(stories).sources, teamWorker, asked, audit)
    const rows = await researchRows(told(stories).sources, teamWorker, asked, audit)
    read += rows.length
    for (const { age, counts } of table.rows)
      for (const pathway of pathways) {
        const alike = rows.filter((row) => row.age === age && row.pathway === pathway).length
        if (counts[pathway] === null) hidden += 1
        expect(alike).toBeLessThanOrEqual(counts[pathway] ?? 0)
      }
  }
  expect([hidden > 50, read > 1_000]).toEqual([true, true])
})

test('a row holds codes and the year, no day and nothing of the person; the audit names all who were read, once', async () => {
  const stories = caseloads[0] ?? []
  const { sources, audits } = told(stories)
  const rows = await researchRows(sources, teamWorker, asked, audit)
  expect(rows.length).toBeGreaterThan(20)
  for (const { caseId: _, ...row } of rows)
    expect(Object.entries(row).filter(([name, value]) => name !== 'year' && /\d{3}|yp-/.test(String(value)))).toEqual(
      [],
    )
  const began = stories.filter(({ openedOn }) => openedOn.startsWith('2026'))
  expect(audits).toEqual([
    {
      ...audit,
      caseIds: began.map(({ caseId }) => caseId),
      youngPersonIds: [...new Set(began.map(({ youngPersonId }) => youngPersonId))],
    },
  ])
})

test('the terms of the Wmo go by the end of the year: late, running, kept or none', async () => {
  const [like] = caseloads.flat()
  if (like === undefined) throw new Error('There is no caseload.')
  const deadline = { kind: 'wmo-decision', dueOn: '2026-10-01', openedOn: '2026-09-01', suspendedSince: null }
  const of = (settledOn: string | null, dueOn = deadline.dueOn) => [
    { ...deadline, dueOn, settledOn, outcome: settledOn === null ? null : ('met' as const) },
  ]
  const kinds = {
    kept: of('2026-10-01'),
    late: of('2026-10-02'),
    lateStill: of(null),
    running: of(null, '2027-01-05'),
    settledAfter: of('2027-01-03', '2027-01-05'),
    none: [],
  }
  const stories = Object.entries(kinds).flatMap(([kind, deadlines]) =>
    Array.from({ length: 8 }, (_, n): CaseStory => {
      const id = `${kind}-${n}`
      return { ...like, caseId: id, youngPersonId: id, openedOn: '2026-08-01', turns18On: '2027-01-01', deadlines }
    }),
  )
  const rows = await researchRows(told(stories).sources, teamWorker, asked, audit)
  const found = Object.keys(kinds).map((kind) => [
    kind,
    new Set(rows.filter(({ caseId }) => caseId.startsWith(`${kind}-`)).map(({ wmoTerms }) => wmoTerms)),
  ])
  expect(Object.fromEntries(found)).toEqual({
    kept: new Set(['kept']),
    late: new Set(['late']),
    lateStill: new Set(['late']),
    running: new Set(['running']),
    settledAfter: new Set(['running']),
    none: new Set(['none']),
  })
})

test('of a year that is not over, or with too few cases to say how many, there is no file', async () => {
  const ask = (stories: readonly CaseStory[], year: number) =>
    researchRows(told(stories).sources, teamWorker, { ...asked, year }, audit)
  await expect(ask(caseloads[0] ?? [], 2027)).rejects.toThrow(NotFound)
  const few = (caseloads[0] ?? []).filter(({ openedOn }) => openedOn.startsWith('2026')).slice(0, 4)
  await expect(ask(few, 2026)).rejects.toThrow(/Too few cases/)
})
