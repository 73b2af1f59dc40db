import { expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../machines/catalogue.ts'
import { pathways } from '../../machines/context.ts'
import { goAlong, goingAlong } from '../../machines/goes-along.ts'
import { outline } from '../../machines/outline.ts'
import { begin, persist, restore } from '../../machines/step.ts'
import { beginnings } from './pathways/support/beginnings.ts'

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

/** PostgreSQL keeps the properties of a snapshot in an order of its own. */
const inAnotherOrder = (value: unknown): object =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).reverse())
      : one,
  )

test('a region in which nothing happened begins anew, also when the case was stored meanwhile', () => {
  const opening = Object.values(beginnings['extended-youth-care'])[0]
  if (!opening) throw new Error('Extended youth care has no beginning')
  const from = machineFor('extended-youth-care', currentVersion('extended-youth-care'))
  const to = machineFor('perspective-plan-handover', currentVersion('perspective-plan-handover'))
  const { snapshot } = begin(from, opening)
  const begun = begin(to, { ...opening, pathway: 'perspective-plan-handover', laws: ['wmo'] })
  const teller = { role: 'neighbourhood-team', personId: null, organisationId: null } as const
  const event = { type: 'note.added', text: '', seq: 2, occurredOn: opening.openedOn, teller } as const
  const stored = restore(from, inAnotherOrder(persist(from, snapshot)))
  for (const each of [snapshot, stored])
    expect(goAlong({ machine: from, snapshot: each }, to, begun, event).snapshot.value).toEqual(begun.snapshot.value)
})
