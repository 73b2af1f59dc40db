import type { Day } from '../../src/calendar/day.ts'
import type { CaseOpening } from '../context.ts'

/** On what extended youth care rests (Jeugdwet 1.1 jeugdige 3° and 4°, the agreement on family homes, Jeugdwet 6.1.2 lid 4). */
export const grounds = [
  'continuation',
  'determined-before-18',
  'resumption',
  'foster-until-21',
  'family-home-until-21',
  'closed-max-6-months',
] as const
export type Ground = (typeof grounds)[number]

/** The law that gives the help for a need (decision table D1). */
export const lawsOfNeed = ['jeugdwet', 'wmo', 'wlz', 'zvw', 'participation-act', 'education'] as const
export type LawOfNeed = (typeof lawsOfNeed)[number]

/** One need of the young person and the law found for it; null until it is assessed. */
export type AssessedNeed = { id: string; law: LawOfNeed | null }

/** What the case remembers of help under the Jeugdwet past 18. */
export type ExtendedCareContext = {
  ground: Ground | null
  /** The kind of youth help, as in the facts. */
  helpKind: string | null
  helpRunning: boolean
  needs: readonly AssessedNeed[]
  /** Until when the court authorised closed care; null where it did not. */
  authorisedUntil: Day | null
  /** A decision on file that extends the help; without one only foster care, a family home and what was determined before 18 run past it. */
  decision: 'none' | 'granted' | 'refused'
  /** The first day of the help past 18, agreed or granted. */
  startsOn: Day | null
  /** The last day that a decision grants; null where only the law sets the end. */
  grantedUntil: Day | null
  /** The last day of help begun before, for a resumption and after the end. */
  endedOn: Day | null
  /** The law that gives the help instead, where the Jeugdwet does not. */
  lawInstead: LawOfNeed | null
  /** Help runs past the 18th birthday, or past its last day, without the decision it needs: since when. */
  withoutDecisionSince: Day | null
  /** The day on which it was concluded how it goes on after the help. */
  concludedOn: Day | null
  /** Where the handover at the end of the help stands: its own plan, offer and meeting. */
  exit: 'not-yet' | 'begun' | 'over'
}

/** Begins from the facts as known at opening and the ground that the advice gave. */
export function beginExtendedCare(opening: CaseOpening): ExtendedCareContext {
  const { facts } = opening
  const helpRunning = factOf(facts, 'youthHelpRunning') === true
  const decision = factOf(facts, 'continuationDecision')
  return {
    ground: grounds.find((ground) => ground === opening.ground) ?? groundOfKind(opening),
    helpKind: textOf(facts, 'youthHelpKind'),
    helpRunning,
    needs: needsOf(facts).map((need, index) => ({ id: `need-${index + 1}-${kindOf(need)}`, law: null })),
    authorisedUntil: textOf(facts, 'closedCareAuthorisedUntil'),
    decision: decision === 'granted' || decision === 'refused' ? decision : 'none',
    startsOn: null,
    grantedUntil: null,
    endedOn: helpRunning ? null : textOf(facts, 'youthHelpEndedOn'),
    lawInstead: null,
    withoutDecisionSince: null,
    concludedOn: null,
    exit: 'not-yet',
  }
}

type Facts = CaseOpening['facts']

/** Where the advice gave no ground, the kind of running help says what is to be asked: the wish, the agreement, the conditions. */
function groundOfKind({ facts, dates, openedOn }: CaseOpening): Ground | null {
  if (factOf(facts, 'youthHelpRunning') !== true || openedOn >= (dates['turns21'] ?? openedOn)) return null
  const kind = textOf(facts, 'youthHelpKind')
  if (kind === 'foster-care') return 'foster-until-21'
  if (kind === 'family-home') return 'family-home-until-21'
  return kind === 'closed-youth-care' ? 'closed-max-6-months' : null
}

/** The flat facts mean one need; listed needs overrule them one by one. */
function needsOf(facts: Facts): Facts[] {
  const listed: unknown[] = Array.isArray(facts['needs']) ? facts['needs'] : []
  const needs = listed.filter((need): need is Facts => typeof need === 'object' && need !== null)
  return needs.length > 0 ? needs : [facts]
}

/** A fact of the help: flat, or of the first need that says it. */
function factOf(facts: Facts, name: string): unknown {
  return facts[name] ?? needsOf(facts).find((need) => need[name] !== undefined)?.[name]
}

function textOf(facts: Facts, name: string): string | null {
  const value = factOf(facts, name)
  return typeof value === 'string' ? value : null
}

const kindOf = (need: Facts): string => {
  const kind = need['youthHelpKind']
  return typeof kind === 'string' ? kind : 'unknown-kind'
}
