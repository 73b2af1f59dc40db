import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pathways } from '../../machines/context.ts'
import { callerOf, personaNamed } from '../../src/access/personas.ts'
import { addDays, type Day } from '../../src/calendar/day.ts'
import { caseRecord } from '../../src/cases/case-record.ts'
import { clockOf } from '../../src/cases/deadlines/pass-case-days.ts'
import { effectiveLog } from '../../src/cases/events/effective-log.ts'
import { foldLog } from '../../src/cases/events/fold-log.ts'
import type { RecordedEvent } from '../../src/cases/records.ts'
import type { LoadedCase } from '../../src/cases/storage.ts'
import type { Rules } from '../../src/routing/decision-table.ts'
import { rulesVersions } from '../../src/routing/rules.ts'
import { beginnings } from '../machines/pathways/support/beginnings.ts'
import { seeded } from '../machines/pathways/support/choose.ts'
import { type Choose, sampleOf } from '../machines/pathways/support/sample.ts'
import { type RunningProgram, runningProgram, type SeenCase } from '../support/running-program.ts'

const firstDay = '2026-11-22'
const rounds = 10
const daysARound = 24
const { municipality } = callerOf(personaNamed('wijkteam'))
const tellers = ['wijkteam', 'jeugdhulp', 'besluit', 'wmo', 'jongere']
const rare = new Set(['case.closed', 'case.rerouted', 'case.declined'])

type Stored = { loaded: LoadedCase; log: RecordedEvent[] }
let program: RunningProgram
let stored: Stored[] = []
const newer = rulesVersions as Rules[]
const before = newer.length
/** Which histories these are: named in a failure. */
const seed = fc.sample(fc.nat(), 1)[0] ?? 0

/**
 * Cases that anybody tells anything that is offered, over HTTP; facts are learned and events corrected on the way. After
 * a third of it another policy holds for open cases, after two thirds other decision tables.
 */
beforeAll(async () => {
  program = await runningProgram(firstDay)
  const choose = seeded(seed)
  const cases = await Promise.all(
    pathways.flatMap((pathway) =>
      Object.values(beginnings[pathway])
        .filter(({ openedOn }) => openedOn === firstDay)
        .filter((_, index) => (index + seed) % 2 === 0)
        .map((opening) => open(opening)),
    ),
  )
  for (let round = 0; round < rounds; round += 1) {
    const today = addDays(firstDay, round * daysARound)
    if (round === 3) await otherPolicy(today)
    if (round === 6) otherTables(today)
    await program.moveTo(today)
    for (const each of cases) for (let turn = 0; turn < 2; turn += 1) await doSomething(each, today, choose)
  }
  stored = await Promise.all(cases.map(({ id }) => readStored(id)))
}, 240_000)
afterAll(async () => {
  newer.splice(before)
  await program.stop()
})

const named = { firstName: 'Sem', familyName: 'Herhaal', municipality: 'Voorbeeldstad' }

async function open({ pathway, facts }: (typeof beginnings)['direct-intake'][string]): Promise<SeenCase> {
  const { birthDate, ...known } = facts
  const { status, body } = await program.call<SeenCase>('wijkteam', 'POST', '/cases', {
    body: { youngPerson: { ...named, birthDate, facts: known }, pathway, overruleReason: 'Zo is het besloten.' },
  })
  expect([status, body]).toEqual([201, expect.anything()])
  return body
}

/** The plan is ready a month earlier, and what is counted in weeks for it takes longer. */
async function otherPolicy(validFrom: Day): Promise<void> {
  const policy = { version: 'replayed', validFrom, planReadyByMonths: 7, graceShifts: false }
  const { status, body } = await program.call('beheer', 'POST', '/policies', {
    body: { policy, appliesTo: 'open-cases', because: 'Raadsbesluit' },
  })
  expect([status, body]).toEqual([201, expect.anything()])
}

/** The same rows in the opposite order advise otherwise. */
function otherTables(validFrom: Day): void {
  const [rules] = rulesVersions
  if (rules) newer.push({ version: 'replayed', validFrom, d1: [...rules.d1].reverse(), d2: [...rules.d2].reverse() })
}

async function doSomething({ id, youngPerson }: SeenCase, today: Day, choose: Choose): Promise<void> {
  const what = choose(8)
  if (what === 0) return learn(youngPerson.id, choose)
  const persona = tellers[choose(tellers.length)] ?? ''
  const { status, body, etag } = await program.call<SeenCase>(persona, 'GET', `/cases/${id}`)
  if (status !== 200 || body.final) return
  const may = body.availableEvents.filter(({ allowed, type }) => allowed && (!rare.has(type) || choose(12) === 0))
  const event = may[choose(may.length)]
  const said =
    what === 1
      ? { type: 'event.corrected', seq: 2 + choose(body.version), void: true, reason: 'Vergissing' }
      : event?.payloadSchema && { ...(sampleOf(event.payloadSchema, choose) as object), type: event.type }
  if (!said) return
  // A correction that later events contradict is refused: the history goes on as it was.
  await program.call(persona, 'POST', `/cases/${id}/events`, {
    body: { ...said, occurredOn: today },
    headers: { 'if-match': etag, Prefer: 'return=minimal' },
  })
}

async function learn(youngPersonId: string, choose: Choose): Promise<void> {
  const some = [
    { registeredIn: 'Elders' },
    { youthHelpKind: 'foster-care', youthWantsToStay: true },
    { youthHelpKind: 'participation-support', wmoCanProvide: true },
    { wlzRight: true },
  ]
  // 404 once another organisation took the case over.
  const { status } = await program.call('wijkteam', 'PATCH', `/young-people/${youngPersonId}`, {
    body: { facts: some[choose(some.length)] },
    headers: { 'If-Match': '*' },
  })
  expect([200, 404]).toContain(status)
}

const readStored = (id: string): Promise<Stored> =>
  program.program.worker.storage.transaction(clockOf(municipality), async (unit) => {
    const loaded = await unit.loadCase(id, 'for-update')
    if (!loaded) throw new Error(`Case ${id} is not there`)
    return { loaded, log: await unit.caseEvents(id) }
  })

const replayed = ({ loaded, log }: Stored) =>
  foldLog(loaded.record.id, effectiveLog(log), program.program.worker.policyOf)
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null))

test('the histories hold what a log can hold', () => {
  const types = stored.flatMap(({ log }) => log.map(({ type }) => type))
  expect(types).toEqual(
    expect.arrayContaining(['facts.changed', 'policy.applied', 'event.corrected', 'deadline.passed', 'day.reached']),
  )
  expect(stored.some(({ loaded }) => loaded.record.policyVersion === 'replayed')).toBe(true)
  expect(new Set(types).size).toBeGreaterThan(25)
})

test('each log read from the database and replayed gives the stored row, snapshot and all', () => {
  for (const each of stored) {
    const { progress, contradictions } = replayed(each)
    expect({ seed, contradictions }).toEqual({ seed, contradictions: [] })
    const row = asJson(caseRecord(each.loaded.record, progress))
    expect({ seed, row }).toEqual({ seed, row: asJson(each.loaded.record) })
  }
})

test('and its deadlines and relations; beside them stands only what a correction superseded or ended', () => {
  for (const each of stored) {
    const { deadlines, relations } = replayed(each).progress
    const also = sameOrBeside(each.loaded.deadlines, deadlines, ({ id }) => id)
    expect(also.filter(({ outcome }) => outcome !== 'superseded')).toEqual([])
    const ended = sameOrBeside(each.loaded.relations, relations, (each) => `${each.organisationId} ${each.party}`)
    expect(ended.filter(({ endedOn }) => endedOn === null)).toEqual([])
  }
})

/** Every row of the replay is stored as it is; answers what is stored and the replay has not. */
function sameOrBeside<Row>(rows: readonly Row[], again: readonly Row[], idOf: (row: Row) => string): Row[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]))
  for (const row of again) expect({ seed, row: asJson(byId.get(idOf(row))) }).toEqual({ seed, row: asJson(row) })
  const ids = new Set(again.map(idOf))
  return rows.filter((row) => !ids.has(idOf(row)))
}
