import { addDays, type Day, earlier, later } from '../../src/calendar/day.ts'
import { caseSetup } from '../case-setup.ts'
import { countsFromItsDay, eventDay } from '../event-day.ts'
import { raiseWarningIf } from '../regions/warnings/warnings.context.ts'
import type { ExtendedCareContext } from './extended-care.context.ts'
import { groundOfKind, hardLimit, lastDayOfHelp, turns } from './extended-care.days.ts'

type Args = Parameters<typeof eventDay>[0]

/** A day that was said, kept between the day on which it was said and the last day that the law allows. */
const within = (said: Day | undefined, from: Day, until: Day): Day | null =>
  said ? earlier(later(said, from), until) : null

/** Changes what the case remembers of extended care, from the event that is taken. */
const remember = (change: (args: Args) => Partial<ExtendedCareContext>) =>
  caseSetup.assign({ extendedCare: (args) => ({ ...args.context.extendedCare, ...change(args) }) })

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
const groundOfGrant = ({ ground, decision, startsOn }: ExtendedCareContext): ExtendedCareContext['ground'] => {
  const carriesOn =
    ground === null ||
    ground === 'foster-until-21' ||
    ground === 'closed-max-6-months' ||
    (ground === 'family-home-until-21' && (decision === 'granted' || startsOn !== null))
  return carriesOn ? 'continuation' : ground
}

export const rememberGrant = caseSetup.assign(({ context, event }) => {
  if (event.type !== 'extendedCare.decided') return {}
  const changed = { ...context.extendedCare, ground: groundOfGrant(context.extendedCare) }
  const limit = hardLimit({ ...context, extendedCare: changed }).lastDay
  return {
    extendedCare: {
      ...changed,
      helpKind: event.kind ?? context.extendedCare.helpKind,
      decision: 'granted' as const,
      startsOn: within(event.from, event.occurredOn, limit),
      grantedUntil: within(event.until, event.occurredOn, limit),
      withoutDecisionSince: null,
      lawInstead: null,
      exit: 'not-yet' as const,
    },
    handover: { on: null },
  }
})

/** The objection was upheld, or a request for extension granted: the help is granted after all. */
export const grantedAfterAll = caseSetup.assign(({ context }) => ({
  extendedCare: {
    ...context.extendedCare,
    decision: 'granted' as const,
    grantedUntil: null,
    lawInstead: null,
    exit: 'not-yet' as const,
  },
  handover: { on: null },
}))

/** The objection was upheld while help ran on the law's own ground: it goes on under 4°, as if that had been granted. */
export const carriedOnAfterAll = caseSetup.assign(({ context: { extendedCare } }) => ({
  extendedCare: {
    ...extendedCare,
    ground: groundOfGrant(extendedCare),
    decision: 'granted' as const,
    grantedUntil: null,
    exit: 'not-yet' as const,
  },
  handover: { on: null },
}))

export const rememberRefusal = remember(({ event }) =>
  event.type === 'extendedCare.decided' ? { decision: 'refused', lawInstead: event.lawInstead ?? null } : {},
)

/** Wmo guidance as the only reason to refuse asks a legal review, whichever way the refusal leads. */
export const warnsOfOnlyWmoGuidance = caseSetup.assign({
  warnings: ({ context, event }) =>
    raiseWarningIf(
      event.type === 'extendedCare.decided' && event.outcome === 'refused' && event.onlyWmoGuidance === true,
      context.warnings,
      'wmo-guidance-only-reason',
      eventDay({ context, event }),
    ),
})

/** Kinds 2 and 3 of youth help are for under 18 only (Jeugdwet 1.1): asking to extend them is answered with that. */
export const warnsOfHelpThatEnds = caseSetup.assign({
  warnings: ({ context, event }) =>
    raiseWarningIf(
      context.extendedCare.helpKind === 'participation-support' || context.extendedCare.helpKind === 'personal-care',
      context.warnings,
      'help-cannot-be-extended',
      eventDay({ context, event }),
    ),
})

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

/** Help that is not extended runs out: on the last day as a minor, or today. */
export const helpRunsOut = remember(({ context, event }) => ({
  grantedUntil: later(addDays(turns(context, 18), -1), eventDay({ context, event })),
}))

/** The handover at the end counts back from the day after the last day of the help. */
export const exitBegins = caseSetup.assign(({ context }) => ({
  extendedCare: { ...context.extendedCare, exit: 'begun' as const },
  handover: { on: addDays(lastDayOfHelp(context), 1) },
}))

/** Ended because no help is needed or wanted any more: then nobody is sought to take it over. */
const needsNobody = ({ event }: Args) =>
  event.type === 'careConsent.withdrawn' ||
  (event.type === 'extendedCare.ended' &&
    (event.because === 'goals-reached' || event.because === 'no-longer-necessary'))

/** The help ended on the day of the event, and on its last possible day at the latest. */
export const helpEnds = caseSetup.assign(({ context, event }) => {
  const { extendedCare } = context
  const endedOn = extendedCare.helpRunning
    ? earlier(eventDay({ context, event }), lastDayOfHelp(context))
    : extendedCare.endedOn
  const over = needsNobody({ context, event })
  return {
    extendedCare: { ...extendedCare, helpRunning: false, endedOn, exit: over ? ('over' as const) : ('begun' as const) },
    handover: { on: over || endedOn === null ? null : addDays(endedOn, 1) },
  }
})

export const rememberConclusion = remember(({ event }) => ({ exit: 'over', concludedOn: event.occurredOn }))

/**
 * Foster care that is taken up again goes on as before, and what was begun to hand it over stops. Where the case knows of no
 * ground of its own it goes on until 21 (Jeugdwet 1.1, 3°).
 */
export const fosterCareResumes = caseSetup.assign(({ context, event }) => ({
  extendedCare: {
    ...context.extendedCare,
    ...(countsFromItsDay(event) ? { ground: context.extendedCare.ground ?? ('foster-until-21' as const) } : {}),
    exit: 'not-yet' as const,
    grantedUntil: null,
  },
  handover: { on: null },
}))

export const resumptionBegins = caseSetup.assign(({ context }) => ({
  extendedCare: {
    ...context.extendedCare,
    ground: 'resumption' as const,
    decision: 'none' as const,
    grantedUntil: null,
    startsOn: null,
    exit: 'not-yet' as const,
  },
  handover: { on: null },
}))

export const rememberKind = remember(({ context, event }) =>
  event.type === 'extendedCare.kindChanged'
    ? { helpKind: event.kind, ground: groundOfKind(event.kind, { context, event }) }
    : {},
)
