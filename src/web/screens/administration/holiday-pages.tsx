import { yearOf } from '../../../calendar/day.ts'
import { equatedDaysKnown } from '../../../calendar/equated-days.ts'
import { holidaysOf } from '../../../calendar/holidays.ts'
import { showDayWithWeekday } from '../../format/show-day.ts'
import { definePage, type Page } from '../../page.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'

/** The days on which a statutory term can't end, a year at a time. */
export const holidayPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/beheer/vrije-dagen',
    for: ['administrator', 'manager'],
    answer: ({ words, query, today }) => {
      const asked = Number(query.get('jaar'))
      const year = Number.isInteger(asked) && asked >= 2015 && asked <= 2100 ? asked : yearOf(today)
      return { title: words.administration.holidays.title, show: <HolidaysView year={year} /> }
    },
  }),
]

function HolidaysView({ year }: { year: number }) {
  const { words, language } = usePage()
  const say = words.administration.holidays
  const days = [...holidaysOf(year)].sort(([one], [other]) => (one < other ? -1 : 1))
  return (
    <div class="o-width o-narrow">
      <BackLink href="/beheer">{words.administration.title}</BackLink>
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.lead}</Paragraph>
      <Paragraph>{say.weekend}</Paragraph>
      {!equatedDaysKnown(year) && <Alert kind="warning" title={say.unknown(year)} />}
      <Table
        caption={say.table(year)}
        columns={[
          { key: 'day', label: say.columns.day },
          { key: 'name', label: say.columns.name },
          { key: 'law', label: say.columns.law },
        ]}
      >
        <tbody>
          {days.map(([day, { because, legalBasis }]) => (
            <tr key={day}>
              <th scope="row">{showDayWithWeekday(day, language)}</th>
              <Cell label={say.columns.name}>
                <span lang="nl">{because}</span>
              </Cell>
              <Cell label={say.columns.law}>
                <span lang="nl">{legalBasis}</span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <Paragraph>{say.source}</Paragraph>
      <Paragraph>
        <Link href={`/beheer/vrije-dagen?jaar=${year - 1}`}>{say.previous(year - 1)}</Link>{' '}
        <Link href={`/beheer/vrije-dagen?jaar=${year + 1}`}>{say.previous(year + 1)}</Link>
      </Paragraph>
    </div>
  )
}
