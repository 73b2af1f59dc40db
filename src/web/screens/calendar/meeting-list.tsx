import { showDayWithWeekday } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Cell, Table } from '../../ui/table.tsx'
import { Link, Paragraph } from '../../ui/text.tsx'
import type { PlannedMeeting } from './read-calendar.ts'

/** First name and the first letter of the last: a calendar is read over the shoulder. */
export const shortName = ({ case: { name } }: Pick<PlannedMeeting, 'case'>): string =>
  name ? `${name.firstName} ${name.familyName.slice(0, 1)}.` : ''

/** The meetings one below the other. */
export function MeetingList({ planned, empty }: { planned: readonly PlannedMeeting[]; empty: string }) {
  const { words, language, today } = usePage()
  const { calendar } = words
  if (planned.length === 0) return <Paragraph>{empty}</Paragraph>
  return (
    <Table
      caption={calendar.title}
      captionHidden
      columns={[
        { key: 'who', label: calendar.columns.who },
        { key: 'day', label: calendar.columns.day },
        { key: 'time', label: calendar.columns.time },
        { key: 'place', label: calendar.columns.place },
      ]}
    >
      <tbody>
        {planned.map((one) => (
          <tr>
            <th scope="row">
              <Link href={`/zaken/${one.case.id}/overdracht`}>{shortName(one)}</Link>
            </th>
            <Cell label={calendar.columns.day}>
              {showDayWithWeekday(one.meeting.on, language)}
              {one.meeting.on < today && <strong> {calendar.notRecorded}</strong>}
            </Cell>
            <Cell label={calendar.columns.time}>{one.meeting.at ?? calendar.noTime}</Cell>
            <Cell label={calendar.columns.place}>{one.meeting.place ?? ''}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
