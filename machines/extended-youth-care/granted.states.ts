import { caseSetup } from '../case-setup.ts'
import { settle } from '../deadline-actions.ts'
import { startDeadline } from '../effect-actions.ts'
import { eventDay } from '../event-day.ts'
import { exitBegins, grantedAfterAll, helpBegins, helpRunsOut, settleStartDay } from './course-actions.ts'
import { keepOnly } from './course-deadlines.ts'
import { lastDayOfHelp } from './extended-care.days.ts'

const settleStart = [settle('extended-care-start'), settle('waiting-for-start-report')] as const
const followedUp = settle('extended-care-refusal-followed-up')
const settleEnd = settle('extended-care-ends')

const startsBy = startDeadline(({ context, event }) => ({
  kind: 'extended-care-start',
  party: 'youthCareProvider',
  dueOn: context.extendedCare.startsOn ?? eventDay({ context, event }),
}))

const startReport = startDeadline(() => ({
  kind: 'waiting-for-start-report',
  party: 'youthCareProvider',
  passesAs: 'deadline.passed',
}))

/** The refusal does not stand: the objection was upheld, or a request for extension granted. */
const overturned = {
  'objection.decided': { guard: 'refusalIsOverturned', target: '#granted', actions: grantedAfterAll },
  'extensionRequest.decided': { guard: 'theExtensionIsGranted', target: '#granted', actions: grantedAfterAll },
} as const

/** Granted, or going on by law: running help passes 18 by itself, other help waits for its start. */
export const grantedState = caseSetup.createStateConfig({
  id: 'granted',
  entry: [...keepOnly(), settleStartDay, startsBy],
  meta: {
    label: { nl: 'Toegekend: de hulp loopt door op 18', en: 'Granted: the help goes on at 18' },
    turn: { party: 'youthCareProvider', step: 'extendedCare.started', deadline: 'extended-care-start' },
    phase: 'start',
  },
  always: [
    { guard: 'has23', target: '#ended' },
    { guard: 'helpDoesNotRun', target: '#determined' },
    { guard: 'startDayIsReached', target: '#active', actions: [...settleStart] },
  ],
  on: { 'extendedCare.started': { target: '#active', actions: [...settleStart] } },
})

/** Granted or determined before 18 and not begun: month by month before the manager. */
export const waitingForStartState = caseSetup.createStateConfig({
  id: 'determined',
  entry: [...keepOnly(), settleStartDay, startsBy, startReport],
  meta: {
    label: { nl: 'Wacht op de start van de hulp', en: 'Waiting for the help to start' },
    turn: { party: 'youthCareProvider', step: 'extendedCare.started', deadline: 'waiting-for-start-report' },
    phase: 'start',
  },
  always: { guard: 'has23', target: '#ended' },
  on: {
    'extendedCare.started': { target: '#active', actions: [...settleStart, helpBegins] },
    'waiting.reported': {
      actions: [
        settle('waiting-for-start-report'),
        startReport,
        { type: 'notify', params: { party: 'manager', template: 'waiting-for-start' } },
      ],
    },
    'deadline.passed': {
      guard: 'waitingWasNotReported',
      actions: { type: 'notify', params: { party: 'manager', template: 'waiting-for-start' } },
    },
  },
})

/** No extension: another law gives the help, or none is needed. Leads on to a handover; the objection stays open beside it. */
export const refusedState = caseSetup.createStateConfig({
  id: 'refused',
  entry: [
    ...keepOnly(),
    { type: 'startDeadline', params: { kind: 'extended-care-refusal-followed-up', party: 'owner' } },
  ],
  meta: {
    label: { nl: 'Geen verlenging: op weg naar een andere wet', en: 'No extension: on the way to another law' },
    turn: { party: 'owner', step: 'exitPlanning.begun', deadline: 'extended-care-refusal-followed-up' },
    phase: 'exit',
  },
  always: { guard: 'has23', target: '#ended' },
  on: {
    'exitPlanning.begun': [
      { guard: 'helpRuns', target: '#runningOut', actions: followedUp },
      { target: '#ended', actions: followedUp },
    ],
    'extendedCare.requested': { target: '#requested', actions: followedUp },
    ...overturned,
  },
})

/** Help that is not extended runs to its last day while the handover goes on. */
export const runningOutState = caseSetup.createStateConfig({
  id: 'runningOut',
  entry: [
    ...keepOnly(),
    helpRunsOut,
    exitBegins,
    {
      type: 'startDeadline',
      params: ({ context }) => ({
        kind: 'extended-care-ends',
        party: 'youthCareProvider',
        dueOn: lastDayOfHelp(context),
      }),
    },
  ],
  meta: {
    label: { nl: 'Hulp loopt af, overdracht bezig', en: 'Help runs out, handover under way' },
    turn: { party: 'youthCareProvider', step: 'extendedCare.ended', deadline: 'extended-care-ends' },
    phase: 'exit',
  },
  always: { guard: 'lastDayOfHelpIsPast', target: '#ended' },
  on: {
    'extendedCare.ended': { target: '#ended', actions: settleEnd },
    'extendedCare.requested': '#requested',
    ...overturned,
  },
})
