import { assign } from 'xstate'
import { addDays } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { startDeadline } from '../../effect-actions.ts'
import { countsFromItsDay, dayNow } from '../../event-day.ts'
import { withinReach } from '../../told-day.ts'
import { offerWith } from '../offer/offer.context.ts'
import { warnsOfFirstDay } from '../offer/offer-warnings.ts'
import { callUrgency } from '../urgency/urgency.context.ts'
import { firstDayOfNew, gapDays, lastDayOfOld } from './new-help.context.ts'

/** Its deadline follows the first day that is agreed. */
export const startsBy = startDeadline(({ context }) => {
  const on = firstDayOfNew(context)
  return { kind: 'new-help-starts', party: 'receiver', ...(on ? { dueOn: on } : {}) }
})

const begins = caseSetup.assign(({ context, event }) => {
  if (event.type !== 'help.started') return {}
  const firstDay = event.firstDayOn ?? event.occurredOn
  return { newHelp: { ...context.newHelp, firstDay, gapDays: gapDays(context, firstDay), missed: false } }
})

/** A first day that is still to come is agreed, not begun. */
const plans = [
  caseSetup.assign({
    offer: ({ context, event }) =>
      event.type === 'help.started'
        ? offerWith(context.offer, { startsOn: event.firstDayOn ?? event.occurredOn })
        : context.offer,
  }),
  warnsOfFirstDay,
] as const

const helpStarted = (...planned: (typeof startsBy)[]) =>
  [
    { guard: 'theFirstDayIsToCome', actions: [...plans, ...planned] },
    { guard: 'aReceiverHasAccepted', actions: begins },
  ] as const

const bridges = caseSetup.assign(({ context, event }) => {
  if (event.type !== 'bridging.agreed') return {}
  const { how, payer, occurredOn } = event
  const untilOn = withinReach(event.untilOn, context)
  const { cover, earlierCovers } = context.newHelp
  return {
    newHelp: {
      ...context.newHelp,
      earlierCovers: cover === null ? earlierCovers : [...earlierCovers, cover],
      ...(how === 'old-help-continues' ? { lastDayOfOld: untilOn, daysLost: gapDays(context, occurredOn) } : {}),
      cover: { how, payer, fromOn: occurredOn, untilOn },
    },
  }
})

/** A temporary provision has no end of its own: six weeks, as long as the investigation it waits for. */
const coverEnd = (args: Parameters<typeof dayNow>[0]) => {
  const on = dayNow(args)
  const until = args.context.newHelp.cover?.untilOn
  // A cover that ran out says nothing of the provision after it.
  const runs = until !== undefined && (until >= on || !countsFromItsDay(args.event))
  return { kind: 'cover-ends', party: 'owner', dueOn: runs ? until : addDays(on, 42) } as const
}

const coverEnds = startDeadline(coverEnd)

/** Agreed again while it is covered: its end is the new one. */
const coverEndsAnew = caseSetup.enqueueActions(({ enqueue, context, event }) => {
  if (countsFromItsDay(event)) enqueue({ type: 'startDeadline', params: coverEnd({ context, event }) })
})

const begun = (...closing: (ReturnType<typeof settle> | ReturnType<typeof cancel>)[]) =>
  ({ guard: 'theNewHelpHasBegun', target: 'started', actions: closing }) as const

/**
 * The new help: planned, begun, or a gap that counts from the day the old help ended until something covers it:
 * the old help goes on with its payer recorded, a temporary provision (Wmo 2.3.3), or the new help after all.
 */
export const newHelpRegion = caseSetup.createStateConfig({
  initial: 'unplanned',
  states: {
    unplanned: {
      meta: {
        label: { nl: 'Startdag nieuwe hulp nog niet bekend', en: 'First day of new help not known' },
        rest: 'wacht op een nieuwe aanbieder',
      },
      on: { 'bridging.agreed': { actions: bridges } },
      always: [
        { guard: 'aGapOpens', target: 'uncovered' },
        { guard: 'aFirstDayIsPlanned', target: 'planned' },
      ],
    },
    planned: {
      meta: {
        label: { nl: 'Startdag nieuwe hulp afgesproken', en: 'First day of new help agreed' },
        turn: { party: 'receiver', step: 'help.started', deadline: 'new-help-starts' },
      },
      entry: startsBy,
      on: {
        'help.started': helpStarted(startsBy),
        'bridging.agreed': { actions: bridges },
        'offer.startMoved': { actions: startsBy },
      },
      always: [
        begun(settle('new-help-starts')),
        { guard: 'aGapOpens', target: 'uncovered', actions: cancel('new-help-starts') },
        { guard: 'noFirstDayIsPlanned', target: 'unplanned', actions: cancel('new-help-starts') },
      ],
    },
    uncovered: {
      meta: { label: { nl: 'Overbrugging nagaan', en: 'Checking what bridges' }, rest: 'duurt geen dag' },
      always: [
        { guard: 'theYoungPersonDeclines', target: 'notWanted' },
        { guard: 'somethingCoversToday', target: 'covered' },
        { target: 'gap' },
      ],
    },
    gap: {
      meta: {
        label: { nl: 'Gat: geen oude en geen nieuwe hulp', en: 'Gap: neither old nor new help' },
        turn: { party: 'owner', step: 'bridging.agreed', deadline: 'gap-covered' },
      },
      entry: [
        { type: 'startDeadline', params: { kind: 'gap-covered', party: 'owner', passesAs: 'deadline.passed' } },
        { type: 'notify', params: { party: 'owner', template: 'gap-opened' } },
        assign({
          newHelp: ({ context }) => {
            const last = lastDayOfOld(context)
            return { ...context.newHelp, gapFrom: last ? addDays(last, 1) : context.today }
          },
          // Urgent at once: a temporary provision the same day (Wmo 2.3.3), or the old help goes on.
          urgency: ({ context }) => callUrgency(context.urgency, 'gap-in-help'),
        }),
      ],
      on: {
        'help.started': helpStarted(),
        'bridging.agreed': { actions: bridges },
        'deadline.passed': {
          guard: 'theGapIsLate',
          actions: { type: 'notify', params: { party: 'manager', template: 'gap-not-covered' } },
        },
      },
      always: [
        begun(settle('gap-covered')),
        { guard: 'theYoungPersonDeclines', target: 'notWanted', actions: cancel('gap-covered') },
        { guard: 'theNewHelpFollowsOn', target: 'planned', actions: settle('gap-covered') },
        { guard: 'somethingCoversToday', target: 'covered', actions: settle('gap-covered') },
      ],
    },
    covered: {
      meta: {
        label: { nl: 'Overbrugd tot de nieuwe hulp begint', en: 'Bridged until the new help begins' },
        turn: { party: 'owner', step: 'help.started', deadline: 'cover-ends' },
      },
      entry: coverEnds,
      on: {
        'help.started': helpStarted(),
        'bridging.agreed': { actions: [bridges, coverEndsAnew] },
      },
      always: [
        begun(settle('cover-ends')),
        { guard: 'theNewHelpFollowsOn', target: 'planned', actions: settle('cover-ends') },
        { guard: 'nothingCoversToday', target: 'unplanned', actions: cancel('cover-ends') },
      ],
    },
    started: {
      meta: { label: { nl: 'Nieuwe hulp begonnen', en: 'New help started' }, rest: 'de nieuwe hulp loopt' },
      always: { guard: 'theNewHelpHasNotBegun', target: 'unplanned' },
    },
    notWanted: {
      meta: {
        label: { nl: 'Geen overbrugging: de jongere wil nu geen hulp', en: 'No bridging: the young person declines' },
        rest: 'de jongere wil nu geen hulp',
      },
      always: { guard: 'theYoungPersonWantsHelp', target: 'unplanned' },
    },
  },
})
