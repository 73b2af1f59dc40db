import { assign } from 'xstate'
import { addDays, addYears, isDay, later } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'
import { milestoneOn } from '../../clock.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { startDeadline } from '../../effect-actions.ts'
import { dayNow } from '../../event-day.ts'
import type { PlanContext } from './plan.context.ts'

type Args = Parameters<typeof dayNow>[0]

const stands = (now: PlanContext['stands']) =>
  caseSetup.assign({ plan: ({ context }) => ({ ...context.plan, stands: now }) })

/** A reopened plan gets two weeks when the half year before the handover has begun. */
const readyAgainBy = (args: Args) => {
  const on = dayNow(args)
  return later(addDays(on, 14), milestoneOn(args.context, 'window-opens') ?? on)
}

const reopened = {
  target: 'drafting',
  actions: [
    cancel('plan-answered'),
    startDeadline((args) => ({ kind: 'plan-ready', party: 'youthCareProvider', dueOn: readyAgainBy(args) })),
  ],
} as const

const startPlanReady = startDeadline(({ context }) => ({
  kind: 'plan-ready',
  party: 'youthCareProvider',
  ...(context.handover.on ? { startsOn: context.handover.on } : {}),
}))

/** The perspective plan: begun in time, final when the window opens, agreed by the young person. */
export const planRegion = caseSetup.createStateConfig({
  initial: 'placing',
  states: {
    placing: {
      meta: { label: { nl: 'Plan nagaan', en: 'Checking the plan' }, rest: 'duurt geen dag' },
      always: [
        { guard: 'thePlanWasFinalAtOpening', target: 'final' },
        { guard: 'thePlanWasDraftAtOpening', target: 'drafting', actions: startPlanReady },
        { target: 'notStarted', actions: startPlanReady },
      ],
    },
    notStarted: {
      meta: {
        label: { nl: 'Plan nog niet begonnen', en: 'Plan not started' },
        turn: { party: 'youthCareProvider', step: 'plan.started', deadline: 'future-plan-talk' },
      },
      entry: [
        stands('not-started'),
        {
          type: 'startDeadline',
          params: (args) => ({ kind: 'future-plan-talk', party: 'youthCareProvider', dueOn: talkBy(args) }),
        },
      ],
      on: {
        'plan.started': { target: 'drafting', actions: settle('future-plan-talk') },
      },
    },
    drafting: {
      meta: {
        label: { nl: 'Plan in de maak', en: 'Plan being drafted' },
        turn: { party: 'youthCareProvider', step: 'plan.finalised', deadline: 'plan-ready' },
      },
      entry: stands('drafting'),
      on: {
        'plan.areaWritten': {
          actions: assign({
            plan: ({ context, event }) => ({
              ...context.plan,
              areas: {
                ...context.plan.areas,
                [event.area]: {
                  status: event.status,
                  goal: event.goal ?? null,
                  action: event.action ?? null,
                  actionBy: event.actionBy ?? null,
                  actionOn: event.actionOn ?? null,
                  seq: event.seq,
                },
              },
            }),
          }),
        },
        'plan.participantsNamed': {
          actions: assign({ plan: ({ context, event }) => ({ ...context.plan, participants: event.participants }) }),
        },
        'plan.riskNoted': {
          actions: assign({ plan: ({ context, event }) => ({ ...context.plan, riskNote: event.note }) }),
        },
        'plan.finalised': {
          target: 'final',
          actions: [
            settle('plan-ready'),
            assign({
              plan: ({ context, event }) => ({
                ...context.plan,
                finalisedOn: event.occurredOn,
                version: context.plan.version + 1,
              }),
            }),
          ],
        },
      },
    },
    final: {
      meta: {
        label: { nl: 'Plan definitief', en: 'Plan final' },
        turn: { party: 'youngPerson', step: 'plan.agreed', deadline: 'plan-answered' },
      },
      entry: [stands('final'), { type: 'startDeadline', params: { kind: 'plan-answered', party: 'youngPerson' } }],
      on: {
        'plan.agreed': [
          {
            guard: 'theyDisagreeOnPoints',
            target: 'agreedWithDifferences',
            actions: [
              settle('plan-answered'),
              assign({ plan: ({ context, event }) => ({ ...context.plan, differences: event.differences ?? null }) }),
            ],
          },
          {
            target: 'agreed',
            actions: [
              settle('plan-answered'),
              assign({ plan: ({ context }) => ({ ...context.plan, differences: null }) }),
            ],
          },
        ],
        'plan.reopened': reopened,
      },
    },
    agreed: {
      meta: { label: { nl: 'Jongere is akkoord met het plan', en: 'Plan agreed' }, rest: 'de jongere is akkoord' },
      entry: stands('agreed'),
      on: { 'plan.reopened': reopened },
    },
    agreedWithDifferences: {
      meta: {
        label: { nl: 'Akkoord met verschilpunten', en: 'Agreed, with differences' },
        rest: 'de verschilpunten zijn vastgelegd',
      },
      entry: stands('agreed-with-differences'),
      on: { 'plan.reopened': reopened },
    },
  },
})

/** The conversation begins by the 16th birthday, or within four weeks of a later opening or of the exit. */
function talkBy(args: Args) {
  const fourWeeks = addDays(dayNow(args), 28)
  const { opening } = args.context
  const { birthDate } = opening.facts
  const { turns18 } = opening.dates
  // Two years before 18 is a day late for who was born on 29 February: in the year of the 16th birthday that day exists.
  if (typeof birthDate === 'string' && isDay(birthDate)) return later(addYears(birthDate, 16), fourWeeks)
  return turns18 ? later(addYears(turns18, -2), fourWeeks) : fourWeeks
}
