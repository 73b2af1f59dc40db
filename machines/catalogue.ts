import type { CaseMachine } from './case-machine.ts'
import type { Pathway } from './context.ts'
import { directIntakeMachine } from './direct-intake/direct-intake.machine.ts'
import { extendedYouthCareMachine } from './extended-youth-care/extended-youth-care.machine.ts'
import { perspectivePlanHandoverMachine } from './perspective-plan-handover/perspective-plan-handover.machine.ts'

/** The statecharts by pathway and version. An old version stays while a case is on it. */
const catalogue: Record<Pathway, Record<number, CaseMachine>> = {
  'extended-youth-care': { 1: extendedYouthCareMachine },
  'perspective-plan-handover': { 1: perspectivePlanHandoverMachine },
  'direct-intake': { 1: directIntakeMachine },
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
