import { expect, test } from '@jest/globals'
import { breachCauses } from '../../src/cases/deadlines/breaches.ts'
import { figureOf } from '../../src/cases/figures/indicators/indicator.ts'
import { indicators } from '../../src/cases/figures/indicators/indicators.ts'
import type { QuarterlyReport } from '../../src/cases/figures/quarterly-report.ts'
import { reportBlocks } from '../../src/documents/report-blocks.ts'
import { reportFile } from '../../src/documents/report-file.ts'
import { writePdf } from '../../src/documents/write-pdf.ts'
import { wordsIn } from '../../src/web/words/words.ts'
import { pdfText } from '../support/pdf-text.ts'

const counts = (keys: readonly (string | null)[]) => keys.map((key, index) => ({ key, count: 5 + index }))

const report: QuarterlyReport = {
  quarter: '2026-3',
  asOf: '2026-11-22',
  knownAt: '2026-11-22T10:00:00.000Z',
  from: '2026-07-01',
  before: '2026-10-01',
  pathway: 'perspective-plan-handover',
  team: 'none',
  provider: 'provider-1',
  indicators: indicators.map(({ id, kind, name, definition }) => ({
    ...{ id, kind, name, definition },
    figure: figureOf(kind, [], true),
  })),
  broken: {
    all: 100,
    by: {
      heldBy: counts([null, 'provider-1', 'gone']),
      cause: counts([null, ...breachCauses]),
      kind: counts(['wmo-decision', 'plan-ready']),
    },
  },
}

const organisation = (id: string) => (id === 'provider-1' ? 'De Linde' : undefined)

test.each(['nl', 'en'] as const)(
  'a report on paper (%s) is in words, those of the pages, and holds no code',
  async (language) => {
    const blocks = reportBlocks(report, organisation, language)
    const { text, language: said } = await pdfText(
      await writePdf({ title: 'x', madeAt: report.knownAt, language }, blocks),
    )
    expect(said?.slice(0, 2)).toBe(language)
    const { names, breaches, report: words } = wordsIn[language]
    for (const word of [
      names.pathways['perspective-plan-handover'],
      ...Object.values(breaches.causes),
      breaches.noCause,
      words.titleOf('2026', '3'),
      words.hidden,
      ...indicators.map(({ definition }) => definition[language]),
      'De Linde',
    ])
      expect(text).toContain(word)
    const codes = [
      ...breachCauses.filter((cause) => cause !== 'other'),
      'perspective-plan-handover',
      'provider-1',
      'gone',
    ]
    expect(codes.filter((code) => text.includes(code))).toEqual([])
  },
)

test('as a table it stays in codes, the same whatever the language', () => {
  const file = reportFile(report)
  for (const cause of breachCauses) expect(file).toContain(`broken-cause;${cause};`)
  expect(file).toContain('route;perspective-plan-handover')
})
