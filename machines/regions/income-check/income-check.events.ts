import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { text } from '../../payloads.ts'

const asking = ['neighbourhood-team', 'youth-care-provider', 'youth-family-centre'] as const
const youngPersonOrWhoTheyTold = ['young-person', 'neighbourhood-team', 'youth-care-provider'] as const
/** Work and income has no sign-in of its own: the team records what it says. */
const workAndIncome = ['neighbourhood-team', 'decision-maker'] as const

/** Income and the Participatiewet (41, 43, 44, 52). */
export const incomeCheckEvents = [
  defineEvent({
    type: 'income.asked',
    label: { nl: 'Inkomen navragen bij werk en inkomen', en: 'Ask work and income about income' },
    by: asking,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'income.answered',
    label: { nl: 'Antwoord over inkomen', en: 'Answer about income' },
    by: [...asking, 'decision-maker'],
    payload: () => z.strictObject({ benefit: z.enum(['needed', 'not-needed']) }),
  }),
  defineEvent({
    type: 'income.notNeeded',
    label: { nl: 'Geen bijstand nodig', en: 'No social assistance needed' },
    by: [...asking, 'young-person'],
    payload: () =>
      z.strictObject({ because: z.enum(['own-income', 'student-finance', 'parents', 'other-benefit', 'institution']) }),
  }),
  defineEvent({
    type: 'income.reported',
    label: { nl: 'Gemeld bij het UWV', en: 'Reported at the UWV' },
    by: youngPersonOrWhoTheyTold,
    payload: () =>
      z.strictObject({
        /** Participatiewet 41 lid 4: who the four weeks do not hold for. */
        searchPeriod: z.enum([
          'applies',
          'exempt-practical-or-special-education',
          'exempt-medically-limited-or-wage-subsidy',
          'exempt-partner-over-27',
        ]),
      }),
  }),
  defineEvent({
    type: 'income.searchPeriodWaived',
    label: {
      nl: 'Zoektermijn losgelaten (Participatiewet 41 lid 11)',
      en: 'Search period waived (Participatiewet 41 lid 11)',
    },
    by: workAndIncome,
    payload: () => z.strictObject({ reason: text(1000) }),
  }),
  defineEvent({
    type: 'income.applied',
    label: { nl: 'Bijstand aangevraagd', en: 'Applied for social assistance' },
    by: youngPersonOrWhoTheyTold,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'income.schoolDocumentsHandedIn',
    label: { nl: 'Schoolgegevens ingeleverd', en: 'School documents handed in' },
    by: youngPersonOrWhoTheyTold,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'income.advancePaid',
    label: { nl: 'Voorschot betaald', en: 'Advance paid' },
    by: workAndIncome,
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'income.decided',
    label: { nl: 'Besluit over bijstand', en: 'Decision on social assistance' },
    by: workAndIncome,
    payload: () => z.strictObject({ outcome: z.enum(['granted', 'refused']) }),
  }),
] as const
