import {
  isQuarter,
  lastQuarter,
  type QuarterlyReport,
  quarterlyReport,
} from '../../../cases/figures/quarterly-report.ts'
import { yearStatistics } from '../../../cases/statistics/year-statistics.ts'
import { reportBlocks } from '../../../documents/report-blocks.ts'
import { reportFile } from '../../../documents/report-file.ts'
import { reportWords } from '../../../documents/report-words.ts'
import { statisticsFile } from '../../../documents/statistics-file.ts'
import { writePdf } from '../../../documents/write-pdf.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { type DirectoryNames, readDirectory } from '../../read-directory.ts'
import { auditOf } from '../overview/overview-pages.tsx'
import { partIn } from '../overview/overview-query.ts'
import { figureReaders, yearReaders } from '../roles.ts'
import { ReportView } from './report-view.tsx'
import { yearIn } from './research-pages.tsx'

/** The report that an address asks for; what it does not say is the last whole quarter, today and now. */
async function read(
  visit: SignedInVisit,
  needs: PageNeeds,
): Promise<{ report: QuarterlyReport; names: DirectoryNames }> {
  const { caller } = visit.viewer
  const { asOf, pathway, team, provider } = partIn(visit.query, visit.today)
  const [quarter, known] = [visit.query.get('kwartaal'), visit.query.get('knownAt')]
  const asked = {
    quarter: isQuarter(quarter) ? quarter : lastQuarter(asOf),
    asOf,
    knownAt:
      known !== null && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(known) && !Number.isNaN(Date.parse(known))
        ? known
        : needs.now(),
    pathway,
    team,
    provider,
  }
  const audit = { ...auditOf(visit, 'report.read'), purpose: 'management' as const }
  const report = await quarterlyReport({ stories: needs.reports, breaches: needs.breaches }, caller, asked, audit)
  return { report, names: await readDirectory(needs, caller) }
}

/** The quarterly report: as a page, on paper and as a table; the same address gives the same report. */
export const reportPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/overzicht/verslag',
    for: figureReaders,
    answer: async (visit, needs) => ({
      title: visit.words.report.title,
      show: <ReportView {...(await read(visit, needs))} />,
    }),
  }),
  definePage({
    method: 'get',
    path: '/overzicht/verslag.pdf',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { report, names } = await read(visit, needs)
      const { language } = visit
      const { name: title, fileName } = reportWords[language]
      const blocks = reportBlocks(report, names.organisation, language)
      return {
        file: Buffer.from(await writePdf({ title, madeAt: report.knownAt, language }, blocks)),
        contentType: 'application/pdf',
        fileName: `${fileName}-${report.quarter}.pdf`,
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/overzicht/verslag.csv',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { report } = await read(visit, needs)
      return {
        file: reportFile(report),
        contentType: 'text/csv; charset=utf-8',
        fileName: `kwartaalverslag-${report.quarter}.csv`,
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/overzicht/statistiek.csv',
    for: yearReaders,
    answer: async (visit, needs) => {
      const asked = { year: yearIn(visit.query.get('jaar')), today: visit.today }
      const audit = { ...auditOf(visit, 'statistics.read'), purpose: 'management' as const }
      const statistics = await yearStatistics({ stories: needs.reports }, visit.viewer.caller, asked, audit)
      return {
        file: statisticsFile(statistics),
        contentType: 'text/csv; charset=utf-8',
        fileName: `statistiek-${asked.year}.csv`,
      }
    },
  }),
]
