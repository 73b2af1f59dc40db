import type { Day } from '../../../calendar/day.ts'
import type { NotedDays } from '../../../calendar/equated-days.ts'
import { showDay, showMonth } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { type CalendarViewName, calendarViews, type Period, weekNumber } from './calendar-days.ts'
import { Gaps } from './gaps.tsx'
import { MeetingList } from './meeting-list.tsx'
import { MonthTable } from './month-table.tsx'
import type { CalendarReading } from './read-calendar.ts'

type CalendarViewProps = {
  view: CalendarViewName
  day: Day
  period: Period
  reading: CalendarReading
  /** Free days that the municipality noted. */
  noted: NotedDays | undefined
}

const addressOf = (view: CalendarViewName, day: Day): string => `/overdrachten?beeld=${view}&dag=${day}`

/** S10: meetings by day, and beside them who still needs one. */
export function CalendarView({ view, day, period, reading, noted }: CalendarViewProps) {
  const { words, language } = usePage()
  const { calendar } = words
  const name = periodName(view, period, language, calendar.week)
  return (
    <div class="o-width">
      <PageTitle>{calendar.title}</PageTitle>
      <Paragraph lead>{calendar.count(reading.planned.length, name)}</Paragraph>
      <Views view={view} day={day} />
      <div class="o-aside">
        <section aria-labelledby="periode">
          <div class="o-period">
            <Link href={addressOf(view, period.previous)}>{calendar.previous[view]}</Link>
            <Heading level={2} id="periode">
              {name}
            </Heading>
            <Link href={addressOf(view, period.next)}>{calendar.next[view]}</Link>
          </div>
          {view === 'lijst' ? (
            <MeetingList planned={reading.planned} empty={calendar.empty(name)} />
          ) : (
            <MonthTable period={period} planned={reading.planned} caption={name} noted={noted} />
          )}
          {view !== 'lijst' && reading.planned.length === 0 && <Paragraph>{calendar.empty(name)}</Paragraph>}
          <Paragraph class="o-no-print">
            <Link href="/overdrachten.ics">{calendar.file}</Link>
          </Paragraph>
        </section>
        <Gaps gaps={reading.gaps} laterGaps={reading.laterGaps} />
      </div>
    </div>
  )
}

function periodName(view: CalendarViewName, { from, to }: Period, language: 'nl' | 'en', week: (n: number) => string) {
  if (view === 'week') return `${week(weekNumber(from))}: ${showDay(from, language)} - ${showDay(to, language)}`
  if (view === 'maand') return showMonth(from.slice(0, 7), language)
  return `${showMonth(from.slice(0, 7), language)} - ${showMonth(to.slice(0, 7), language)}`
}

function Views({ view, day }: { view: CalendarViewName; day: Day }) {
  const { calendar } = usePage().words
  return (
    <nav class="o-views o-no-print" aria-label={calendar.viewsLabel}>
      <ul>
        {calendarViews.map((name) => (
          <li>
            <a class="o-tabs__link" href={addressOf(name, day)} aria-current={name === view ? 'page' : undefined}>
              {calendar.views[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
