import { isDay } from '../../../calendar/day.ts'
import { meetingsCalendar } from '../../../documents/meeting-calendar.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import { caseworkers } from '../roles.ts'
import { calendarViews, periodOf } from './calendar-days.ts'
import { CalendarView } from './calendar-view.tsx'
import { readCalendar } from './read-calendar.ts'

/** S10: the handover meetings of whoever looks, as a month, a week or a list, and as a file for their own calendar. */
export const calendarPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/overdrachten',
    for: caseworkers,
    answer: async (visit, needs) => {
      const asked = askedFor(visit)
      const period = periodOf(asked.view, asked.day)
      const reading = await readCalendar(needs, visit, period)
      const { equatedDays } = needs.policyBook.on(visit.today, visit.viewer.caller.municipality)
      return {
        title: visit.words.calendar.title,
        show: <CalendarView view={asked.view} day={asked.day} period={period} reading={reading} noted={equatedDays} />,
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/overdrachten.ics',
    for: caseworkers,
    answer: async (visit, needs) => {
      const { planned } = await readCalendar(needs, visit, { from: visit.today, to: '9999-12-31' })
      return {
        file: meetingsCalendar(planned.map(({ meeting }) => meeting)),
        contentType: 'text/calendar; charset=utf-8',
        fileName: 'overdrachten.ics',
      }
    },
  }),
]

/** What the address asks for; what it does not understand is the month of today. */
function askedFor({ query, today }: SignedInVisit) {
  const day = query.get('dag')
  return {
    view: calendarViews.find((view) => view === query.get('beeld')) ?? 'maand',
    day: isDay(day) ? day : today,
  }
}
