import { addDays, addMonths, type Day, daysBetween } from '../../../calendar/day.ts'
import type { Policy } from '../../../calendar/policy.ts'
import { lapses } from '../../deadlines/pass-days.ts'
import { detailsOf } from '../../directory/organisation-details.ts'
import { type Capacity, definedOf, type Known, monthsFrom, type WhatIf, type Work, works } from '../forecast.ts'
import type { SimulationCaseload } from './caseload.ts'
import type { Course } from './course.ts'
import { fractionOf } from './fraction-of.ts'
import { learnHabits } from './habits.ts'
import { goesTheSame, type RememberedLife } from './remembered-life.ts'
import { rooms } from './rooms.ts'
import { simulate } from './simulate.ts'
import { type SimulatedMonth, simulatedMonths } from './simulated-months.ts'
import { startsOf } from './starts.ts'
import { supposedPolicy } from './supposed-policy.ts'
import type { World } from './world.ts'

/** What a simulation is made from. */
export type SimulationParts = {
  caseload: SimulationCaseload
  known: Pick<Known, 'capacity' | 'taken'>
  asOf: Day
  policy: Policy
  policyOf: (version: string) => Policy
  /** The same seed gives the same lives, in every scenario. */
  seed: number
}

/** How it goes in one scenario. */
export type Scenario = {
  months: SimulatedMonth[]
  /** The first month at whose end something waits. */
  doesNotFitFrom: Record<Work, string | null>
  courses: readonly Course[]
  /** Steps of which history said nothing. */
  assumed: number
}

/** A scenario with every life and what it leant on, in the order of the caseload; null where none began. */
export type LivedScenario = Scenario & { lives: readonly (RememberedLife | null)[] }

/** Waited for often, so that others are answered meanwhile; told which share of a scenario is done. */
export type Breathe = (share: number) => Promise<void>

/**
 * Learns once and then lives the caseload for 24 months in each scenario that is asked.
 * @returns what lives a scenario: anew, or from another scenario of the same caseload, of which only that is lived again
 *   which goes otherwise now. Both give the same.
 */
export function prepareSimulation(
  parts: SimulationParts,
): (whatIf: WhatIf, breathe: Breathe, asIs?: LivedScenario) => Promise<LivedScenario> {
  const { caseload, asOf, policy } = parts
  const months = monthsFrom(asOf)
  const until = addDays(`${addMonths(`${months.at(-1)}-01`, 1).slice(0, 7)}-01`, -1)
  const days = daysBetween(asOf, until)
  const shared = { ...sharedWorld(parts), until }
  return async (whatIf, breathe, asIs) => {
    const supposed = supposedPolicy(policy, whatIf)
    const world: World = { ...shared, ...supposedWorld(parts, whatIf, supposed, months) }
    const starts = startsOf(caseload, { asOf, usual: policy, supposed, startAgeMonths: whatIf.startAgeMonths })
    const before = (asIs?.lives ?? []).map((life) => (life && goesTheSame(life, whatIf, policy) ? life : null))
    const lives = await simulate(starts, before, asOf, world, (on) => breathe(daysBetween(asOf, on) / days))
    const courses = lives.flatMap((life) => (life ? [life.course] : []))
    const counted = simulatedMonths(courses, months)
    const from = (work: Work) => counted.find(({ numbers }) => numbers[`${work}Waiting`] > 0)?.month ?? null
    return {
      months: counted,
      doesNotFitFrom: Object.fromEntries(works.map((work) => [work, from(work)])) as Scenario['doesNotFitFrom'],
      courses,
      assumed: lives.reduce((sum, life) => sum + (life?.assumed ?? 0), 0),
      lives,
    }
  }
}

/** What is the same in every scenario. */
function sharedWorld({ caseload, asOf, policyOf, seed }: SimulationParts) {
  const receivers = new Map(caseload.receivers.map((one) => [one.id, one]))
  const ids = [...receivers.keys()]
  const lapsing = new Map<string, boolean>()
  return {
    habits: learnHabits(caseload.histories, asOf),
    recordedAt: `${asOf}T00:00:00.000Z`,
    fraction: (...words) => fractionOf(seed, ...words),
    // A date of a kind lapses, or does not, wherever a statechart has it: asking each time would cost a step each time.
    lapses: (progress, deadline) => {
      const key = `${progress.pathway} ${progress.machineVersion} ${deadline.kind}`
      const known = lapsing.get(key) ?? lapses(progress, deadline, policyOf)
      lapsing.set(key, known)
      return known
    },
    choose: (from, fraction, { people }) =>
      (from === 'receivers' ? ids[Math.floor(fraction * ids.length)] : people.owner.organisationId) ?? 'nobody',
    receiver: (id) => {
      const { expertise, firstFreeOn } = detailsOf(receivers.get(id))
      return { ...(expertise && { expertise }), ...(firstFreeOn && { firstFreeOn }) }
    },
    assumed: () => undefined,
  } satisfies Partial<World>
}

/** What a supposition changes. */
function supposedWorld(
  { caseload, known, policyOf }: SimulationParts,
  { capacity, startAgeMonths }: WhatIf,
  supposed: Policy,
  months: readonly string[],
) {
  const drawn = caseload.cases.length + caseload.waiting.length
  const share = caseload.of === 0 ? 1 : drawn / caseload.of
  const able: Capacity = { ...known.capacity, ...definedOf(capacity) }
  return {
    rooms: rooms(able, known.taken, months, share),
    policyOf: (version) => (version === supposed.version ? supposed : policyOf(version)),
    notifiedOn: (turns18On) => (startAgeMonths === undefined ? null : addMonths(turns18On, startAgeMonths - 216)),
  } satisfies Partial<World>
}
