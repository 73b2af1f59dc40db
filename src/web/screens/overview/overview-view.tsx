import { type Overview, type OverviewFilter, overdueBy } from '../../../cases/figures/overview.ts'
import { BarChart } from '../../charts/bar-chart.tsx'
import { TrendChart } from '../../charts/trend-chart.tsx'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { PageTitle, Paragraph } from '../../ui/text.tsx'
import { CountRows, CountTable } from './count-table.tsx'
import { FiguresLinks, PartFilter } from './figures-frame.tsx'
import { filePath, rowsPath } from './overview-query.ts'
import { tableOf } from './overview-tables.ts'
import { PictureSection } from './picture-section.tsx'

type OverviewViewProps = { overview: Overview; filter: OverviewFilter; names: DirectoryNames }

/** S11: four numbers that are links, then how late, whose, and why. Each number leads to its rows. */
export function OverviewView({ overview, filter, names }: OverviewViewProps) {
  const { words, language } = usePage()
  const texts = words.overview
  const late = overview.tiles.overdue.count
  const naming = { words, language, names }
  return (
    <div class="o-width">
      <PageTitle>{texts.title}</PageTitle>
      <FiguresLinks here="overview" />
      <Paragraph lead>
        {late === 0 ? texts.nothingLate : texts.late(late)} {texts.asOf(showDay(overview.asOf, language))}
      </Paragraph>
      <PartFilter action="/overzicht" filter={filter} names={names} />
      <ul class="o-tiles">
        {(['overdue', 'dueSoon', 'unowned', 'unarranged'] as const).map((name) => (
          <li>
            <a class="o-tile" href={rowsPath(overview.tiles[name].behind)}>
              <span class="o-tile__number">{overview.tiles[name].count}</span> <span>{texts.tiles[name]}</span>
            </a>
          </li>
        ))}
      </ul>
      <Buckets overview={overview} filter={filter} names={names} />
      <Trend overview={overview} filter={filter} names={names} />
      {overdueBy.map((by) => (
        <CountTable {...tableOf(overview, by, naming)} total={late} file={filePath(by, filter)} />
      ))}
      <CountTable {...tableOf(overview, 'waiting', naming)} file={filePath('waiting', filter)} />
    </div>
  )
}

function Buckets({ overview, filter, names }: OverviewViewProps) {
  const { words, language } = usePage()
  const { title, what, rows } = tableOf(overview, 'buckets', { words, language, names })
  const sentence = words.figures.bucketsSentence(overview.tiles.overdue.count, overview.running)
  const bars = rows.map(({ label, count }, index) => ({ label, value: count, marked: index < 2 }))
  return (
    <PictureSection
      title={title}
      file={filePath('buckets', filter)}
      picture={<BarChart id="verdeling" title={title} sentence={sentence} bars={bars} />}
    >
      <CountRows caption={title} what={what} rows={rows} most={Math.max(1, ...rows.map(({ count }) => count))} />
      <Paragraph>
        <strong>{words.overview.total(overview.running)}</strong>
      </Paragraph>
    </PictureSection>
  )
}

function Trend({ overview, filter, names }: OverviewViewProps) {
  const { words, language } = usePage()
  const { title, what, rows } = tableOf(overview, 'trend', { words, language, names })
  const sentence = words.figures.trendSentence(rows[0]?.count ?? 0, rows.at(-1)?.count ?? 0)
  const points = overview.trend.map(({ on, count }) => ({ short: shortDay(on), value: count }))
  return (
    <PictureSection
      title={title}
      file={filePath('trend', filter)}
      picture={<TrendChart id="verloop" title={title} sentence={sentence} points={points} />}
    >
      <CountRows caption={title} what={what} rows={rows} most={Math.max(1, ...rows.map(({ count }) => count))} />
    </PictureSection>
  )
}

/** A day below an axis: 20-11. */
const shortDay = (day: string): string => `${Number(day.slice(8))}-${Number(day.slice(5, 7))}`
