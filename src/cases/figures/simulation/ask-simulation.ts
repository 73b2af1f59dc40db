import type { Day } from '../../../calendar/day.ts'
import { type Policy, policyOn } from '../../../calendar/policy.ts'
import type { Actor } from '../../actor.ts'
import type { ForecastFilter, WhatIf } from '../forecast.ts'
import type { Reports } from '../reports.ts'
import { type MovedCase, movedCases } from './moved-cases.ts'
import { type LivedScenario, prepareSimulation, type Scenario } from './simulate-forecast.ts'

/** How the caseload goes on as it is and as it is supposed, lived on the statecharts themselves. */
export type Simulation = {
  /** How many cases and people who wait were lived, of how many. */
  lived: number
  of: number
  /** How many cases the durations were learned from. */
  learnedFrom: number
  seed: number
  today: Scenario
  whatIfs: { name: string; supposed: Scenario; moved: MovedCase[] }[]
}

export type SimulationNeeds = {
  reports: Pick<Reports, 'simulationCaseload' | 'knownPeople'>
  today(): Day
  policies(municipality: string): readonly Policy[]
  policyOf: (version: string) => Policy
  /** Lets others go first, where this has gone on for a moment: it is asked after every day that is lived. */
  breathe: () => Promise<void>
}

/** Told now and then which share of all that is asked was lived. */
export type Progress = (share: number) => void

export type SimulationAsked = {
  part: Pick<ForecastFilter, 'pathway' | 'team' | 'provider'>
  whatIfs: readonly ({ name: string } & WhatIf)[]
  /** How many cases are lived at most; the larger, the surer and the slower. */
  most: number
  seed: number
  traceId: string | null
}

/** What is lived at most in an answer that is waited for, when nobody says: a few seconds. */
export const usualSample = 150
export const largestSample = 10_000
const histories = 400

/**
 * Lives the open cases, and those to come of who waits, for 24 months on the statecharts, once as things are and once for
 * each supposition: every step takes as long as history shows, every date is counted by the calendar under the policy
 * supposed, and nobody does more in a month than there is room for. The same question on the same caseload gives the
 * same answer.
 */
export async function askSimulation(
  { reports, today, policies, policyOf, breathe }: SimulationNeeds,
  actor: Actor,
  { part, whatIfs, most, seed, traceId }: SimulationAsked,
  progress: Progress = () => undefined,
): Promise<Simulation> {
  const asOf = today()
  const audit = {
    action: 'forecast.simulated',
    purpose: 'management' as const,
    caseIds: [],
    youngPersonIds: [],
    traceId,
  }
  const caseload = await reports.simulationCaseload(actor, part, { cases: most, histories }, audit)
  const known = await reports.knownPeople(actor, { ...part, asOf, knownAt: null })
  const policy = policyOn(policies(actor.municipality), asOf)
  const live = prepareSimulation({ caseload, known, asOf, policy, policyOf, seed })
  const breathing = (scenario: number) => (share: number) => {
    progress((scenario + share) / (1 + whatIfs.length))
    return breathe()
  }
  const asIs = await live({}, breathing(0))
  const supposed: Simulation['whatIfs'] = []
  for (const [index, { name, ...whatIf }] of whatIfs.entries()) {
    const scenario = await live(whatIf, breathing(index + 1), asIs)
    supposed.push({ name, supposed: shown(scenario), moved: movedCases(asIs.courses, scenario.courses) })
  }
  return {
    lived: caseload.cases.length + caseload.waiting.length,
    of: caseload.of,
    learnedFrom: caseload.histories.length,
    seed,
    today: shown(asIs),
    whatIfs: supposed,
  }
}

/** What the lives leant on serves only while the scenarios are lived. */
const shown = ({ lives: _, ...scenario }: LivedScenario): Scenario => scenario
