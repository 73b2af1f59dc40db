import { assign } from 'xstate'
import { caseSetup } from '../case-setup.ts'
import { cancel, settle } from '../deadline-actions.ts'
import { endRelation } from '../effect-actions.ts'
import { noMeeting } from '../regions/meeting/meeting.context.ts'
import { meetingRegion } from '../regions/meeting/meeting.region.ts'
import { noNewHelp } from '../regions/new-help/new-help.context.ts'
import { newHelpRegion } from '../regions/new-help/new-help.region.ts'
import { noOffer } from '../regions/offer/offer.context.ts'
import { offerRegion } from '../regions/offer/offer.region.ts'
import { noPlan } from '../regions/plan/plan.context.ts'
import { planRegion } from '../regions/plan/plan.region.ts'
import { needWlz } from '../regions/wlz/wlz.context.ts'
import { needWmo } from '../regions/wmo/wmo.context.ts'
import { needZvw } from '../regions/zvw/zvw.context.ts'

/** What the handover at the end may have running when it stops. */
const cancelAll = [
  'applications-by',
  'future-plan-talk',
  'plan-ready',
  'plan-answered',
  'receiver-named',
  'offer-answer',
  'offer-counter-answer',
  'warm-handover-meeting',
  'meeting-choice',
  'meeting-planned',
  'new-help-starts',
  'gap-covered',
  'cover-ends',
].map(cancel)

/** The help goes on after all: an offer is withdrawn, and the next exit begins from nothing. */
const calledOff = [
  endRelation(({ context }) => ({ organisationId: context.offer.current?.organisationId ?? '', party: 'receiver' })),
  caseSetup.assign({
    plan: () => noPlan,
    offer: () => noOffer,
    meeting: () => noMeeting,
    newHelp: () => noNewHelp,
    people: ({ context }) => ({ ...context.people, receiver: { organisationId: null, personId: null } }),
  }),
] as const

/** Which law gives the help from the day after; its own region then runs to the decision. */
const lawRegion = caseSetup.createStateConfig({
  initial: 'toFind',
  states: {
    toFind: {
      entry: {
        type: 'startDeadline',
        params: ({ context }) => ({
          kind: 'applications-by',
          party: 'owner',
          ...(context.handover.on ? { startsOn: context.handover.on } : {}),
        }),
      },
      meta: {
        label: { nl: 'Welke wet neemt het over?', en: 'Which law takes over?' },
        turn: { party: 'owner', step: 'exit.lawFound', deadline: 'applications-by' },
      },
      on: {
        'exit.lawFound': {
          target: 'found',
          actions: [
            settle('applications-by'),
            assign({
              wmo: ({ context, event }) => (event.law === 'wmo' ? needWmo(context.wmo) : context.wmo),
              wlz: ({ context, event }) => (event.law === 'wlz' ? needWlz(context.wlz) : context.wlz),
              zvw: ({ context, event }) => (event.law === 'zvw' ? needZvw(context.zvw) : context.zvw),
            }),
          ],
        },
      },
    },
    found: {
      meta: {
        label: { nl: 'De wet die het overneemt is bekend', en: 'The law that takes over is known' },
        rest: 'de aanspraak loopt in haar eigen spoor',
      },
    },
  },
})

/** The exit is a handover of its own: plan, receiver, meeting and new help, counted from the end day. */
export const exitRegion = caseSetup.createStateConfig({
  initial: 'notYet',
  states: {
    notYet: {
      meta: {
        label: { nl: 'Nog geen overdracht aan het einde', en: 'No handover at the end yet' },
        rest: 'begint een half jaar voor het einde van de hulp',
      },
      always: [
        { guard: 'exitHasBegun', target: 'handover' },
        { guard: 'exitIsOver', target: 'over' },
      ],
    },
    handover: {
      type: 'parallel',
      always: [
        { guard: 'exitIsCalledOff', target: 'notYet', actions: [...cancelAll, ...calledOff] },
        { guard: 'exitIsOver', target: 'over', actions: cancelAll },
      ],
      states: {
        law: lawRegion,
        plan: planRegion,
        receiver: offerRegion({
          party: 'youthCareProvider',
          deadline: 'receiver-named',
          countedFrom: ({ handover }) => handover.on,
        }),
        meeting: meetingRegion,
        newHelp: newHelpRegion,
      },
    },
    over: {
      meta: {
        label: { nl: 'Overdracht afgerond of niet nodig', en: 'Handover concluded or not needed' },
        rest: 'vastgesteld, of er is geen hulp meer nodig',
      },
      always: { guard: 'exitIsCalledOff', target: 'notYet', actions: calledOff },
    },
  },
})
