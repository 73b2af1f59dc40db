import { writeFile } from 'node:fs/promises'
import { currentVersion, machineFor } from './catalogue.ts'
import { pathways } from './context.ts'
import { outline } from './outline.ts'

/** Writes each statechart's states and events to its outline.json, so that a change of policy shows as a difference. */
for (const pathway of pathways) {
  const states = outline(machineFor(pathway, currentVersion(pathway)))
  await writeFile(`machines/${pathway}/outline.json`, `${JSON.stringify(states, null, 1)}\n`)
}
