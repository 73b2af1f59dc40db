import { usePage } from '../../page-context.ts'
import { Badge } from '../../ui/badge.tsx'
import { Cell, type Column, RowGroup, Table } from '../../ui/table.tsx'
import { Link } from '../../ui/text.tsx'
import type { WorkGroup, WorkRow } from './present-work.ts'

type Sort = (column: 'name' | 'birthday' | 'urgency') => Column['sort']

/** Cases under a heading for each urgency. */
export function GroupedWork({ groups }: { groups: readonly WorkGroup[] }) {
  const columns = useColumns()
  const { words } = usePage()
  return (
    <Table caption={words.work.table} captionHidden columns={columns}>
      {groups.map(({ urgency, heading, rows }) => (
        <RowGroup key={urgency} heading={heading} columns={columns.length} class={`o-group--${urgency}`}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </RowGroup>
      ))}
    </Table>
  )
}

/** Cases in one order, that the columns can change. */
export function SortedWork({ rows, sort }: { rows: readonly WorkRow[]; sort: Sort }) {
  const columns = useColumns(sort)
  const { words } = usePage()
  return (
    <Table caption={words.work.allTitle} captionHidden columns={columns}>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} turns18 />
        ))}
      </tbody>
    </Table>
  )
}

function useColumns(sort?: Sort): Column[] {
  const { columns } = usePage().words.work
  const sorted = (by: Parameters<Sort>[0]) => {
    const how = sort?.(by)
    return how ? { sort: how } : {}
  }
  return [
    { key: 'who', label: columns.who, ...sorted('name') },
    ...(sort ? [{ key: 'turns18', label: columns.turns18, ...sorted('birthday') }] : []),
    { key: 'step', label: columns.step },
    { key: 'due', label: columns.due, ...sorted('urgency') },
    { key: 'turn', label: columns.turn },
    { key: 'status', label: columns.status },
  ]
}

function Row({ row, turns18 = false }: { row: WorkRow; turns18?: boolean }) {
  const { columns } = usePage().words.work
  return (
    <tr>
      <th scope="row" class="o-work__who">
        {row.href === null ? row.name : <Link href={row.href}>{row.name}</Link>}
        <span class="o-work__where">{row.where}</span>
      </th>
      {turns18 && <Cell label={columns.turns18}>{row.turns18}</Cell>}
      <Cell label={columns.step}>{row.step}</Cell>
      <Cell label={columns.due}>
        {row.due ? (
          <>
            <strong class="o-work__day">{row.due.day}</strong>{' '}
            <span class="o-work__countdown">{row.due.countdown}</span>
          </>
        ) : (
          row.noDate
        )}
      </Cell>
      <Cell label={columns.turn}>{row.turn.mine ? <strong>{row.turn.who}</strong> : row.turn.who}</Cell>
      <Cell label={columns.status}>
        <Badge standing={row.standing}>{row.status}</Badge>
      </Cell>
    </tr>
  )
}
