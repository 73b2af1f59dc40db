import { describe, expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../../machines/catalogue.ts'
import { pathways } from '../../../machines/context.ts'
import { eventDefinition, eventDefinitions } from '../../../machines/events.ts'
import { guards } from '../../../machines/guards.ts'
import { isTermId } from '../../../src/calendar/terms.ts'
import {
  everyNode,
  isLeaf,
  isTransient,
  leadsTo,
  metaOf,
  neighbourhoodOf,
  pathOf,
  reachableFrom,
  takes,
  transitionsOf,
} from './support/graph.ts'

const machines = pathways.map((pathway) => [pathway, machineFor(pathway, currentVersion(pathway))] as const)
const taken = (type: string) => machines.some(([, machine]) => everyNode(machine).some((node) => takes(node, type)))
const finals = ['completed', 'closed', 'rerouted']

/** The picture is the policy: what can be read off the statecharts without running them. */
describe.each(machines)('the statechart of %s', (_, machine) => {
  const nodes = everyNode(machine)
  const open = nodes.filter((node) => isLeaf(node) && !isTransient(node))

  test('has no state that cannot be reached', () => {
    const reached = reachableFrom([machine.root])
    expect(nodes.filter((node) => !reached.has(node)).map(pathOf)).toEqual([])
  })

  test('ends completed, closed or rerouted and nowhere else', () => {
    const ends = nodes.filter(({ type, parent }) => type === 'final' && parent === machine.root)
    expect(ends.map(pathOf).sort()).toEqual([...finals].sort())
    expect(nodes.filter(({ type, parent }) => type === 'final' && parent !== machine.root).map(pathOf)).toEqual([])
  })

  test('leads on to completed from every state of its course', () => {
    const course = open.filter((node) => pathOf(node).startsWith('open.course.'))
    expect(course.length).toBeGreaterThan(0)
    expect(course.filter((node) => !leadsTo(node, (at) => pathOf(at) === 'completed')).map(pathOf)).toEqual([])
  })

  test.each(['closed', 'rerouted'])('can be left to %s from every open state', (end) => {
    expect(open.filter((node) => !leadsTo(node, (at) => pathOf(at) === end)).map(pathOf)).toEqual([])
  })

  test('keeps no case in a state without a way on', () => {
    const stuck = open.filter((node) => pathOf(node).startsWith('open.course.') && transitionsOf(node).length === 0)
    const held = stuck.filter(
      (node) =>
        !metaOf(node)?.rest && !neighbourhoodOf(node).some((near) => takes(near, metaOf(node)?.turn?.step ?? '')),
    )
    expect(held.map(pathOf)).toEqual([])
  })

  test('names every open state in both languages', () => {
    const unnamed = open.filter((node) => !metaOf(node)?.label.nl || !metaOf(node)?.label.en)
    expect(unnamed.map(pathOf)).toEqual([])
  })

  test('says in every open state whose turn it is, or why it is nobody’s', () => {
    const silent = open.filter((node) => !metaOf(node)?.turn === !metaOf(node)?.rest)
    expect(silent.map(pathOf)).toEqual([])
  })

  test('names steps that are events, taken where the step is asked', () => {
    const wrong = open.flatMap((node) => {
      const step = metaOf(node)?.turn?.step
      if (step === undefined) return []
      const known = eventDefinition(step)?.by.some((role) => role !== 'system')
      return known && neighbourhoodOf(node).some((near) => takes(near, step)) ? [] : [`${pathOf(node)}: ${step}`]
    })
    expect(wrong).toEqual([])
  })

  test('names deadlines that the calendar knows, or why there is none', () => {
    const wrong = open.flatMap((node) => {
      const turn = metaOf(node)?.turn
      if (!turn) return []
      const good = 'deadline' in turn ? isTermId(turn.deadline) : turn.without.length > 0
      return good ? [] : [`${pathOf(node)}: ${JSON.stringify(turn)}`]
    })
    expect(wrong).toEqual([])
  })

  test('lets no region begin the others again', () => {
    // A transition of a whole region that re-enters has all of its parallel parent as its domain.
    const regions = nodes.filter(({ parent }) => parent?.type === 'parallel')
    const wrong = regions.filter((node) => transitionsOf(node).some(({ reenter, target }) => reenter && target))
    expect(wrong.map(pathOf)).toEqual([])
  })

  test('passes through its placing states whatever holds', () => {
    const placing = nodes.filter((node) => isLeaf(node) && !metaOf(node))
    expect(placing.filter((node) => !isTransient(node)).map(pathOf)).toEqual([])
  })

  test('uses only events and guards that are defined', () => {
    const types = new Set(
      nodes.flatMap((node) => transitionsOf(node).map(({ eventType }) => eventType)).filter(Boolean),
    )
    expect([...types].filter((type) => !eventDefinition(type))).toEqual([])
  })
})

test('every event that people can tell is taken by some statechart', () => {
  const told = eventDefinitions.filter(({ by }) => by.some((role) => role !== 'system'))
  expect(told.filter(({ type }) => !taken(type)).map(({ type }) => type)).toEqual([])
})

test('every event of the clock is taken by some statechart', () => {
  expect(eventDefinitions.filter(({ type }) => !taken(type)).map(({ type }) => type)).toEqual([])
})

test('no event is defined twice, and each has words in both languages', () => {
  const types = eventDefinitions.map(({ type }) => type)
  expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([])
  expect(eventDefinitions.filter(({ label }) => !label.nl || !label.en).map(({ type }) => type)).toEqual([])
})

test('every guard is used, and tells in both languages why not', () => {
  const used = new Set(
    machines.flatMap(([, machine]) =>
      everyNode(machine).flatMap((node) => transitionsOf(node).map(({ guard }) => guard)),
    ),
  )
  expect(Object.keys(guards).filter((name) => !used.has(name))).toEqual([])
  expect(
    Object.entries(guards)
      .filter(([, { otherwise }]) => !otherwise.nl || !otherwise.en)
      .map(([name]) => name),
  ).toEqual([])
})
