import type { Day } from '../../../calendar/day.ts'
import type { NotedDays } from '../../../calendar/equated-days.ts'
import { freeDay } from '../../../calendar/holidays.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Link } from '../../ui/text.tsx'
import { type Period, weekNumber, weeksOf } from './calendar-days.ts'
import { shortName } from './meeting-list.tsx'
import type { PlannedMeeting } from './read-calendar.ts'

type MonthTableProps = {
  period: Period
  planned: readonly PlannedMeeting[]
  caption: string
  /** Free days that the municipality noted. */
  noted: NotedDays | undefined
}

/** Weeks as rows. On a narrow screen only the days with a meeting stay, one below the other. */
export function MonthTable({ period, planned, caption, noted }: MonthTableProps) {
  const { calendar } = usePage().words
  return (
    <table class="o-month">
      <caption class="o-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{calendar.weekShort}</th>
          {calendar.weekdays.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(period).map((week) => (
          <tr>
            <th scope="row" class="o-month__week">
              {weekNumber(week[0] ?? period.from)}
            </th>
            {week.map((day) => (
              <DayCell
                day={day}
                noted={noted}
                period={period}
                planned={planned.filter(({ meeting }) => meeting.on === day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day, period, planned, noted }: Omit<MonthTableProps, 'caption'> & { day: Day }) {
  const { words, language, today } = usePage()
  const outside = day < period.from || day > period.to
  const free = freeDay(day, noted)
  const named = free && !['saturday', 'sunday'].includes(free.code)
  const classes = ['o-month__day', free && 'o-month__day--free', outside && 'o-month__day--outside']
  return (
    <td
      class={[...classes, planned.length === 0 && 'o-month__day--empty'].filter(Boolean).join(' ')}
      aria-current={day === today ? 'date' : undefined}
    >
      <span class="o-month__number">
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span class="o-month__full">{showDay(day, language)}</span>
        {day === today && <strong class="o-month__today"> {words.frame.today}</strong>}
      </span>
      {named && (
        <span class="o-month__free" lang="nl">
          {free.because}
        </span>
      )}
      {planned.length > 0 && (
        <ul class="o-month__list">
          {planned.map((one) => (
            <li>
              {one.meeting.at !== null && <span class="o-number">{one.meeting.at} </span>}
              <Link href={`/zaken/${one.case.id}/overdracht`}>{shortName(one)}</Link>
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}
