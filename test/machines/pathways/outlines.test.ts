import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../../machines/catalogue.ts'
import { pathways } from '../../../machines/context.ts'
import { outline } from '../../../machines/outline.ts'

test.each(pathways)('the outline of %s that is committed is the one of its statechart', async (pathway) => {
  const committed = JSON.parse(await readFile(`machines/${pathway}/outline.json`, 'utf8'))
  const generated = JSON.parse(JSON.stringify(outline(machineFor(pathway, currentVersion(pathway)))))
  // When a statechart was changed on purpose: npm run outlines, and read the difference.
  expect(generated).toEqual(committed)
})
