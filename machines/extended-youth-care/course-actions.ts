import { addDays, type Day, earlier, later } from '../../src/calendar/day.ts'
import { caseSetup } from '../case-setup.ts'
import { eventDay } from '../event-day.ts'
import type { ExtendedCareContext } from './extended-care.context.ts'
import { hardLimit, lastDayOfHelp, turns } from './extended-care.days.ts'

/** What was said of a day, kept between the day on which it was said and the last day that the law allows. */
const within = (said: Day | undefined, from: Day, until: Day): Day | null =>
  said ? earlier(later(said, from), until) : null

/** Changes what the case remembers of extended care, from the event that is taken. */
const remember = (change: (args: Parameters<typeof eventDay>[0]) => Partial<ExtendedCareContext>) =>
  caseSetup.assign({
    extendedCare: (args) => ({ ...args.context.extendedCare, ...change(args) }),
  })

export const rememberGround = remember(({ event }) =>
  event.type === 'ground.established' && event.ground !== 'none' ? { ground: event.ground } : {},
)

export const rememberAuthorisation = remember(({ context, event }) =>
  event.type === 'closedCare.tested' && event.authorisedUntil
    ? { authorisedUntil: within(event.authorisedUntil, turns(context, 18), hardLimit(context).lastDay) }
    : {},
)

/**
 * A grant after help on the law's or the agreement's own ground (foster care, closed care, a family home that has its
 * decision) carries it further under 4°: continuation. A first decision on a family home only puts it on file.
 */
export const rememberGrant = remember(({ context, event }) => {
  if (event.type !== 'extendedCare.decided') return {}
  const { ground, decision, startsOn } = context.extendedCare
  const carriesOn =
    ground === null ||
    ground === 'foster-until-21' ||
    ground === 'closed-max-6-months' ||
    (ground === 'family-home-until-21' && (decision === 'granted' || startsOn !== null))
  const changed = { ...context.extendedCare, ground: carriesOn ? ('continuation' as const) : ground }
  const limit = hardLimit({ ...context, extendedCare: changed }).lastDay
  return {
    ground: changed.ground,
    decision: 'granted',
    startsOn: within(event.from, event.occurredOn, limit),
    grantedUntil: within(event.until, event.occurredOn, limit),
    withoutDecisionSince: null,
    lawInstead: null,
    exit: 'not-yet',
  }
})

export const rememberRefusal = remember(({ event }) =>
  event.type === 'extendedCare.decided' ? { decision: 'refused', lawInstead: event.lawInstead ?? null } : {},
)

/** Running help goes on at 18, or at once for an adult; other help begins on the day granted, agreed or today. */
export const settleStartDay = remember(({ context, event }) => {
  const { helpRunning, startsOn } = context.extendedCare
  const goesOn = later(turns(context, 18), context.today)
  return { startsOn: helpRunning ? goesOn : (startsOn ?? eventDay({ context, event })) }
})

export const helpBegins = remember(({ context, event }) => ({
  helpRunning: true,
  endedOn: null,
  concludedOn: null,
  withoutDecisionSince: null,
  startsOn: context.extendedCare.startsOn ?? eventDay({ context, event }),
}))

export const noteMissingDecision = remember(({ context }) => ({
  withoutDecisionSince: context.extendedCare.withoutDecisionSince ?? context.today,
}))

/** Help that is not extended runs out: on the last day as a minor, or now. */
export const helpRunsOut = remember(({ context, event }) => ({
  grantedUntil: later(addDays(turns(context, 18), -1), eventDay({ context, event })),
  exit: 'begun',
}))

export const exitBegins = remember(() => ({ exit: 'begun' }))

/** The help ended on the day of the event, and on its last possible day at the latest. */
export const helpEnds = remember(({ context, event }) => ({
  exit: 'begun',
  helpRunning: false,
  endedOn: context.extendedCare.helpRunning
    ? earlier(eventDay({ context, event }), lastDayOfHelp(context))
    : context.extendedCare.endedOn,
}))

export const rememberConclusion = remember(({ event }) => ({ exit: 'over', concludedOn: event.occurredOn }))

export const resumptionBegins = remember(() => ({
  ground: 'resumption',
  decision: 'none',
  grantedUntil: null,
  startsOn: null,
  exit: 'not-yet',
}))

export const rememberKind = remember(({ context, event }) => {
  if (event.type !== 'extendedCare.kindChanged') return {}
  const { kind } = event
  const under21 = context.today < turns(context, 21)
  const ground =
    kind === 'foster-care' && under21
      ? 'foster-until-21'
      : kind === 'family-home' && under21
        ? 'family-home-until-21'
        : 'continuation'
  return { helpKind: kind, ground }
})
