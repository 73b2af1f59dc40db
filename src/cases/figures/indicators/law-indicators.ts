import type { Day } from '../../../calendar/day.ts'
import { type CaseStory, inPeriod, lastBy, type Period, type StoryDeadline, toldBy } from './case-story.ts'
import type { Indicator, Observation } from './indicator.ts'

const yesNo = (yes: boolean): Observation[] => [{ value: yes ? 1 : 0 }]

/** The terms of a kind whose last day lies in the period: kept, or not kept by the day that it is judged. */
const kept = (kind: string, name: Indicator['name'], definition: Indicator['definition']): Indicator => ({
  id: `${kind}-on-time`,
  kind: 'share',
  name,
  definition,
  observe: ({ deadlines }, period) =>
    deadlines.flatMap((deadline) => {
      const isKept = deadline.kind === kind && inPeriod(deadline.dueOn, period) ? keptBy(deadline, period.asOf) : null
      return isKept === null ? [] : yesNo(isKept)
    }),
})

/** Whether a deadline was kept by a day; null while it runs, stands still, or was not to be kept after all. */
function keptBy({ outcome, settledOn, dueOn, suspendedSince }: StoryDeadline, asOf: Day): boolean | null {
  if (settledOn !== null && settledOn <= asOf) return outcome === 'met' ? settledOn <= dueOn : null
  return suspendedSince === null && dueOn < asOf ? false : null
}

const isExtended = ({ pathway }: CaseStory) => pathway === 'extended-youth-care'

const told = (story: CaseStory, period: Period, ...types: string[]) =>
  toldBy(story, period.asOf, ...types).filter(({ occurredOn }) => inPeriod(occurredOn, period))

/** What the law asks of the college, and help under the Jeugdwet past 18. */
export const lawIndicators: readonly Indicator[] = [
  kept(
    'wmo-investigation',
    { nl: 'Onderzoek op tijd', en: 'Investigation on time' },
    {
      nl: 'Wmo-onderzoeken die binnen zes weken klaar zijn (Wmo 2.3.2); laatste dag in de periode.',
      en: 'Wmo investigations that are ready within six weeks (Wmo 2.3.2); last day in the period.',
    },
  ),
  kept(
    'wmo-decision',
    { nl: 'Besluit op tijd', en: 'Decision on time' },
    {
      nl: 'Wmo-besluiten binnen twee weken, met verschuiven en stilstaan (Wmo 2.3.5); laatste dag in de periode.',
      en: 'Wmo decisions within two weeks, with shifts and suspension (Wmo 2.3.5); last day in the period.',
    },
  ),
  {
    id: 'default-notices',
    kind: 'number',
    name: { nl: 'Ingebrekestellingen', en: 'Default notices' },
    definition: { nl: 'Ontvangen in de periode (Awb 4:17).', en: 'Received in the period (Awb 4:17).' },
    observe: (story, period) => told(story, period, 'defaultNotice.received').map(() => ({ value: 1 })),
  },
  {
    id: 'penalties',
    kind: 'euros',
    name: { nl: 'Dwangsommen', en: 'Penalties' },
    definition: { nl: 'Vastgesteld in de periode, in euro.', en: 'Set in the period, in euros.' },
    observe: (story, period) =>
      told(story, period, 'penalty.set').map(({ payload }) => ({ value: Number(payload['amountEur'] ?? 0) })),
  },
  {
    id: 'extended-care-by-ground',
    kind: 'split',
    name: { nl: 'Verlengde jeugdhulp naar grond', en: 'Extended youth care by ground' },
    definition: {
      nl: 'Zaken verlengde jeugdhulp die in de periode zijn geopend, naar de grond die nu geldt.',
      en: 'Cases of extended youth care opened in the period, by the ground that holds now.',
    },
    observe(story, period) {
      if (!isExtended(story) || !inPeriod(story.openedOn, period)) return []
      const found = lastBy(story, period.asOf, 'ground.established')?.payload['ground'] ?? story.opening.ground
      return [{ value: 1, part: typeof found === 'string' ? found : 'none' }]
    },
  },
  {
    id: 'extended-care-decided-before-18',
    kind: 'share',
    name: { nl: 'Verlenging besloten voor 18', en: 'Extension decided before 18' },
    definition: {
      nl: 'Zaken verlengde jeugdhulp met een besluit voor de 18e verjaardag; verjaardag in de periode.',
      en: 'Cases of extended youth care with a decision before the 18th birthday; birthday in the period.',
    },
    observe(story, period) {
      const { turns18On, openedOn } = story
      if (!isExtended(story) || !inPeriod(turns18On, period) || turns18On > period.asOf || openedOn >= turns18On)
        return []
      const before = story.opening.facts['continuationDecision'] === 'granted'
      return yesNo(
        before ||
          story.events.some(({ type, occurredOn }) => type === 'extendedCare.decided' && occurredOn < turns18On),
      )
    },
  },
  {
    id: 'resumptions',
    kind: 'split',
    name: { nl: 'Hervatting van jeugdhulp', en: 'Resumption of youth help' },
    definition: {
      nl: 'Jeugdhulp die binnen het half jaar is hervat, of waarvan het half jaar voorbijging; in de periode.',
      en: 'Youth help resumed within the half year, or whose half year went by; in the period.',
    },
    observe: (story, period) => [
      ...told(story, period, 'extendedCare.resumed').map(() => ({ value: 1, part: 'resumed' })),
      ...told(story, period, 'deadline.passed')
        .filter(({ payload }) => payload['kind'] === 'jeugdwet-resumption')
        .map(() => ({ value: 1, part: 'expired' })),
    ],
  },
]
