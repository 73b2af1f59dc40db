import { describe, expect, test } from '@jest/globals'
import { initialTransition as begunByXState, transition as takenByXState } from 'xstate'
import type { CaseMachine, CaseSnapshot } from '../../machines/case-machine.ts'
import { machineFor } from '../../machines/catalogue.ts'
import { pathways } from '../../machines/context.ts'
import { initialTransition, type NamedAction, transition } from '../../machines/step.ts'
import { asCaseEvent } from '../../src/cases/events/case-progress.ts'
import { beginnings } from './pathways/support/beginnings.ts'
import { seeded } from './pathways/support/choose.ts'
import { openWalk, wander } from './pathways/support/client.ts'

/** What a step is judged by: where the case is, what it remembers, and the actions in order. */
const essence = (machine: CaseMachine, [snapshot, actions]: [CaseSnapshot, readonly NamedAction[]]) => ({
  state: machine.getPersistedSnapshot(snapshot),
  actions: actions.map(({ type, params }) => ({ type, params })),
})

describe.each(pathways)('a step of %s', (pathway) => {
  const machine = machineFor(pathway, 1)

  test.each(Object.keys(beginnings[pathway]))('is what XState itself makes of it, from the beginning "%s"', (name) => {
    const opening = beginnings[pathway][name]
    if (opening === undefined) throw new Error(`There is no beginning ${name}`)
    let mine = initialTransition(machine, opening)
    let theirs = begunByXState(machine, opening) as unknown as [CaseSnapshot, NamedAction[]]
    expect(essence(machine, mine)).toEqual(essence(machine, theirs))
    const told = wander(openWalk(opening), seeded(7), 25).log.slice(1)
    for (const event of told.map(asCaseEvent)) {
      mine = transition(machine, mine[0], event)
      theirs = takenByXState(machine, theirs[0], event)
      expect(essence(machine, mine)).toEqual(essence(machine, theirs))
    }
  })

  test('that no state takes leaves the very same snapshot', () => {
    const [opening] = Object.values(beginnings[pathway])
    if (opening === undefined) throw new Error('There is no beginning')
    const [snapshot] = initialTransition(machine, opening)
    const unknown = { type: 'unheard.of', seq: 2, occurredOn: opening.openedOn } as never
    expect(transition(machine, snapshot, unknown)[0]).toBe(snapshot)
  })
})
