import type { Counted } from '../../../cases/figures/overview.ts'
import { usePage } from '../../page-context.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'
import { rowsPath } from './overview-query.ts'

export type CountRow = Counted & { label: string }

type CountTableProps = {
  title: string
  what: string
  rows: readonly CountRow[]
  total?: number
  /** The address of the same as a file. */
  file?: string
}

/** How many rows are shown at once; smaller numbers stand folded below. */
const shownFirst = 8

/** Numbers with a bar beside them; the bar says nothing that the number does not. */
export function CountTable({ title, what, rows, total, file }: CountTableProps) {
  const { overview, figures } = usePage().words
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
      {file !== undefined && (
        <Paragraph class="o-no-print">
          <Link href={file}>{figures.download(title)}</Link>
        </Paragraph>
      )}
    </section>
  )
}

type CountRowsProps = { caption: string; what: string; rows: readonly CountRow[]; most: number }

/** The rows: what, how many (a link to them), and a bar. */
export function CountRows({ caption, what, rows, most }: CountRowsProps) {
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
