import { addDays } from '../../../calendar/day.ts'
import { type CaseStory, inPeriod, lastBy, type Period, toldBy } from './case-story.ts'
import type { Indicator, Observation } from './indicator.ts'

const yesNo = (yes: boolean): Observation[] => [{ value: yes ? 1 : 0 }]
const openedIn = ({ openedOn }: CaseStory, period: Period) => inPeriod(openedOn, period)

const told = (story: CaseStory, period: Period, ...types: string[]) =>
  toldBy(story, period.asOf, ...types).filter(({ occurredOn }) => inPeriod(occurredOn, period))

/** The size of the organisation of each suggestion, by the order of suggesting; an answer is about the latest. */
function informalSteps(story: CaseStory, period: Period): { step: string; size: string }[] {
  let size = 'small'
  let begun = false
  const steps: { step: string; size: string }[] = []
  for (const { type, occurredOn, payload } of toldBy(story, period.asOf, ...Object.keys(informal))) {
    if (type === 'informalSupport.suggested') {
      size = payload['size'] === 'large' ? 'large' : 'small'
      begun = false
    }
    // Support that goes well has begun, also when nobody told of its first day.
    if (type === 'informalSupport.askedBack' && (begun || payload['how'] !== 'goes-well')) continue
    const step = informal[type as keyof typeof informal]
    if (step === 'started') begun = true
    if (inPeriod(occurredOn, period)) steps.push({ step, size })
  }
  return steps
}

const informal = {
  'informalSupport.suggested': 'offered',
  'informalSupport.accepted': 'accepted',
  'informalSupport.started': 'started',
  'informalSupport.askedBack': 'started',
} as const

/** All seven areas, or some of them. */
const areasThatCanBeShared = 7

function consentPart({ type, payload }: CaseStory['events'][number]): string {
  const areas = payload['areas']
  if (type === 'consent.given') return Array.isArray(areas) && areas.length < areasThatCanBeShared ? 'partly' : 'given'
  return (
    { 'consent.refused': 'refused', 'consent.withdrawn': 'withdrawn', 'consent.ownStoryChosen': 'own-story' }[type] ??
    'asked'
  )
}

/** What young people are asked and offered beside the decisions. */
export const supportIndicators: readonly Indicator[] = [
  {
    id: 'earlier-youth-help',
    kind: 'share',
    name: { nl: 'Directe instroom met eerdere jeugdhulp', en: 'Direct intake with earlier youth help' },
    definition: {
      nl: 'Zaken directe instroom, geopend in de periode, van jongeren die eerder jeugdhulp hadden: een teken van een gemiste overdracht.',
      en: 'Direct intakes opened in the period of young people who had youth help before: a sign of a missed handover.',
    },
    observe(story, period) {
      if (story.pathway !== 'direct-intake' || !openedIn(story, period)) return []
      const { facts } = story.opening
      const sorted = lastBy(story, period.asOf, 'intake.sorted')?.payload['earlierYouthHelp']
      const known = typeof facts['youthHelpEndedOn'] === 'string' || facts['youthHelpRunning'] === true
      return yesNo(known || (sorted !== undefined && sorted !== 'none'))
    },
  },
  {
    id: 'income-checked',
    kind: 'share',
    name: { nl: 'Participatiewet nagegaan', en: 'Participatiewet checked' },
    definition: {
      nl: 'Zaken waarin inkomen voor de 18e verjaardag is nagegaan; verjaardag in de periode, geopend ervoor.',
      en: 'Cases in which income was looked at before the 18th birthday; birthday in the period, opened before it.',
    },
    observe(story, period) {
      const { turns18On, openedOn, opening } = story
      if (!inPeriod(turns18On, period) || turns18On > period.asOf || openedOn >= turns18On) return []
      const reported = opening.facts['participationActReportedOn']
      const before = typeof reported === 'string' && reported < turns18On
      return yesNo(before || toldBy(story, addDays(turns18On, -1), 'income.answered', 'income.notNeeded').length > 0)
    },
  },
  {
    id: 'client-support-offered',
    kind: 'share',
    name: { nl: 'Cliëntondersteuning aangeboden', en: 'Client support offered' },
    definition: {
      nl: 'Zaken, geopend in de periode, waarin onafhankelijke cliëntondersteuning is aangeboden (Wmo 2.2.4).',
      en: 'Cases opened in the period in which independent client support was offered (Wmo 2.2.4).',
    },
    observe: (story, period) =>
      openedIn(story, period) ? yesNo(toldBy(story, period.asOf, 'clientSupport.offered').length > 0) : [],
  },
  {
    id: 'client-support-wanted',
    kind: 'share',
    name: { nl: 'Cliëntondersteuning gewenst', en: 'Client support wanted' },
    definition: {
      nl: 'Van de jongeren die in de periode antwoordden op het aanbod: wie er gebruik van maakt.',
      en: 'Of the young people who answered the offer in the period: who makes use of it.',
    },
    observe: (story, period) =>
      told(story, period, 'clientSupport.answered').flatMap(({ payload }) => yesNo(payload['answer'] !== 'not-wanted')),
  },
  {
    id: 'informal-referrals',
    kind: 'split',
    name: { nl: 'Informele hulp', en: 'Informal support' },
    definition: {
      nl: 'Informele hulp die in de periode is voorgesteld, aangenomen en begonnen, elke keer geteld, naar de grootte van de organisatie.',
      en: 'Informal support suggested, accepted and begun in the period, each time counted, by the size of the organisation.',
    },
    observe: (story, period) =>
      informalSteps(story, period).map(({ step, size }) => ({ value: 1, part: `${step}-${size}` })),
    // How much began in all stands at the share of small organisations.
    summedElsewhere: (part) => part.startsWith('started-'),
  },
  {
    id: 'small-organisations',
    kind: 'share',
    name: { nl: 'Aandeel kleine organisaties', en: 'Share of small organisations' },
    definition: {
      nl: 'Van de informele hulp die in de periode begon: bij een kleine of vrijwilligersorganisatie.',
      en: 'Of the informal support that began in the period: with a small or volunteer organisation.',
    },
    observe: (story, period) =>
      informalSteps(story, period).flatMap(({ step, size }) => (step === 'started' ? yesNo(size === 'small') : [])),
  },
  {
    id: 'consent',
    kind: 'split',
    name: { nl: 'Toestemming', en: 'Consent' },
    definition: {
      nl: 'Toestemming die in de periode is gevraagd, (deels) gegeven, geweigerd of ingetrokken.',
      en: 'Consent asked, given (in part), refused or withdrawn in the period.',
    },
    observe: (story, period) =>
      told(
        story,
        period,
        'consent.asked',
        'consent.given',
        'consent.refused',
        'consent.withdrawn',
        'consent.ownStoryChosen',
      ).map((event) => ({ value: 1, part: consentPart(event) })),
  },
  {
    id: 'youth-experience',
    kind: 'split',
    name: { nl: 'Ervaring van de jongere', en: 'Experience of the young person' },
    definition: {
      nl: 'Het cijfer van 1 tot 5 dat jongeren zes weken na 18 gaven; gevraagd in de periode.',
      en: 'The mark from 1 to 5 that young people gave six weeks after 18; asked in the period.',
    },
    observe: (story, period) =>
      told(story, period, 'helpStart.checked').flatMap(({ payload }) =>
        typeof payload['experience'] === 'number' ? [{ value: 1, part: String(payload['experience']) }] : [],
      ),
  },
]
