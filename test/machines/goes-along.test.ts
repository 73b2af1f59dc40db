import { expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../machines/catalogue.ts'
import { pathways } from '../../machines/context.ts'
import { goingAlong } from '../../machines/goes-along.ts'
import { outline } from '../../machines/outline.ts'

test.each(pathways)('every date that somebody waits for in a region of %s goes along with it', (pathway) => {
  const states = outline(machineFor(pathway, currentVersion(pathway)))
  const waited = Object.entries(goingAlong).flatMap(([region, { deadlines }]) =>
    states
      .filter(({ path }) => path === `open.${region}` || path.startsWith(`open.${region}.`))
      .flatMap(({ meta }) =>
        meta && 'turn' in meta && meta.turn && 'deadline' in meta.turn ? [meta.turn.deadline] : [],
      )
      .map((deadline) => ({ region, deadline, known: (deadlines as readonly string[]).includes(deadline) })),
  )
  expect(waited.length).toBeGreaterThan(20)
  expect(waited.filter(({ known }) => !known)).toEqual([])
})
