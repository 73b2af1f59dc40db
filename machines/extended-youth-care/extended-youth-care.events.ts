import { z } from 'zod'
import { defineEvent } from '../event-definition.ts'
import { daySchema, oneOf, text } from '../payloads.ts'
import { grounds, lawsOfNeed } from './extended-care.context.ts'

const yesOrNo = z.enum(['yes', 'no'])
/** Who may assess and ask for the young person; what the young person says is recorded by whom they told. */
const assessors = ['neighbourhood-team', 'youth-family-centre', 'youth-care-provider', 'certified-institution'] as const
const toldTo = ['young-person', ...assessors] as const

/** From the assessment to the decision. The day of each event is the day on which it is true in the world. */
export const extendedYouthCareEvents = [
  defineEvent({
    type: 'need.assessed',
    label: { nl: 'Wet bij een behoefte bepalen', en: 'Find the law for a need' },
    by: assessors,
    payload: ({ extendedCare }) =>
      z.strictObject({
        need: oneOf(extendedCare.needs.filter(({ law }) => law === null).map(({ id }) => id)),
        law: z.enum(lawsOfNeed),
        because: text(1000).optional(),
      }),
  }),
  defineEvent({
    type: 'ground.established',
    label: { nl: 'Grond voor verlenging vaststellen', en: 'Establish the ground for extension' },
    by: assessors,
    payload: ({ extendedCare: { ground: advised } }) =>
      z.strictObject({
        // The advised ground first; `none` leads on to a handover to the law that gives the help instead.
        ground: z.enum([
          ...grounds.filter((ground) => ground === advised),
          ...grounds.filter((ground) => ground !== advised),
          'none',
        ]),
        because: text(1000).optional(),
      }),
  }),
  defineEvent({
    type: 'stay.wished',
    label: { nl: 'Vastleggen of de jongere wil blijven', en: 'Record whether the young person wants to stay' },
    by: toldTo,
    payload: () => z.strictObject({ wantsToStay: yesOrNo }),
  }),
  defineEvent({
    type: 'familyHome.agreed',
    label: { nl: 'Afspraak over het gezinshuis nagaan', en: 'Check the agreement on the family home' },
    by: assessors,
    payload: () =>
      z.strictObject({
        wantsToStay: yesOrNo,
        homeParentsAgree: yesOrNo,
        // Bestuurlijke afspraak gezinshuizen: ends only where other fitting help is needed and available, or the Wlz applies.
        noOtherFittingHelpAvailable: yesOrNo,
        noWlzRight: yesOrNo,
      }),
  }),
  defineEvent({
    type: 'closedCare.tested',
    label: { nl: 'Voorwaarden gesloten jeugdhulp toetsen', en: 'Test the conditions of closed care' },
    by: ['youth-family-centre', 'youth-care-provider', 'certified-institution', 'neighbourhood-team'],
    payload: () =>
      z.strictObject({
        treatmentBeganBefore18: yesOrNo,
        carePlanSetBefore18: yesOrNo,
        worksTowardsOpenHelp: yesOrNo,
        authorisedByCourt: yesOrNo,
        authorisedUntil: daySchema.optional(),
      }),
  }),
  defineEvent({
    type: 'legalReview.concluded',
    label: { nl: 'Juridische toets afronden', en: 'Conclude the legal review' },
    by: ['manager', 'decision-maker', 'youth-family-centre'],
    payload: () => z.strictObject({ outcome: z.enum(['open-help', 'test-again']), because: text(1000).optional() }),
  }),
  defineEvent({
    type: 'extendedCare.requested',
    label: { nl: 'Verlengde jeugdhulp aanvragen', en: 'Request extended youth care' },
    by: toldTo,
    payload: () => z.strictObject({ explanation: text(2000).optional() }),
  }),
  defineEvent({
    type: 'extendedCare.decided',
    label: { nl: 'Besluiten over verlengde jeugdhulp', en: 'Decide on extended youth care' },
    by: ['decision-maker'],
    payload: () =>
      z.strictObject({
        outcome: z.enum(['granted', 'refused']),
        kind: z.enum(['treatment-support', 'residential-treatment', 'family-home', 'foster-care']).optional(),
        /** First and last day of what is granted; without a last day only the law sets it. */
        from: daySchema.optional(),
        until: daySchema.optional(),
        lawInstead: z.enum(['wmo', 'wlz', 'zvw', 'participation-act', 'education']).optional(),
        /** The only reason to refuse is that the Wmo has guidance: a lawyer looks at it (Jeugdwet 1.2 lid 1 b). */
        onlyWmoGuidance: z.boolean().optional(),
        reason: text(2000).optional(),
      }),
  }),
] as const
