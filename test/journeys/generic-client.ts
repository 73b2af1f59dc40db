import { personas } from '../../src/access/personas.ts'
import { addDays, addYears } from '../../src/calendar/day.ts'
import { type Choose, sampleOf } from '../machines/pathways/support/sample.ts'
import type { Problem, RunningProgram, SeenCase } from '../support/running-program.ts'

/** What one walk did: where the case ended, how, and every answer that should not have been. */
export type Walked = { case: SeenCase; today: string; told: string[]; wrong: string[] }

/** What ends or parks a case otherwise than by doing what is to be done, or says nothing. */
const notAStep = new Set([
  ...['case.closed', 'case.declined', 'case.rerouted', 'event.corrected'],
  ...['note.added', 'worker.assigned', 'organisation.changed'],
])

/** How often one kind of event is told in the same state: what changes nothing is not told for ever. */
const mostInOneState = 2
const mostSteps = 400
/** A life of an adult is long; what is done by now and then no more will not be done. */
const mostYears = 25

/**
 * Carries a case to its end knowing only what the API says: who is at turn, availableEvents with a schema for each, and
 * the first date. It signs in as the persons at turn, and where they can do nothing new it moves the clock.
 */
export async function carryOn(program: RunningProgram, caseId: string, from: string, choose: Choose): Promise<Walked> {
  const walk: Walked = { case: await read(program, caseId), today: from, told: [], wrong: [] }
  const tried = new Map<string, number>()
  const lastDay = addYears(from, mostYears)
  for (let steps = 0; steps < mostSteps && !walk.case.final && walk.today < lastDay; steps += 1) {
    walk.wrong.push(...unheld(walk.case))
    if (await tellOne(program, walk, tried, choose)) continue
    tried.clear()
    walk.today = nextDay(walk)
    await program.moveTo(walk.today)
    walk.case = await read(program, caseId)
  }
  return walk
}

async function read(program: RunningProgram, caseId: string): Promise<SeenCase> {
  const { status, body } = await program.call<SeenCase>('besluit', 'GET', `/cases/${caseId}`)
  if (status !== 200) throw new Error(`The case can't be read: ${JSON.stringify(body)}`)
  return body
}

/** Tells one event as somebody who is at turn: one of the steps asked for, else one that is asked of them by a date. */
async function tellOne(program: RunningProgram, walk: Walked, tried: Map<string, number>, choose: Choose) {
  const asked = new Set(walk.case.turns.map(({ event }) => event))
  for (const persona of atTurn(walk.case)) {
    const { status, body, etag } = await program.call<SeenCase>(persona, 'GET', `/cases/${walk.case.id}`)
    if (status !== 200) continue
    const state = JSON.stringify(body.state)
    const open = body.availableEvents.filter(
      ({ type, allowed }) =>
        allowed && asked.has(type) && !notAStep.has(type) && (tried.get(`${type} ${state}`) ?? 0) < mostInOneState,
    )
    const event = open[choose(open.length)]
    if (!event?.payloadSchema) continue
    tried.set(`${event.type} ${state}`, (tried.get(`${event.type} ${state}`) ?? 0) + 1)
    const said = { ...(sampleOf(event.payloadSchema, choose) as object), type: event.type, occurredOn: walk.today }
    const told = await program.call<{ case: SeenCase } & Problem>(persona, 'POST', `/cases/${walk.case.id}/events`, {
      body: said,
      headers: { 'if-match': etag },
    })
    walk.told.push(`${walk.today} ${persona} ${event.type}`)
    if (told.status !== 201) walk.wrong.push(`${JSON.stringify(said)} as ${persona}: ${JSON.stringify(told.body)}`)
    else walk.case = 'people' in told.body.case ? told.body.case : await read(program, walk.case.id)
    return true
  }
  return false
}

/** The personas who stand for the parties at turn; a party that nobody is yet can be anybody who sees the case. */
function atTurn({ turns, people }: SeenCase): string[] {
  const named = turns.flatMap(({ party }) => {
    const holder = people[party]
    return personas.filter(({ personId, organisation }) =>
      holder?.personId
        ? personId === holder.personId
        : holder?.organisationId && organisation?.id === holder.organisationId,
    )
  })
  const others = ['wijkteam', 'jeugdhulp', 'wmo', 'wmo2', 'besluit', 'jongere', 'cjg', 'manager', 'vrijwilliger']
  return [...new Set([...named.map(({ name }) => name), ...others])]
}

/** No open case is without an owner, a next step and a date, or the reason why there is none. */
function unheld({ state, owner, nextStep }: SeenCase): string[] {
  const where = JSON.stringify(state)
  return [
    ...(owner.organisationId && owner.personId ? [] : [`nobody owns it in ${where}`]),
    ...(nextStep.event && nextStep.event !== 'none' ? [] : [`no next step in ${where}`]),
    ...((nextStep.dueOn ?? nextStep.because) ? [] : [`no date and no reason in ${where}`]),
  ]
}

/** The day after the first date that is still to come, or a month on where there is none. */
function nextDay({ case: { deadlines }, today }: Walked): string {
  const ahead = deadlines
    .filter(({ status, dueOn }) => ['open', 'due-soon'].includes(status) && dueOn >= today)
    .map(({ dueOn }) => dueOn)
    .sort()
  return ahead[0] === undefined ? addDays(today, 30) : addDays(ahead[0], 1)
}
