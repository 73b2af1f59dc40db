import type { SnapshotFrom } from 'xstate'
import { caseSetup } from './case-setup.ts'

/** More eventless steps than any event needs: a statechart that runs in a circle is stopped, not waited for. */
const mostMicrosteps = 500

/** A statechart as it is written down: every guard, effect and event by its known name. */
export type CaseMachineConfig = Parameters<typeof caseSetup.createMachine>[0]

/** Makes a statechart of cases. All have one broad type, so that a case can be stepped without knowing which it is on. */
export const defineCaseMachine = (config: CaseMachineConfig) =>
  caseSetup.createMachine({ ...config, options: { maxIterations: mostMicrosteps } })

export type CaseMachine = ReturnType<typeof defineCaseMachine>

/** A case on its statechart: live in memory for one request, never kept. */
export type CaseSnapshot = SnapshotFrom<CaseMachine>
