import { performance } from 'node:perf_hooks'
import { demoMunicipality } from '../access/personas.ts'
import type { Actor } from '../cases/actor.ts'
import { Conflict, Stale } from '../cases/errors.ts'
import { beginningOf } from '../cases/events/case-change.ts'
import type { UnitOfWork } from '../cases/storage.ts'
import type { DemoFill } from '../config.ts'
import type { Program } from '../program.ts'
import { knowCaseload } from '../storage/caseload/know-caseload.ts'
import { inTransaction } from '../storage/database/transaction.ts'
import { writeMunicipality } from '../storage/directory/municipalities.ts'
import { demoDirectory } from './demo-directory.ts'
import { type InventedPerson, inventMunicipality } from './invent-municipality.ts'

/** In whose name the demo is made: nobody's. */
export const demoActor: Actor = { municipality: demoMunicipality, personId: null, organisationId: null, role: 'system' }

/** The reference of the first invented young person: where it is, the demo was filled. */
export const firstDemoReference = 'DEMO-0001'

type Say = (line: string) => void
const usual = { people: 350 }

/**
 * Makes the invented municipality: its organisations and people, and with `full` its young people and cases. What is
 * there already stays as it is; a fill that is cut short leaves nothing behind. `of` says how many people, and by which seed.
 */
export async function fillDemo(
  program: Program,
  fill: DemoFill,
  say: Say,
  of: { people: number; seed?: number } = usual,
): Promise<void> {
  const { people } = of
  if (fill === 'off') return
  if (await hasDemoCases(program)) return
  await fillStaff(program)
  if (fill === 'staff') return
  say(
    `Filling in an invented municipality: ${people} young people, their cases and dates, as they would be today. To begin without them: OVERSTAP_DEMO=staff (its organisations only) or OVERSTAP_DEMO=off (nothing), with another OVERSTAP_DATA.`,
  )
  const invented = await inventAll(program, say, of)
  const written = await writeAll(program, invented)
  await knowCaseload(program.database.import, demoActor)
  const cases = invented.filter((one) => one.case !== null).length
  say(
    written
      ? `The demo is there: ${people} young people, ${cases} cases. All of it is invented.`
      : 'The demo was filled in meanwhile by another program.',
  )
}

/** Whether the invented young people are there. */
export async function hasDemoCases({ import: { storage } }: Pick<Program, 'import'>): Promise<boolean> {
  return storage.transaction(
    demoActor,
    async (unit) => (await unit.findYoungPersonByReference(firstDemoReference)) !== null,
  )
}

async function inventAll(
  program: Program,
  say: Say,
  { people, ...seed }: { people: number; seed?: number },
): Promise<InventedPerson[]> {
  const invented: InventedPerson[] = []
  const parts = { dependencies: program.import, recordedAt: program.clock.now(), count: people, ...seed }
  let saidAt = performance.now()
  for await (const one of inventMunicipality(parts)) {
    invented.push(one)
    if (performance.now() - saidAt < 1000) continue
    saidAt = performance.now()
    say(`${invented.length} of ${people} young people`)
  }
  return invented
}

/** All in one transaction: false when another program did it meanwhile. */
async function writeAll(program: Program, invented: readonly InventedPerson[]): Promise<boolean> {
  const { storage, newId } = program.import
  try {
    await storage.transaction(demoActor, async (unit) => {
      for (const one of invented) await write(unit, one, newId)
    })
    return true
  } catch (error) {
    const taken = error instanceof Conflict || error instanceof Stale
    if (taken && (await hasDemoCases(program))) return false
    throw error
  }
}

async function write(
  unit: UnitOfWork,
  { person, knownOn, knownBy, case: theirs }: InventedPerson,
  newId: () => string,
) {
  const audit = { purpose: 'demo' as const, caseIds: [], youngPersonIds: [person.id], traceId: null }
  const registered = {
    seq: 1,
    type: 'person.registered',
    occurredOn: knownOn,
    recordedAt: unit.now,
    ...knownBy,
    role: 'neighbourhood-team' as const,
    payload: { facts: person.facts },
  }
  await unit.writeYoungPerson(person, registered, null, { ...audit, action: 'person.registered' })
  if (!theirs) return
  const identity = {
    id: theirs.id,
    municipality: person.municipality,
    youngPersonId: person.id,
    continuesCaseId: null,
    openedOn: knownOn,
    turns18On: theirs.progress.snapshot.context.opening.dates.turns18 ?? person.birthDate,
  }
  const begun = beginningOf(identity, theirs.progress, [...theirs.log], { action: 'case.opened', newId })
  // Nobody is told of what is invented to lie behind.
  await unit.writeCase({ ...begun, outbox: [] })
}

async function fillStaff(program: Program): Promise<void> {
  await inTransaction(program.database.import, demoActor, (client) =>
    writeMunicipality(client, { id: demoMunicipality, name: 'Voorbeeldstad', demo: true }),
  )
  const { organisations, people: workers } = demoDirectory(program.clock.today())
  await program.import.storage.transaction(demoActor, async ({ directory }) => {
    // Who is there already may have been changed since, or have left.
    const known = new Set([...(await directory.organisations()), ...(await directory.people())].map(({ id }) => id))
    for (const organisation of organisations.filter(({ id }) => !known.has(id)))
      await directory.writeOrganisation(organisation)
    for (const worker of workers.filter(({ id }) => !known.has(id))) await directory.writePerson(worker)
  })
}
