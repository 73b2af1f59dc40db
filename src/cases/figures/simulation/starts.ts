import type { Pathway } from '../../../../machines/context.ts'
import { nobody } from '../../../../machines/context.ts'
import type { Party } from '../../../../machines/roles.ts'
import { birthday } from '../../../calendar/age.ts'
import { addMonths, type Day, later } from '../../../calendar/day.ts'
import type { Policy } from '../../../calendar/policy.ts'
import { routeAdvice } from '../../../routing/advice.ts'
import { beginCase, type CaseProgress } from '../../events/case-progress.ts'
import { loadProgress } from '../../events/load-progress.ts'
import { openingComputed } from '../../events/opening.ts'
import { applyPolicy } from '../../policy/apply-policy.ts'
import type { Holder, RecordedEvent } from '../../records.ts'
import { usualStartAgeMonths } from '../forecast-days.ts'
import type { SimulationCaseload, Waiting } from './caseload.ts'
import type { Start } from './simulate.ts'
import type { World } from './world.ts'

const nobodyYet = Object.fromEntries(
  (['owner', 'youthCareProvider', 'receiver', 'decisionMaker', 'youngPerson', 'manager', 'ciz'] as const).map(
    (party) => [party, nobody],
  ),
) as Record<Party, Holder>

/** Under what the cases of a scenario begin. */
export type Beginning = {
  asOf: Day
  /** The policy of today, and the one that is supposed: the same where none is. */
  usual: Policy
  supposed: Policy
  startAgeMonths: number | undefined
}

/** Every case as it begins to be lived: those that are there today, those of who waits on the day they are opened. */
export function startsOf({ cases, waiting }: SimulationCaseload, beginning: Beginning): Start[] {
  const { asOf, usual, supposed, startAgeMonths = usualStartAgeMonths } = beginning
  const running = cases.map(
    ({ record, deadlines }): Start => ({
      id: record.id,
      waits: false,
      opensOn: asOf,
      open: (world) => {
        const progress = loadProgress({ record, deadlines, relations: [] }, world.policyOf)
        return supposed === usual ? progress : onPolicy(progress, supposed.version, asOf, world)
      },
    }),
  )
  const toCome = waiting.map((one): Start => {
    const turns18On = birthday(one.birthDate, 18, usual.leapDayRule)
    const opensOn = later(asOf, addMonths(turns18On, startAgeMonths - 216))
    return {
      id: one.youngPersonId,
      waits: true,
      opensOn,
      open: (world) => opened(one, opensOn, supposed.version, world),
    }
  })
  return [...running, ...toCome]
}

/**
 * Another policy beneath a case: the dates that it would move, move. No event is told to the statechart: one that says
 * nothing to it would still let it look at the calendar sooner, and number all that follows otherwise, than in the
 * scenario beside this one.
 */
const onPolicy = (progress: CaseProgress, version: string, asOf: Day, { policyOf }: World): CaseProgress =>
  applyPolicy(progress, systemEvent(progress.seq, 'policy.applied', asOf, { version }, {}), policyOf)

/** A case for who waits, as it will be opened: only the birth date and the pathway advised are known. */
function opened(
  { youngPersonId, birthDate, pathway }: Waiting & { pathway: Pathway },
  on: Day,
  version: string,
  { policyOf, recordedAt }: World,
): CaseProgress {
  const policy = policyOf(version)
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
