import type { QuarterlyReport } from '../cases/figures/quarterly-report.ts'
import { tableFile } from './table-file.ts'

/** A row of the report as a file: what, which part of it, and its numbers; empty is not shown or not asked. */
type ReportRow = readonly [what: string, part: string, ...numbers: (number | null)[]]

const reportColumns = ['cijfer', 'deel', 'aantal', 'van', 'aandeel', 'mediaan', 'euro'] as const

/** The report as rows by codes, so that two quarters can be laid beside one another whatever the language. */
function reportRows({ indicators, broken }: QuarterlyReport): ReportRow[] {
  return [
    ...indicators.flatMap(({ id, figure }): ReportRow[] => [
      [id, '', figure.count, figure.of, figure.share, figure.median, figure.euros],
      ...figure.parts.map(({ part, count, share }): ReportRow => [id, part, count, figure.of, share, null, null]),
    ]),
    ['broken', '', broken.all, null, null, null, null],
    ...Object.entries(broken.by).flatMap(([by, rows]) =>
      rows.map(({ key, count }): ReportRow => [`broken-${by}`, key ?? 'none', count, null, null, null, null]),
    ),
  ]
}

/** What it was made from, as rows above it. */
const reportHead = ({ quarter, asOf, knownAt, pathway, team, provider }: QuarterlyReport): string[][] => [
  ['kwartaal', quarter],
  ['stand van', asOf],
  ['bekend op', knownAt],
  ['route', pathway ?? 'alle'],
  ['team', team ?? 'alle'],
  ['aanbieder', provider ?? 'alle'],
]

/** The whole report as CSV. */
export const reportFile = (report: QuarterlyReport): string =>
  tableFile(
    ['onderdeel', ...reportColumns],
    [
      ...reportHead(report).map(([what = '', said = '']) => ['verslag', what, said, null, null, null, null, null]),
      ...reportRows(report).map((row) => ['cijfers', ...row]),
    ],
  )
