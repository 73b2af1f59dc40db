import type { Forecast, ForecastMonth, Work } from '../../../cases/figures/forecast.ts'
import { showMonth } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Cell, Table } from '../../ui/table.tsx'
import { Link } from '../../ui/text.tsx'
import { rowsHref } from './forecast-query.ts'

/** A number as a link to its rows; none is just told. */
function Counted({ count, href }: { count: number; href: string }) {
  return count === 0 ? <>0</> : <Link href={href}>{String(count)}</Link>
}

const numbers = ['expected', 'capacity', 'taken', 'left'] as const
const codes = { expected: 'Expected', capacity: 'Capacity', taken: 'Taken', left: 'Left' } as const

type WorkTableProps = { caption: string; work: Work; forecast: Forecast; asked: URLSearchParams; supposed: boolean }

/** A month a row: what is expected, what can be taken on, what of that is taken, and what is left over; each with its rows. */
export function WorkTable({ caption, work, forecast, asked, supposed }: WorkTableProps) {
  const { words, language } = usePage()
  const { columns, unknown } = words.forecast
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'month', label: columns.month },
        ...numbers.map((name) => ({ key: name, label: columns[name], number: true })),
      ]}
    >
      <tbody>
        {forecast.months.map(({ month, work: { [work]: at } }) => (
          <tr>
            <th scope="row">{showMonth(month, language)}</th>
            {numbers.map((name) => (
              <Cell label={columns[name]} number>
                {at[name] === null ? (
                  unknown
                ) : (
                  <Counted
                    count={at[name]}
                    href={rowsHref(asked, { number: `${work}${codes[name]}`, month, supposed })}
                  />
                )}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const ages = ['turns17Half', 'turns18', 'turns21', 'turns23'] as const

/** Who turns 17 and a half, 18, 21 and 23, a month a row, with the pathways behind each number. */
export function BirthdaysTable({ forecast, asked }: { forecast: Forecast; asked: URLSearchParams }) {
  const { words, language } = usePage()
  const texts = words.forecast
  const sum = (of: Record<string, number>) => Object.values(of).reduce((all, n) => all + n, 0)
  const named = (pathway: string) =>
    pathway === 'none' ? texts.noPathway : words.names.pathways[pathway as keyof typeof words.names.pathways]
  const cell = (month: string, age: (typeof ages)[number], of: ForecastMonth['birthdays']['turns18']) => (
    <>
      <Counted count={sum(of)} href={rowsHref(asked, { number: age, month })} />
      {Object.entries(of).length > 0 && (
        <ul class="o-list">
          {Object.entries(of).map(([pathway, n]) => (
            <li>
              {named(pathway)}: <Counted count={n} href={rowsHref(asked, { number: age, month, of: pathway })} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
  return (
    <Table
      caption={texts.birthdaysTitle}
      captionHidden
      columns={[
        { key: 'month', label: texts.columns.month },
        ...ages.map((age) => ({ key: age, label: texts.ages[age] })),
      ]}
    >
      <tbody>
        {forecast.months.map(({ month, birthdays }) => (
          <tr>
            <th scope="row">{showMonth(month, language)}</th>
            {ages.map((age) => (
              <Cell label={texts.ages[age]}>{cell(month, age, birthdays[age])}</Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
