import type { BreachCounts } from '../../../cases/figures/breach-counts.ts'
import type { OverviewFilter } from '../../../cases/figures/overview.ts'
import { TrendChart } from '../../charts/trend-chart.tsx'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { PageTitle, Paragraph } from '../../ui/text.tsx'
import { CountRows, CountTable } from '../overview/count-table.tsx'
import { FiguresLinks, PartFilter } from '../overview/figures-frame.tsx'
import { filePath, rowsPath } from '../overview/overview-query.ts'
import { PictureSection } from '../overview/picture-section.tsx'
import { type BreachTable, breachTable } from './breach-tables.ts'

type Props = { counts: BreachCounts; filter: OverviewFilter; names: DirectoryNames }

/** What was broken in thirteen weeks: how many a week, who held the clock, and why. */
export function BreachesView({ counts, filter, names }: Props) {
  const { words, language } = usePage()
  const texts = words.breaches
  const naming = { words, language, names }
  const file = (table: BreachTable) => filePath(table, filter).replace('/overzicht/', '/overzicht/gebroken/')
  const trend = breachTable(counts, 'trend', naming)
  const [first, last] = [counts.trend[0]?.count ?? 0, counts.trend.at(-1)?.count ?? 0]
  const short = (on: string) => `${Number(on.slice(8))}-${Number(on.slice(5, 7))}`
  return (
    <div class="o-width">
      <BackLink href={`/overzicht?asOf=${counts.asOf}`}>{words.overview.toOverview}</BackLink>
      <PageTitle>{texts.title}</PageTitle>
      <FiguresLinks here="breaches" />
      <Paragraph lead>{texts.lead(showDay(counts.from, language), showDay(counts.asOf, language))}</Paragraph>
      <PartFilter action="/overzicht/gebroken" filter={filter} names={names} />
      <ul class="o-tiles">
        {(['all', 'statutory'] as const).map((name) => (
          <li>
            <a class="o-tile" href={rowsPath(counts[name].behind)}>
              <span class="o-tile__number">{counts[name].count}</span> <span>{texts.tiles[name]}</span>
            </a>
          </li>
        ))}
      </ul>
      <PictureSection
        title={trend.title}
        file={file('trend')}
        picture={
          <TrendChart
            id="gebroken"
            title={trend.title}
            sentence={texts.trendSentence(first, last)}
            points={counts.trend.map(({ on, count }) => ({ short: short(on), value: count }))}
          />
        }
      >
        <CountRows
          caption={trend.title}
          what={trend.what}
          rows={trend.rows}
          most={Math.max(1, ...trend.rows.map(({ count }) => count))}
        />
      </PictureSection>
      {(['heldBy', 'cause', 'kind', 'pathway'] as const).map((name) => (
        <CountTable {...breachTable(counts, name, naming)} total={counts.all.count} file={file(name)} />
      ))}
    </div>
  )
}
