import { dutchDay } from '../../../calendar/time-zone.ts'
import { lastQuarter, type Quarter, type QuarterlyReport } from '../../../cases/figures/quarterly-report.ts'
import { cellInWords, figureInWords, sumInWords } from '../../../documents/figure-in-words.ts'
import { reportNames } from '../../../documents/report-blocks.ts'
import { showDay, showTime } from '../../format/show-day.ts'
import { FormStateProvider } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Select } from '../../ui/fields.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { FiguresLinks, PartFilter } from '../overview/figures-frame.tsx'
import { yearReaders } from '../roles.ts'

type Props = { report: QuarterlyReport; names: DirectoryNames }

/** The address of this very report. */
function addressOf({ quarter, asOf, knownAt, pathway, team, provider }: QuarterlyReport, ending = ''): string {
  const part = Object.entries({ pathway, team, provider }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return `/overzicht/verslag${ending}?${new URLSearchParams([['kwartaal', quarter], ['asOf', asOf], ['knownAt', knownAt], ...part]).toString()}`
}

/** The last quarters that can be asked for. */
function quartersBefore(today: string): Quarter[] {
  const all: Quarter[] = []
  for (let on = today; all.length < 8; ) {
    const quarter = lastQuarter(on)
    all.push(quarter)
    on = `${quarter.slice(0, 4)}-${String(Number(quarter.slice(5)) * 3 - 2).padStart(2, '0')}-01`
  }
  return all
}

/** The figures of a quarter, each with what it means; and what was broken, by who held the clock. */
export function ReportView({ report, names }: Props) {
  const { words, language, today, viewer } = usePage()
  const texts = words.report
  const lastYear = String(Number(today.slice(0, 4)) - 1)
  const say = reportNames(names.organisation, language)
  const { broken } = report
  return (
    <div class="o-width">
      <BackLink href="/overzicht">{words.overview.toOverview}</BackLink>
      <PageTitle>{texts.titleOf(report.quarter.slice(0, 4), report.quarter.slice(5))}</PageTitle>
      <FiguresLinks here="report" />
      <Paragraph lead>
        {texts.lead(
          showDay(report.asOf, language),
          `${showDay(dutchDay(report.knownAt), language)}, ${showTime(report.knownAt, language)}`,
        )}
      </Paragraph>
      <PartFilter action="/overzicht/verslag" filter={report} names={names}>
        <FormStateProvider value={{ values: { kwartaal: report.quarter }, faults: [] }}>
          <Select
            name="kwartaal"
            label={texts.quarter}
            options={[...new Set([report.quarter, ...quartersBefore(today)])].map((one) => ({
              value: one,
              label: texts.quarterOf(one.slice(0, 4), one.slice(5)),
            }))}
          />
        </FormStateProvider>
      </PartFilter>
      <Paragraph>{texts.hidden}</Paragraph>
      <ul class="o-figures-links o-no-print">
        {(['', '.pdf', '.csv'] as const).map((ending) => (
          <li>
            <Link href={addressOf(report, ending)}>{texts.as[ending]}</Link>
          </li>
        ))}
        {viewer && yearReaders.includes(viewer.caller.role) && (
          <>
            <li>
              <Link href={`/overzicht/statistiek.csv?jaar=${lastYear}`}>{texts.statistics(lastYear)}</Link>
            </li>
            <li>
              <Link href={`/overzicht/statistiek/zaken?jaar=${lastYear}`}>{texts.research.title(lastYear)}</Link>
            </li>
          </>
        )}
      </ul>
      <Heading level={2}>{texts.indicatorsTitle}</Heading>
      <Table
        caption={texts.indicatorsTitle}
        captionHidden
        columns={[
          { key: 'name', label: texts.columns.name },
          { key: 'figure', label: texts.columns.figure },
          { key: 'definition', label: texts.columns.definition },
        ]}
      >
        <tbody>
          {report.indicators.map(({ name, definition, kind, figure }) => (
            <tr>
              <th scope="row">{name[language]}</th>
              <Cell label={texts.columns.figure}>{figureInWords(kind, figure, language)}</Cell>
              <Cell label={texts.columns.definition}>{definition[language]}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <Heading level={2}>{words.breaches.title}</Heading>
      <Paragraph>{texts.broken(sumInWords(broken.all, language))}</Paragraph>
      <BrokenTable title={words.breaches.tables.heldBy} rows={broken.by.heldBy} say={say.heldBy} />
      <BrokenTable title={words.breaches.tables.cause} rows={broken.by.cause} say={say.cause} />
      <BrokenTable title={words.breaches.tables.kind} rows={broken.by.kind} say={say.kind} />
    </div>
  )
}

type BrokenProps = {
  title: { title: string; what: string }
  rows: readonly { key: string | null; count: number | null }[]
  say: (key: string | null) => string
}

function BrokenTable({ title: { title, what }, rows, say }: BrokenProps) {
  const { words, language } = usePage()
  const { count } = words.overview.columns
  if (rows.length === 0) return null
  return (
    <Table
      caption={title}
      columns={[
        { key: 'what', label: what },
        { key: 'count', label: count },
      ]}
    >
      <tbody>
        {rows.map(({ key, count: number }) => (
          <tr>
            <th scope="row">{say(key)}</th>
            <Cell label={count}>{cellInWords(number, language)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
