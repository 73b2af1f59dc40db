import { assign } from 'xstate'
import { addDays, type Day } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'
import { milestoneOn } from '../../clock.ts'
import { settle } from '../../deadline-actions.ts'
import { startDeadline } from '../../effect-actions.ts'
import { dayNow } from '../../event-day.ts'
import { homeMilestones } from './home.guards.ts'

type Args = Parameters<typeof dayNow>[0]

const settled = settle('home-known')

/** The next of the three days on which it must be known; after the last one within a week. */
function nextAsking(args: Args): Day {
  const on = dayNow(args)
  const ahead = homeMilestones
    .map((milestone) => milestoneOn(args.context, milestone))
    .find((asked) => asked !== null && asked > on)
  return ahead ?? addDays(on, 7)
}

const start = (dueOn: (args: Args) => Day) =>
  startDeadline((args) => ({ kind: 'home-known', party: 'owner', dueOn: dueOn(args) }))

const escalates = {
  guard: 'theHomeIsUncertainAMonthBefore',
  actions: [
    { type: 'notify', params: { party: 'manager', template: 'home-uncertain' } },
    caseSetup.assign({ home: ({ context }) => ({ ...context.home, escalated: true }) }),
  ],
} as const

/** The place to live at 18: asked again six, three and one months before, the manager told when uncertain at the last. */
export const homeRegion = caseSetup.createStateConfig({
  initial: 'placing',
  on: {
    'home.known': {
      target: '.known',
      actions: [
        settled,
        assign({
          home: ({ context, event }) => ({
            ...context.home,
            arrangement: event.arrangement ?? null,
            untilOn: event.untilOn ?? null,
            askedOn: event.occurredOn,
          }),
        }),
      ],
    },
    'home.atRisk': {
      target: '.atRisk',
      actions: [
        settled,
        assign({ home: ({ context, event }) => ({ ...context.home, arrangement: null, askedOn: event.occurredOn }) }),
      ],
    },
  },
  states: {
    placing: {
      meta: { label: { nl: 'Woonplek nagaan', en: 'Checking the place to live' }, rest: 'duurt geen dag' },
      always: [{ guard: 'thereIsNoPlaceTonight', target: 'atRisk' }, { target: 'unknown' }],
    },
    unknown: {
      meta: {
        label: { nl: 'Woonplek nog niet bekend', en: 'Place to live unknown' },
        turn: { party: 'owner', step: 'home.known', deadline: 'home-known' },
      },
      entry: start(nextAsking),
      always: escalates,
    },
    atRisk: {
      meta: {
        label: { nl: 'Woonplek onzeker', en: 'Place to live at risk' },
        turn: { party: 'owner', step: 'home.known', deadline: 'home-known' },
      },
      entry: start(nextAsking),
      always: escalates,
    },
    known: {
      meta: { label: { nl: 'Woonplek bekend', en: 'Place to live known' }, rest: 'de woonplek is bekend' },
      always: { guard: 'theHomeIsAskedAgain', target: 'askedAgain' },
    },
    askedAgain: {
      meta: {
        label: { nl: 'Woonplek opnieuw nagevraagd', en: 'Place to live asked again' },
        turn: { party: 'owner', step: 'home.known', deadline: 'home-known' },
      },
      entry: start((args) => addDays(dayNow(args), 14)),
    },
  },
})
