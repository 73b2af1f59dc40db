import { eventDefinition } from '../../machines/events.ts'
import { turns } from '../../machines/turns.ts'
import { addDays, type Day, daysBetween, earlier, later } from '../calendar/day.ts'
import { isOpen } from '../cases/deadlines/deadline-book.ts'
import { passTo, type Telling, type ToldCase, takes, tell } from './told-case.ts'

/** How people keep to their dates: in time, some days late, or not at all from a day on. */
export type Pace = { lateBy: number; stopsOn: Day | null }

const mostSteps = 120

/**
 * Lives a case from its opening up to today: whoever is at turn with the nearest date does the step, in time or late as
 * the pace says, and now and then something else happens.
 */
export async function liveCase(start: ToldCase, until: Day, pace: Pace, telling: Telling): Promise<ToldCase> {
  const acts = pace.stopsOn === null ? until : earlier(pace.stopsOn, until)
  let told = start
  const done = new Map<string, number>()
  for (let steps = 0; steps < mostSteps && told.today <= acts && isRunning(told); steps += 1) {
    const next = nextStep(told, done)
    const on = next ? dayOf(told.today, next.dueOn, pace, telling) : addDays(told.today, telling.chance.between(5, 25))
    if (on > acts) break
    told = passTo(told, on, telling)
    if (next) told = await step(told, next.type, done, telling)
  }
  return isRunning(told) ? passTo(await complain(told, until, telling), until, telling) : told
}

/** Nobody acts any more: then those who wait do. */
async function complain(start: ToldCase, until: Day, telling: Telling): Promise<ToldCase> {
  let told = start
  for (const type of complaints) {
    const on = addDays(told.today, telling.chance.between(10, 25))
    if (on > until || !isRunning(told)) break
    told = passTo(told, on, telling)
    if (takes(told, [type]).length > 0) told = (await tell(told, type, telling)) ?? told
  }
  return told
}

/** What people do when nobody keeps to their dates any more. */
const complaints = ['defaultNotice.received', 'note.added', 'defaultNotice.received', 'urgency.reported'] as const

export const isRunning = ({ progress }: ToldCase): boolean => progress.snapshot.status === 'active'

async function step(told: ToldCase, type: string, done: Map<string, number>, telling: Telling): Promise<ToldCase> {
  done.set(type, (done.get(type) ?? 0) + 1)
  const other = telling.chance.percent(12) ? telling.chance.of(besides) : null
  const [first] = takes(told, other ? [other, type] : [type])
  return (first === undefined ? null : await tell(told, first, telling)) ?? told
}

/** What happens beside the steps that somebody is at turn for. */
const besides = [
  'note.added',
  'referral.made',
  'informalSupport.suggested',
  'urgency.reported',
  'home.atRisk',
  'consent.withdrawn',
  'plan.reopened',
  'meeting.moved',
  'extension.requested',
  'deadline.suspended',
  'plan.areaWritten',
  'zvw.insured',
  'defaultNotice.received',
  'objection.received',
  'case.declined',
  'deadline.extended',
  'wmo.ledElsewhere',
  'plan.askedInWriting',
  'support.providerStopped',
  'support.steppedUp',
] as const

/** Dates that run beside whose turn it is, and what is done by them. */
const withoutTurn: Readonly<Record<string, string>> = {
  'pw-school-documents': 'income.schoolDocumentsHandedIn',
  'pw-advance': 'income.advancePaid',
  'wmo-personal-plan': 'wmo.personalPlanReceived',
  'wmo-temporary-provision': 'temporaryProvision.started',
  'zvw-own-insurance': 'zvw.insured',
  'warning-answer': 'warning.answered',
  'jeugdwet-care-plan-in-writing': 'plan.givenInWriting',
}

const mostTimes = 4

/** The step at turn with the nearest date, that was not told too often already. */
function nextStep(
  { progress }: ToldCase,
  done: ReadonlyMap<string, number>,
): { type: string; dueOn: Day | null } | null {
  const dueOn = (kind: string | null): Day | null =>
    progress.deadlines.find((deadline) => deadline.kind === kind && isOpen(deadline))?.dueOn ?? null
  const atTurn = turns(progress.snapshot).map(({ step, deadline }) => ({ type: step, dueOn: dueOn(deadline) }))
  const beside = Object.entries(withoutTurn).map(([kind, type]) => ({ type, dueOn: dueOn(kind) }))
  const steps = [...atTurn, ...beside.filter((each) => each.dueOn !== null)]
    .filter(({ type }) => (done.get(type) ?? 0) < mostTimes && isTold(type))
    .sort((one, other) => ((one.dueOn ?? '9') < (other.dueOn ?? '9') ? -1 : 1))
  return steps.find(({ type }) => takes({ progress }, [type]).length > 0) ?? null
}

const isTold = (type: string): boolean => eventDefinition(type)?.by.some((role) => role !== 'system') ?? false

/** The day on which a step is done: somewhere between now and its date, or so many days late. */
function dayOf(today: Day, dueOn: Day | null, { lateBy }: Pace, { chance }: Telling): Day {
  if (dueOn === null) return addDays(today, chance.between(3, 15))
  if (lateBy > 0) return later(today, addDays(dueOn, chance.between(1, lateBy)))
  return addDays(today, Math.floor((Math.max(0, daysBetween(today, dueOn)) * chance.between(10, 95)) / 100))
}
