import type { Pathway } from '../../../../machines/context.ts'
import { nobody } from '../../../../machines/context.ts'
import type { Party } from '../../../../machines/roles.ts'
import { birthday } from '../../../calendar/age.ts'
import { addDays, addMonths, type Day, later } from '../../../calendar/day.ts'
import { type Policy, policySchema } from '../../../calendar/policy.ts'
import { routeAdvice } from '../../../routing/advice.ts'
import { detailsOf } from '../../directory/organisation-details.ts'
import { advance, beginCase, type CaseProgress } from '../../events/case-progress.ts'
import { loadProgress } from '../../events/load-progress.ts'
import { openingComputed } from '../../events/opening.ts'
import type { Holder, RecordedEvent } from '../../records.ts'
import { type Known, monthsFrom, type WhatIf, type Work, works } from '../forecast.ts'
import { usualStartAgeMonths } from '../forecast-days.ts'
import type { SimulationCaseload, Waiting } from './caseload.ts'
import { fractionOf } from './fraction-of.ts'
import { type Habits, learnHabits } from './habits.ts'
import { rooms } from './rooms.ts'
import { type Course, type Start, simulate } from './simulate.ts'
import { type SimulatedMonth, simulatedMonths } from './simulated-months.ts'
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
  /** Waited for now and then, so that others are answered meanwhile. */
  breathe: () => Promise<void>
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

const supposedVersion = 'what-if'

const nobodyYet = Object.fromEntries(
  (['owner', 'youthCareProvider', 'receiver', 'decisionMaker', 'youngPerson', 'manager', 'ciz'] as const).map(
    (party) => [party, nobody],
  ),
) as Record<Party, Holder>

/** Learns once and then lives the caseload for 24 months in each scenario that is asked. */
export function prepareSimulation(parts: SimulationParts): (whatIf: WhatIf) => Promise<Scenario> {
  const habits = learnHabits(parts.caseload.histories, parts.asOf)
  return (whatIf) => runScenario(parts, habits, whatIf)
}

async function runScenario(parts: SimulationParts, habits: Habits, whatIf: WhatIf): Promise<Scenario> {
  const { caseload, asOf, seed, breathe } = parts
  const months = monthsFrom(asOf)
  const until = addDays(`${addMonths(`${months.at(-1)}-01`, 1).slice(0, 7)}-01`, -1)
  let assumed = 0
  const world: World = {
    ...worldOf(parts, habits, whatIf, months),
    until,
    fraction: (...words) => fractionOf(seed, ...words),
    assumed: () => {
      assumed += 1
    },
  }
  const courses = await simulate(startsOf(caseload, parts, whatIf, world), asOf, world, breathe)
  const counted = simulatedMonths(courses, months)
  const from = (work: Work) => counted.find(({ numbers }) => numbers[`${work}Waiting`] > 0)?.month ?? null
  return {
    months: counted,
    doesNotFitFrom: Object.fromEntries(works.map((work) => [work, from(work)])) as Scenario['doesNotFitFrom'],
    courses,
    assumed,
  }
}

type WorldParts = Omit<World, 'until' | 'fraction' | 'assumed'>

function worldOf(parts: SimulationParts, habits: Habits, whatIf: WhatIf, months: readonly string[]): WorldParts {
  const { caseload, known, asOf, policy, policyOf } = parts
  const supposed = supposedPolicy(policy, whatIf)
  const said = Object.entries((whatIf.capacity ?? {}) as Readonly<Record<string, number | undefined>>).filter(
    ([, value]) => value !== undefined,
  )
  const capacity = { ...known.capacity, ...(Object.fromEntries(said) as Partial<Known['capacity']>) }
  const drawn = caseload.cases.length + caseload.waiting.length
  const share = caseload.of === 0 ? 1 : drawn / caseload.of
  const receivers = new Map(caseload.receivers.map((one) => [one.id, one]))
  const ids = [...receivers.keys()]
  const { startAgeMonths } = whatIf
  return {
    habits,
    rooms: rooms(capacity, known.taken, months, share),
    policyOf: (version) => (version === supposedVersion ? supposed : policyOf(version)),
    recordedAt: `${asOf}T00:00:00.000Z`,
    notifiedOn: (turns18On) => (startAgeMonths === undefined ? null : addMonths(turns18On, startAgeMonths - 216)),
    choose: (from, fraction, { people }) =>
      (from === 'receivers' ? ids[Math.floor(fraction * ids.length)] : people.owner.organisationId) ?? 'nobody',
    receiver: (id) => {
      const { expertise, firstFreeOn } = detailsOf(receivers.get(id))
      return { ...(expertise && { expertise }), ...(firstFreeOn && { firstFreeOn }) }
    },
  }
}

/** The policy of today with other lengths; itself when none are supposed. */
function supposedPolicy(policy: Policy, { termLengths }: WhatIf): Policy {
  if (termLengths === undefined || Object.keys(termLengths).length === 0) return policy
  return policySchema.parse({
    ...policy,
    version: supposedVersion,
    termLengths: { ...policy.termLengths, ...termLengths },
  })
}

function startsOf(
  { cases, waiting }: SimulationCaseload,
  { asOf, policy }: SimulationParts,
  whatIf: WhatIf,
  { policyOf, recordedAt }: WorldParts,
): Start[] {
  const supposed = supposedPolicy(policy, whatIf)
  const running = cases.map(
    ({ record, deadlines }): Start => ({
      id: record.id,
      waits: false,
      opensOn: asOf,
      open: () => {
        const progress = loadProgress({ record, deadlines, relations: [] }, policyOf)
        return supposed === policy ? progress : onPolicy(progress, supposed.version, asOf, policyOf)
      },
    }),
  )
  const toCome = waiting.map((one): Start => {
    const turns18On = birthday(one.birthDate, 18, policy.leapDayRule)
    const opensOn = later(asOf, addMonths(turns18On, (whatIf.startAgeMonths ?? usualStartAgeMonths) - 216))
    return {
      id: one.youngPersonId,
      waits: true,
      opensOn,
      open: () => opened(one, opensOn, supposed, recordedAt, policyOf),
    }
  })
  return [...running, ...toCome]
}

/** The statechart's own event puts a case on another policy: what that would move, moves. */
function onPolicy(
  progress: CaseProgress,
  version: string,
  asOf: Day,
  policyOf: (version: string) => Policy,
): CaseProgress {
  const event = systemEvent(progress.seq + 1, 'policy.applied', asOf, { version }, {})
  const moved = advance(progress, event, policyOf)
  return moved === 'rejected' ? progress : moved
}

/** A case for who waits, as it will be opened: only the birth date and the pathway advised are known. */
function opened(
  { youngPersonId, birthDate, pathway }: Waiting & { pathway: Pathway },
  on: Day,
  policy: Policy,
  recordedAt: string,
  policyOf: (version: string) => Policy,
): CaseProgress {
  const facts = { birthDate, youthHelpRunning: true } as const
  const advice = routeAdvice(facts, on, policy)
  const computed = openingComputed(pathway, advice, facts, nobodyYet, on, policy)
  const event = { ...systemEvent(1, 'case.opened', on, { pathway, advised: pathway }, computed), recordedAt }
  return beginCase(youngPersonId, event, policyOf)
}

const systemEvent = (
  seq: number,
  type: string,
  occurredOn: Day,
  payload: RecordedEvent['payload'],
  computed: RecordedEvent['computed'],
): RecordedEvent => ({
  seq,
  type,
  occurredOn,
  recordedAt: `${occurredOn}T00:00:00.000Z`,
  personId: null,
  role: 'system',
  organisationId: null,
  payload,
  computed,
})
