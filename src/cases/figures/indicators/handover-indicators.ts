import { qualityOf } from '../../../../machines/perspective-plan-handover/handover-quality.ts'
import { addDays, addMonths, type Day, daysBetween, later } from '../../../calendar/day.ts'
import { type CaseStory, dayIn, inPeriod, lastBy, type Period, toldBy } from './case-story.ts'
import { handedOverBy } from './handed-over.ts'
import type { Indicator, Observation } from './indicator.ts'

const isHandover = ({ pathway }: CaseStory) => pathway === 'perspective-plan-handover'
const yesNo = (yes: boolean): Observation[] => [{ value: yes ? 1 : 0 }]
const eve = ({ turns18On }: CaseStory): Day => addDays(turns18On, -1)

/** Handovers of who turned 18 in the period, by the day that it is judged. */
const handedOver = (story: CaseStory, period: Period): boolean =>
  isHandover(story) && inPeriod(story.turns18On, period) && story.turns18On <= period.asOf

/** Whether an organisation had accepted the young person by the end of a day, and not gone back on it. */
export const receiverAccepted = (story: CaseStory, on: Day): boolean =>
  handedOverBy(story, on).offer.current?.accepted === true

/** Whether a law that takes over has answered by a day: a decision, basic support that was agreed, or a planned intake. */
function entitled(story: CaseStory, law: 'wmo' | 'wlz' | 'zvw', on: Day): boolean {
  // Turned down by the practice, its intake is no intake any more.
  if (law === 'zvw') {
    const last = lastBy(story, on, 'zvw.intakePlanned', 'zvw.started', 'zvw.turnedDown')
    return last !== undefined && last.type !== 'zvw.turnedDown'
  }
  if (law === 'wmo' && toldBy(story, on, 'basicSupport.started').length > 0) return true
  return lastBy(story, on, `${law}.decided`)?.payload['outcome'] === 'granted'
}

/** The day before the 18th birthday, unless by the end of a day the old help was agreed to go on. */
function lastDayOfOld(story: CaseStory, on: Day): Day {
  const agreed = toldBy(story, on, 'bridging.agreed').filter(({ payload }) => payload['how'] === 'old-help-continues')
  const until = agreed.at(-1)?.payload['untilOn']
  return typeof until === 'string' ? later(until, eve(story)) : eve(story)
}

function finalPlanBy(story: CaseStory, on: Day): boolean {
  const last = lastBy(story, on, 'plan.finalised', 'plan.reopened')
  if (last) return last.type === 'plan.finalised'
  return story.openedOn <= on && story.opening.facts['perspectivePlan'] === 'final'
}

const homeKnown = (months: number): Indicator => ({
  id: `home-known-${months}-months`,
  kind: 'share',
  name: {
    nl: `Woonplek bekend, ${months} ${months === 1 ? 'maand' : 'maanden'} voor 18`,
    en: `Place to live known ${months} months before 18`,
  },
  definition: {
    nl: `Overdrachten waarvan de woonplek bekend is, ${months} maanden voor de 18e verjaardag; geteld op die dag.`,
    en: `Handovers whose place to live is known ${months} months before the 18th birthday; counted on that day.`,
  },
  observe(story, period) {
    const on = addMonths(story.turns18On, -months)
    if (!isHandover(story) || !inPeriod(on, period) || story.openedOn > on || on > period.asOf) return []
    return yesNo(lastBy(story, on, 'home.known', 'home.atRisk')?.type === 'home.known')
  },
})

/** How young people come across at 18. */
export const handoverIndicators: readonly Indicator[] = [
  {
    id: 'plan-on-time',
    kind: 'share',
    name: { nl: 'Plan op tijd', en: 'Plan on time' },
    definition: {
      nl: 'Overdrachten met een vastgesteld plan, een half jaar voor de 18e verjaardag; geteld op die dag.',
      en: 'Handovers with a final plan half a year before the 18th birthday; counted on that day.',
    },
    observe(story, period) {
      const on = addMonths(story.turns18On, -6)
      if (!isHandover(story) || !inPeriod(on, period) || story.openedOn > on || on > period.asOf) return []
      return yesNo(finalPlanBy(story, on))
    },
  },
  {
    id: 'complete-at-18',
    kind: 'share',
    name: { nl: 'Compleet bij 18', en: 'Complete at 18' },
    definition: {
      nl: 'Overdrachten met een nieuwe aanbieder die ja zei en een besluit van elke wet, op de dag voor de 18e verjaardag.',
      en: 'Handovers with a receiver that accepted and a decision of each law, on the day before the 18th birthday.',
    },
    observe(story, period) {
      if (!handedOver(story, period)) return []
      const on = eve(story)
      return yesNo(receiverAccepted(story, on) && story.opening.laws.every((law) => entitled(story, law, on)))
    },
  },
  {
    id: 'handover-quality',
    kind: 'split',
    name: { nl: 'Warm, koud of geen overdracht', en: 'Warm, cold or no handover' },
    definition: {
      nl: 'Overdrachten naar de vijf punten van een warme overdracht, op de dag voor de 18e verjaardag.',
      en: 'Handovers by the five points of a warm handover, on the day before the 18th birthday.',
    },
    observe(story, period) {
      if (!handedOver(story, period)) return []
      const on = eve(story)
      return [
        { value: 1, part: qualityOf({ ...handedOverBy(story, on), lastDayOfOld: lastDayOfOld(story, on) }).quality },
      ]
    },
  },
  {
    id: 'gap-days',
    kind: 'days',
    name: { nl: 'Dagen zonder hulp', en: 'Days without help' },
    definition: {
      nl: 'Dagen tussen de laatste dag van de oude en de eerste dag van de nieuwe hulp; 18e verjaardag in de periode, nieuwe hulp begonnen.',
      en: 'Days between the last day of the old and the first day of the new help; 18th birthday in the period, new help begun.',
    },
    observe(story, period) {
      const started = lastBy(story, period.asOf, 'help.started')
      if (!handedOver(story, period) || !started) return []
      return [{ value: Math.max(0, daysBetween(lastDayOfOld(story, period.asOf), dayIn(started, 'firstDayOn')) - 1) }]
    },
  },
  {
    id: 'unsafe-notification',
    kind: 'share',
    name: { nl: 'Wmo-melding te laat', en: 'Unsafe notification' },
    definition: {
      nl: 'Overdrachten die bij de Wmo gemeld zijn na de laatste veilige dag; geteld op de dag van de eerste melding.',
      en: 'Handovers notified to the Wmo after the latest safe day; counted on the day of the first notification.',
    },
    observe(story, period) {
      const latest = story.opening.dates['latestSafeWmoNotification']
      const before = story.opening.facts['notifiedOn']
      const [first] = toldBy(story, period.asOf, 'wmo.notified')
      const on = typeof before === 'string' ? before : first?.occurredOn
      if (!isHandover(story) || on === undefined || latest === undefined || !inPeriod(on, period)) return []
      return yesNo(on > latest)
    },
  },
  homeKnown(6),
  homeKnown(3),
  homeKnown(1),
]
