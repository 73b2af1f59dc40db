import { eventDefinition } from '../../../../machines/events.ts'
import { isTermId, terms } from '../../../calendar/terms.ts'
import type { Counted, OverdueBy, Overview } from '../../../cases/overview.ts'
import { overdueBy } from '../../../cases/overview.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import type { Language, Words } from '../../words/words.ts'
import { rowsPath } from './overview-query.ts'

type OverviewViewProps = { overview: Overview; names: DirectoryNames }

/** S11: four numbers that are links, then how late, whose, and why. Each number leads to its rows. */
export function OverviewView({ overview, names }: OverviewViewProps) {
  const page = usePage()
  const { words, language } = page
  const texts = words.overview
  const late = overview.tiles.overdue.count
  return (
    <div class="o-width">
      <PageTitle>{texts.title}</PageTitle>
      <Paragraph lead>
        {late === 0 ? texts.nothingLate : texts.late(late)} {texts.asOf(showDay(overview.asOf, language))}
      </Paragraph>
      <ul class="o-tiles">
        {(['overdue', 'dueSoon', 'unowned', 'unarranged'] as const).map((name) => (
          <li>
            <a class="o-tile" href={rowsPath(overview.tiles[name].behind)}>
              <span class="o-tile__number">{overview.tiles[name].count}</span> <span>{texts.tiles[name]}</span>
            </a>
          </li>
        ))}
      </ul>
      <CountTable
        title={texts.bucketsTitle}
        what={texts.columns.bucket}
        rows={overview.buckets.map((row) => ({ ...row, label: texts.buckets[row.bucket] }))}
        total={overview.running}
      />
      {overdueBy.map((by) => (
        <CountTable
          title={texts.by[by].title}
          what={texts.by[by].column}
          rows={overview.by[by].map((row) => ({ ...row, label: labelOf(by, row.key, words, language, names) }))}
          total={late}
        />
      ))}
      <CountTable
        title={texts.waitingTitle}
        what={texts.columns.waiting}
        rows={overview.waiting.map((row) => ({ ...row, label: waitingLabel(row, words, language) }))}
      />
      <CountTable
        title={texts.trendTitle}
        what={texts.columns.week}
        rows={overview.trend.map((row) => ({ ...row, label: showDay(row.on, language) }))}
      />
    </div>
  )
}

function labelOf(by: OverdueBy, key: string | null, words: Words, language: Language, names: DirectoryNames): string {
  if (key === null) return words.overview.nobody
  if (by === 'pathway') return words.names.pathways[key as keyof Words['names']['pathways']]
  if (by === 'kind') return isTermId(key) ? terms[key].label[language] : key
  return names.organisation(key) ?? words.overview.unknown
}

function waitingLabel({ party, step }: { party: string; step: string }, words: Words, language: Language): string {
  const who = words.names.parties[party as keyof Words['names']['parties']]
  return words.overview.waits(who, eventDefinition(step)?.label[language] ?? step)
}

type CountTableProps = {
  title: string
  what: string
  rows: readonly (Counted & { label: string })[]
  total?: number
}

/** How many rows are shown at once; smaller numbers stand folded below. */
const shownFirst = 8

/** Numbers with a bar beside them; the bar says nothing that the number does not. */
function CountTable({ title, what, rows, total }: CountTableProps) {
  const { overview } = usePage().words
  if (rows.length === 0) return null
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const folded = rows.length > shownFirst + 5
  const first = folded ? rows.slice(0, shownFirst) : rows
  return (
    <section class="o-counts">
      <Heading level={2}>{title}</Heading>
      <CountRows caption={title} what={what} rows={first} most={most} />
      {folded && (
        <Disclosure summary={overview.more(rows.length - shownFirst)}>
          <CountRows caption={title} what={what} rows={rows.slice(shownFirst)} most={most} />
        </Disclosure>
      )}
      {total !== undefined && (
        <Paragraph>
          <strong>{overview.total(total)}</strong>
        </Paragraph>
      )}
    </section>
  )
}

type CountRowsProps = { caption: string; what: string; rows: CountTableProps['rows']; most: number }

function CountRows({ caption, what, rows, most }: CountRowsProps) {
  const { columns } = usePage().words.overview
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'what', label: what },
        { key: 'count', label: columns.count, number: true },
        { key: 'bar', label: columns.bar },
      ]}
    >
      <tbody>
        {rows.map(({ label, count, behind }) => (
          <tr>
            <th scope="row">{label}</th>
            <Cell label={columns.count} number>
              {count === 0 ? '0' : <Link href={rowsPath(behind)}>{String(count)}</Link>}
            </Cell>
            <td class="o-counts__bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={Math.round((100 * count) / most)} height="10" fill="currentColor" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
