import type { CalendarViewName } from '../../screens/calendar/calendar-days.ts'

/** De agenda met overdrachtsgesprekken. */
export const calendar = {
  title: 'Overdrachten',
  count: (count: number, period: string) =>
    count === 1 ? `1 gesprek in ${period}.` : `${count} gesprekken in ${period}.`,
  viewsLabel: 'Hoe wilt u de agenda zien?',
  views: { maand: 'Maand', week: 'Week', lijst: 'Lijst' } satisfies Record<CalendarViewName, string>,
  previous: { maand: 'Vorige maand', week: 'Vorige week', lijst: 'Eerdere maanden' } satisfies Record<
    CalendarViewName,
    string
  >,
  next: { maand: 'Volgende maand', week: 'Volgende week', lijst: 'Latere maanden' } satisfies Record<
    CalendarViewName,
    string
  >,
  week: (number: number) => `week ${number}`,
  weekShort: 'Week',
  weekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  empty: (period: string) => `In ${period} zijn nog geen overdrachten gepland.`,
  columns: { who: 'Jongere', day: 'Dag', time: 'Tijd', place: 'Plek' },
  noTime: 'Nog geen tijd',
  notRecorded: 'Leg vast hoe het ging.',
  file: 'Zet alle gesprekken in uw agenda',
  gaps: {
    title: (count: number) => `Nog geen dag (${count})`,
    none: 'Elke zaak heeft een dag voor het gesprek.',
    turns18: (day: string) => `Wordt 18 op ${day}`,
    turned18: (day: string) => `Werd 18 op ${day}`,
    before: (day: string, left: string) => `Gesprek uiterlijk op ${day}: ${left}`,
    more: (count: number) => (count === 1 ? 'Nog 1 zaak' : `Nog ${count} zaken`),
    later: (count: number) =>
      count === 1 ? '1 zaak heeft later een dag nodig.' : `${count} zaken hebben later een dag nodig.`,
  },
}
