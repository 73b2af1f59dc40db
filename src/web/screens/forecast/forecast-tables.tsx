import type { Forecast, ForecastMonth, Work } from '../../../cases/forecast.ts'
import { showMonth } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Cell, Table } from '../../ui/table.tsx'

/** A month a row: what is expected, what can be taken on, what of that is taken, and what is left over. */
export function WorkTable({ caption, work, forecast }: { caption: string; work: Work; forecast: Forecast }) {
  const { words, language } = usePage()
  const { columns, unknown } = words.forecast
  const numbers = ['expected', 'capacity', 'taken', 'left'] as const
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
                {at[name] === null ? unknown : String(at[name])}
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
export function BirthdaysTable({ forecast }: { forecast: Forecast }) {
  const { words, language } = usePage()
  const texts = words.forecast
  const sum = (of: Record<string, number>) => Object.values(of).reduce((all, n) => all + n, 0)
  const split = (of: Record<string, number>) =>
    Object.entries(of)
      .map(
        ([pathway, n]) =>
          `${pathway === 'none' ? texts.noPathway : words.names.pathways[pathway as keyof typeof words.names.pathways]}: ${n}`,
      )
      .join(', ')
  const cell = (of: ForecastMonth['birthdays']['turns18']) => (sum(of) === 0 ? '0' : `${sum(of)} (${split(of)})`)
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
              <Cell label={texts.ages[age]}>{cell(birthdays[age])}</Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
