import type { CaseMachine } from './case-machine.ts'
import type { Pathway } from './context.ts'
import { directIntakeMachine } from './direct-intake/direct-intake.machine.ts'
import { migrations as directIntakeMigrations } from './direct-intake/direct-intake.migrations.ts'
import { extendedYouthCareMachine } from './extended-youth-care/extended-youth-care.machine.ts'
import { migrations as extendedYouthCareMigrations } from './extended-youth-care/extended-youth-care.migrations.ts'
import type { MachineMigration } from './migration.ts'
import { perspectivePlanHandoverMachine } from './perspective-plan-handover/perspective-plan-handover.machine.ts'
import { migrations as handoverMigrations } from './perspective-plan-handover/perspective-plan-handover.migrations.ts'

/** The statecharts by pathway and version. An old version stays while a case is on it. */
const catalogue: Record<Pathway, Record<number, CaseMachine>> = {
  'extended-youth-care': { 1: extendedYouthCareMachine },
  'perspective-plan-handover': { 1: perspectivePlanHandoverMachine },
  'direct-intake': { 1: directIntakeMachine },
}

const migrations: Record<Pathway, readonly MachineMigration[]> = {
  'extended-youth-care': extendedYouthCareMigrations,
  'perspective-plan-handover': handoverMigrations,
  'direct-intake': directIntakeMigrations,
}

/** The version on which new cases begin. */
export function currentVersion(pathway: Pathway): number {
  return Math.max(...Object.keys(catalogue[pathway]).map(Number))
}

/**
 * The statechart of a pathway in one version.
 * @throws Error when this program does not know that version.
 */
export function machineFor(pathway: Pathway, version: number): CaseMachine {
  const machine = catalogue[pathway][version]
  if (!machine) throw new Error(`Version ${version} of ${pathway} is not known to this program`)
  return machine
}

/**
 * The steps that take a case from an older version of its statechart to the current one, in order; none when it is on it.
 * @throws Error when a step is missing on the way.
 */
export function migrationsFrom(pathway: Pathway, version: number): readonly MachineMigration[] {
  if (version === currentVersion(pathway)) return []
  const next = migrations[pathway].find(({ from }) => from === version)
  if (!next) throw new Error(`No migration takes ${pathway} on from version ${version}`)
  return [next, ...migrationsFrom(pathway, next.to)]
}
