import { type LifeArea, lifeAreas } from '../../../../machines/regions/plan/plan.context.ts'
import { addDays, addMonths, type Day } from '../../../calendar/day.ts'
import { type CaseStory, inPeriod, toldBy } from './case-story.ts'
import type { Indicator, InWords } from './indicator.ts'

/** When it is asked how somebody stands, and on which day that is. */
const moments: readonly { id: string; name: InWords; on: (story: CaseStory) => Day }[] = [
  { id: 'at-18', name: { nl: 'bij 18', en: 'at 18' }, on: ({ turns18On }) => addDays(turns18On, -1) },
  {
    id: 'after-6-months',
    name: { nl: 'een half jaar na 18', en: 'half a year after 18' },
    on: ({ turns18On }) => addMonths(turns18On, 6),
  },
]

const names: Readonly<Record<LifeArea, InWords>> = {
  support: { nl: 'Mensen om je heen', en: 'People around you' },
  housing: { nl: 'Wonen', en: 'Home' },
  'school-work': { nl: 'School en werk', en: 'School and work' },
  income: { nl: 'Geld', en: 'Money' },
  wellbeing: { nl: 'Je goed voelen', en: 'Feeling well' },
}

/** The Big 5 in order at 18 and half a year on, by what the plan says of each area by then. */
export const areaIndicators: readonly Indicator[] = moments.flatMap(({ id, name, on }) =>
  lifeAreas.map(
    (area): Indicator => ({
      id: `${area}-in-order-${id}`,
      kind: 'share',
      name: { nl: `${names[area].nl} op orde, ${name.nl}`, en: `${names[area].en} in order, ${name.en}` },
      definition: {
        nl: `Overdrachten waarin het plan zegt dat dit leefgebied op orde is, ${name.nl}; zonder wie er niets nodig heeft.`,
        en: `Handovers in which the plan says that this area of life is in order, ${name.en}; without who needs nothing there.`,
      },
      observe(story, period) {
        const day = on(story)
        if (story.pathway !== 'perspective-plan-handover' || !inPeriod(day, period) || day > period.asOf) return []
        const written = toldBy(story, day, 'plan.areaWritten').filter(({ payload }) => payload['area'] === area)
        const status = written.at(-1)?.payload['status']
        return status === 'not-needed' ? [] : [{ value: status === 'in-order' ? 1 : 0 }]
      },
    }),
  ),
)
