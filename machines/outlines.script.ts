import { writeFile } from 'node:fs/promises'
import { breakGlassMachine } from './break-glass/break-glass.machine.ts'
import type { CaseMachine } from './case-machine.ts'
import { currentVersion, machineFor } from './catalogue.ts'
import { pathways } from './context.ts'
import { outline } from './outline.ts'

/** Writes each statechart's states and events to its outline.json, so that a change of policy shows as a difference. */
const written = async (folder: string, machine: CaseMachine): Promise<void> =>
  writeFile(`machines/${folder}/outline.json`, `${JSON.stringify(outline(machine), null, 1)}\n`)

for (const pathway of pathways) await written(pathway, machineFor(pathway, currentVersion(pathway)))
// Not a pathway of a case, but drawn the same way: an outline reads names alone.
await written('break-glass', breakGlassMachine as unknown as CaseMachine)
