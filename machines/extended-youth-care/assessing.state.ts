import { assign } from 'xstate'
import { caseSetup } from '../case-setup.ts'
import { settle } from '../deadline-actions.ts'
import { needWlz } from '../regions/wlz/wlz.context.ts'
import { needWmo } from '../regions/wmo/wmo.context.ts'
import { needZvw } from '../regions/zvw/zvw.context.ts'
import { rememberAuthorisation, rememberGround } from './course-actions.ts'
import { keepOnly } from './course-deadlines.ts'
import { turns } from './extended-care.days.ts'

const settleAssessment = settle('extension-assessed')
const settleReview = settle('legal-review-detention')

/**
 * Per need which law, then the ground. Foster care asks only what the young person wants, a family home its agreement,
 * closed care its four conditions and the court. Targets with `#` are states of the main course.
 */
export const assessingState = caseSetup.createStateConfig({
  initial: 'placing',
  entry: [
    ...keepOnly('extension-assessed'),
    {
      type: 'startDeadline',
      params: ({ context }) => ({ kind: 'extension-assessed', party: 'owner', startsOn: turns(context, 18) }),
    },
  ],
  always: { guard: 'has23', target: '#ended' },
  states: {
    placing: {
      always: [
        { guard: 'isFosterCare', target: 'fosterWish' },
        { guard: 'isFamilyHome', target: 'familyHome' },
        { guard: 'isClosedCare', target: 'closedCare' },
        { target: 'needs' },
      ],
    },
    needs: {
      meta: {
        label: { nl: 'Per behoefte de wet bepalen', en: 'Finding the law for each need' },
        turn: { party: 'owner', step: 'need.assessed', deadline: 'extension-assessed' },
        phase: 'assess',
      },
      always: { guard: 'everyNeedIsAssessed', target: 'ground' },
      on: {
        'need.assessed': {
          actions: assign({
            extendedCare: ({ context: { extendedCare }, event }) => ({
              ...extendedCare,
              needs: extendedCare.needs.map((need) => (need.id === event.need ? { ...need, law: event.law } : need)),
            }),
            // A need that another law answers gets its own track in the same case.
            wmo: ({ context, event }) => (event.law === 'wmo' ? needWmo(context.wmo) : context.wmo),
            wlz: ({ context, event }) => (event.law === 'wlz' ? needWlz(context.wlz) : context.wlz),
            zvw: ({ context, event }) => (event.law === 'zvw' ? needZvw(context.zvw) : context.zvw),
          }),
        },
      },
    },
    ground: {
      meta: {
        label: { nl: 'Grond voor verlenging vaststellen', en: 'Establishing the ground for extension' },
        turn: { party: 'owner', step: 'ground.established', deadline: 'extension-assessed' },
        phase: 'assess',
      },
      on: {
        'ground.established': [
          { guard: 'saysFosterCare', target: 'fosterWish', actions: rememberGround },
          { guard: 'saysFamilyHome', target: 'familyHome', actions: rememberGround },
          { guard: 'saysClosedCare', target: 'closedCare', actions: rememberGround },
          {
            guard: 'saysDeterminedBefore18',
            target: '#determined',
            actions: [settleAssessment, rememberGround],
          },
          { guard: 'saysNoGround', target: '#refused', actions: settleAssessment },
          { target: 'toRequest', actions: [settleAssessment, rememberGround] },
        ],
      },
    },
    fosterWish: {
      meta: {
        label: { nl: 'Wil de jongere in het pleeggezin blijven?', en: 'Does the young person want to stay?' },
        turn: { party: 'youngPerson', step: 'stay.wished', deadline: 'extension-assessed' },
        phase: 'assess',
      },
      on: {
        'stay.wished': [
          { guard: 'wantsToLeave', target: '#refused', actions: settleAssessment },
          { target: '#granted', actions: settleAssessment },
        ],
      },
    },
    familyHome: {
      meta: {
        label: { nl: 'Afspraak over het gezinshuis nagaan', en: 'Checking the agreement on the family home' },
        turn: { party: 'owner', step: 'familyHome.agreed', deadline: 'extension-assessed' },
        phase: 'assess',
      },
      on: {
        'familyHome.agreed': [
          { guard: 'familyHomeIsExcepted', target: '#refused', actions: settleAssessment },
          // The agreement is no statute: a decision under 4° is still recorded.
          { target: 'toRequest', actions: settleAssessment },
        ],
      },
    },
    closedCare: {
      meta: {
        label: { nl: 'Voorwaarden gesloten jeugdhulp toetsen', en: 'Testing the conditions of closed care' },
        turn: { party: 'owner', step: 'closedCare.tested', deadline: 'extension-assessed' },
        phase: 'assess',
      },
      on: {
        'closedCare.tested': [
          { guard: 'aClosedCareConditionFails', target: 'blocked' },
          {
            target: '#granted',
            actions: [settleAssessment, rememberAuthorisation],
          },
        ],
      },
    },
    blocked: {
      entry: [
        { type: 'startDeadline', params: { kind: 'legal-review-detention', party: 'manager' } },
        { type: 'notify', params: { party: 'manager', template: 'closed-care-blocked' } },
      ],
      meta: {
        label: { nl: 'Geblokkeerd: juridische toets', en: 'Blocked: legal review' },
        turn: { party: 'manager', step: 'legalReview.concluded', deadline: 'legal-review-detention' },
        phase: 'assess',
      },
      on: {
        'legalReview.concluded': [
          { guard: 'saysTestAgain', target: 'closedCare', actions: settleReview },
          { target: 'ground', actions: settleReview },
        ],
      },
    },
    toRequest: {
      entry: {
        type: 'startDeadline',
        params: ({ context }) => ({ kind: 'extension-request-complete', party: 'owner', startsOn: turns(context, 18) }),
      },
      meta: {
        label: { nl: 'Verlenging aanvragen', en: 'Requesting the extension' },
        turn: { party: 'owner', step: 'extendedCare.requested', deadline: 'extension-request-complete' },
        phase: 'assess',
      },
      on: {
        'extendedCare.requested': {
          target: '#requested',
          actions: settle('extension-request-complete'),
        },
      },
    },
  },
})
