import { caseSetup } from '../case-setup.ts'
import { cancel, settle } from '../deadline-actions.ts'
import { startDeadline } from '../effect-actions.ts'
import { carriedOnAfterAll, exitBegins, helpBegins, rememberKind } from './course-actions.ts'
import { keepOnly } from './course-deadlines.ts'
import { exitOpensOn, hardLimit, lastDayOfHelp, limitKinds, turns } from './extended-care.days.ts'

const settleEnd = [...limitKinds, 'extended-care-ends'].map(settle)

/** The last day of the help as it stands, and the limit behind it. */
const lastDays = [
  startDeadline(({ context }) => ({
    kind: 'extended-care-ends',
    party: 'youthCareProvider',
    dueOn: lastDayOfHelp(context),
  })),
  startDeadline(({ context }) => {
    const { kind, startsOn } = hardLimit(context)
    return { kind, startsOn, party: 'youthCareProvider' }
  }),
] as const

const startReview = {
  type: 'startDeadline',
  params: { kind: 'extended-care-review', party: 'youthCareProvider' },
} as const

/** Half a year of reviews, one after the other, as long as the help runs. */
const reviewRegion = caseSetup.createStateConfig({
  initial: 'due',
  states: {
    due: {
      entry: startReview,
      meta: {
        label: { nl: 'Evaluatie elk half jaar', en: 'Review each half year' },
        turn: { party: 'youthCareProvider', step: 'extendedCare.reviewed', deadline: 'extended-care-review' },
      },
      on: {
        'extendedCare.reviewed': {
          target: 'due',
          reenter: true,
          actions: settle('extended-care-review'),
        },
      },
    },
  },
})

/** From 16 the young person consents to help; from 18 theirs alone, so it is asked anew (Jeugdwet 7.3.4, 7.3.5). */
const ownConsentRegion = caseSetup.createStateConfig({
  initial: 'fromSixteen',
  states: {
    fromSixteen: {
      meta: {
        label: { nl: 'Instemming vanaf 16 van de jongere', en: 'Consent from 16 by the young person' },
        rest: 'op 18 wordt de eigen instemming gevraagd',
      },
      always: { guard: 'theYoungPersonIsAdult', target: 'asked' },
    },
    asked: {
      entry: {
        type: 'startDeadline',
        params: ({ context }) => ({
          kind: 'own-care-consent',
          party: 'youngPerson',
          startsOn: context.extendedCare.startsOn ?? turns(context, 18),
        }),
      },
      meta: {
        label: { nl: 'Eigen instemming met de hulp gevraagd', en: 'Own consent to the help asked' },
        turn: { party: 'youngPerson', step: 'careConsent.given', deadline: 'own-care-consent' },
      },
      on: {
        'careConsent.given': {
          target: 'given',
          actions: settle('own-care-consent'),
        },
      },
    },
    given: {
      meta: {
        label: { nl: 'De jongere stemt zelf in', en: 'The young person consents' },
        rest: 'de jongere heeft zelf ingestemd',
      },
    },
  },
})

/** Far from the end, or within half a year of it: then the handover at the end goes on beside (region exit). */
const stageRegion = caseSetup.createStateConfig({
  initial: 'inCare',
  on: {
    // Refused while the help ran on, and that did not stand: it has a new last day, and what was begun to end it stops.
    'objection.decided': {
      guard: 'theRefusalToGoOnIsOverturned',
      target: '.inCare',
      actions: [
        ...[...limitKinds, 'extended-care-ends', 'exit-planning-starts'].map(cancel),
        carriedOnAfterAll,
        ...lastDays,
      ],
    },
  },
  states: {
    inCare: {
      entry: {
        type: 'startDeadline',
        params: ({ context }) => ({
          kind: 'exit-planning-starts',
          party: 'youthCareProvider',
          dueOn: exitOpensOn(context),
        }),
      },
      meta: {
        label: { nl: 'Verlengde jeugdhulp loopt', en: 'Extended youth care runs' },
        turn: { party: 'youthCareProvider', step: 'exitPlanning.begun', deadline: 'exit-planning-starts' },
        phase: 'help',
      },
      always: { guard: 'exitWindowIsOpen', target: 'exitPlanning' },
      on: {
        'exitPlanning.begun': 'exitPlanning',
        'extendedCare.reviewed': { guard: 'saysCanEnd', target: 'exitPlanning' },
      },
    },
    exitPlanning: {
      entry: [settle('exit-planning-starts'), exitBegins],
      meta: {
        label: { nl: 'Afronding en overdracht', en: 'Exit and handover' },
        turn: { party: 'youthCareProvider', step: 'extendedCare.ended', deadline: 'extended-care-ends' },
        phase: 'exit',
      },
    },
  },
})

/** Help under the Jeugdwet past 18: reviews, the young person's own consent, and the way to its end. */
export const activeState = caseSetup.createStateConfig({
  id: 'active',
  type: 'parallel',
  entry: [...keepOnly(), helpBegins, ...lastDays],
  // Its last day was kept: what asked for it is no longer needed, and nobody was late.
  always: { guard: 'lastDayOfHelpIsPast', target: '#ended' },
  on: {
    'extendedCare.ended': { target: '#ended', actions: settleEnd },
    'careConsent.withdrawn': { target: '#ended', actions: settleEnd },
    'extendedCare.requested': '#requested',
    'extendedCare.kindChanged': [
      { guard: 'newKindNeedsADecision', target: '#requested', actions: rememberKind },
      { target: '#active', reenter: true, actions: rememberKind },
    ],
  },
  states: { stage: stageRegion, review: reviewRegion, ownConsent: ownConsentRegion },
})
