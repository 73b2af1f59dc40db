import { getShortestPaths, type StatePath, type TraversalOptions } from 'xstate/graph'
import { z } from 'zod'
import type { CaseMachine, CaseSnapshot } from '../../../../machines/case-machine.ts'
import { clockDays } from '../../../../machines/clock.ts'
import type { CaseContext, CaseOpening } from '../../../../machines/context.ts'
import type { EventDefinition } from '../../../../machines/event-definition.ts'
import { type CaseEvent, eventDefinition } from '../../../../machines/events.ts'
import { type GuardName, guards } from '../../../../machines/guards.ts'
import { eventName } from '../../../../machines/outline.ts'
import { everyNode, metaOf, type Node, pathOf, transitionsOf } from './graph.ts'
import { sampleOf } from './sample.ts'

export type Path = StatePath<CaseSnapshot, CaseEvent>

/** The states of one region of `open`, or of a region within one (`exit.handover.law`), less regions walked by themselves. */
export const nodesOf = (machine: CaseMachine, region: string, without: readonly string[] = []): Node[] => {
  const lies = (node: Node, within: string) => `${pathOf(node)}.`.startsWith(`open.${within}.`)
  return everyNode(machine).filter((node) => lies(node, region) && !without.some((inner) => lies(node, inner)))
}

/** Where a region stands; what lies in regions that are walked by themselves is left out. */
export function standing(open: Record<string, unknown>, region: string, without: readonly string[] = []): unknown {
  const visit = (value: unknown, path: string): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const inner = Object.entries(value).filter(([key]) => !without.includes(`${path}.${key}`))
    return Object.fromEntries(inner.map(([key, each]) => [key, visit(each, `${path}.${key}`)]))
  }
  const at = region
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], open)
  return visit(at, region)
}

/** Every event transition of a region: those that the clock or a person causes, not those that follow by themselves. */
export const toldTransitions = (machine: CaseMachine, region: string, without: readonly string[] = []) =>
  nodesOf(machine, region, without)
    .flatMap(transitionsOf)
    .filter(({ eventType }) => eventName(eventType) !== 'always')

/** What a walk through one region needs beside the region. */
export type Surroundings = {
  /** Regions within it that are walked by themselves. */
  without?: readonly string[]
  /** Where it begins, when not as usual. */
  openings?: readonly CaseOpening[]
  /** Events of other regions that its guards depend on. */
  telling?: readonly string[]
  /** Deadlines of other regions whose passing they depend on. */
  passing?: readonly string[]
  /** Where the walk goes no further: what lies behind is walked from elsewhere. */
  until?: (open: Record<string, unknown>) => boolean
  /** What its guards read of the case: two cases that agree in this and in the region's state count as one. */
  facts?: (context: CaseContext, open: Record<string, unknown>) => unknown
}

/** Walks one region by xstate/graph: with its own events, those of the regions that feed it, and the calendar. */
export function regionGraph(machine: CaseMachine, region: string, opening: CaseOpening, around: Surroundings) {
  const { telling = [], passing = [], facts = () => null, without = [], until = () => false } = around
  const types = [
    ...new Set([...toldTransitions(machine, region, without).map(({ eventType }) => eventType), ...telling]),
  ]
  const read = [
    ...new Set(
      nodesOf(machine, region, without)
        .flatMap(transitionsOf)
        .map(({ guard }) => guard),
    ),
  ].filter((guard): guard is GuardName => typeof guard === 'string' && guard in guards)
  const kinds = [...new Set([...nodesOf(machine, region, without).flatMap(deadlineOf), ...passing])]
  const keyOf = ({ value, context }: CaseSnapshot) => {
    if (typeof value === 'string') return value
    const { open } = value as { open: Record<string, unknown> }
    const event = told('note.added', context, {})
    return JSON.stringify([
      standing(open, region, without),
      read.map((guard) => guards[guard].holds({ context, event })),
      facts(context, open),
    ])
  }
  /** Of the days to come those that its guards, or what else counts, tell apart. */
  const daysThatTell = (context: CaseContext, value: CaseSnapshot['value']) => {
    const open = typeof value === 'string' ? {} : (value as { open: Record<string, unknown> }).open
    const seen = new Set<string>()
    return days(context).filter((day) => {
      const then = { ...context, today: day.occurredOn }
      const readings = read.map((guard) => guards[guard].holds({ context: then, event: day }))
      const reading = JSON.stringify([readings, facts(then, open)])
      return seen.size < seen.add(reading).size
    })
  }
  const taken = new Set<object>()
  const options: TraversalOptions<CaseSnapshot, CaseEvent, CaseOpening> = {
    input: opening,
    limit: 60_000,
    events: ({ context, value }: CaseSnapshot) => [
      ...types.flatMap((type) => variants(type, context, kinds)),
      ...daysThatTell(context, value),
    ],
    filterEvents: (snapshot, event) => {
      if (snapshot.status !== 'active' || !snapshot.can(event)) return false
      for (const transition of machine.getTransitionData(snapshot, event)) taken.add(transition)
      return true
    },
    stopWhen: ({ value }) => typeof value === 'object' && until((value as { open: Record<string, unknown> }).open),
    serializeState: keyOf,
    serializeEvent: (event) => JSON.stringify(event),
  }
  return { paths: getShortestPaths(machine as never, options as never) as unknown as Path[], taken, keyOf }
}

function deadlineOf(node: Node): string[] {
  const turn = metaOf(node)?.turn
  return turn && 'deadline' in turn ? [turn.deadline] : []
}

function told(type: string, context: CaseContext, payload: object, on = context.today): CaseEvent {
  const teller = { role: 'system', personId: null, organisationId: null }
  return { ...payload, type, seq: 1, occurredOn: on, asOf: on, teller } as unknown as CaseEvent
}

/**
 * An event told in each way that may choose another branch: once plain, once with all that is optional, and once for
 * each code and yes or no that its schema names.
 */
function variants(type: string, context: CaseContext, kinds: readonly string[]): CaseEvent[] {
  if (type === 'day.reached') return []
  if (type === 'deadline.passed')
    return kinds.map((kind) => told(type, context, { kind, key: keyOf(kind, context), dueOn: context.today }))
  const definition = eventDefinition(type) as EventDefinition
  const schema = z.toJSONSchema(definition.payload(context), { io: 'input' })
  return bodies(schema).map((payload) => told(type, context, payload))
}

/** After every day of a generated path: what is planned for it is still to come. */
const farAhead = '2031-12-31'

/** Bodies that a schema allows: plain, with all that is optional, with each code and yes or no, and with days far ahead. */
export function bodies(schema: z.core.JSONSchema.BaseSchema): object[] {
  const properties = Object.entries(schema.properties ?? {})
  if (properties.some(([, of]) => codesOf(of)?.length === 0)) return []
  const plain = sampleOf(schema, () => 0) as object
  const full = sampleOf(schema, (below) => Math.min(1, below - 1)) as object
  const others = properties.flatMap(([name, of]) =>
    (codesOf(of) ?? []).flatMap((value) => [
      { ...plain, [name]: value },
      { ...full, [name]: value },
    ]),
  )
  const ahead = properties.filter(([, of]) => typeof of === 'object' && of.format === 'date').map(([name]) => name)
  if (ahead.length > 0) others.push({ ...full, ...Object.fromEntries(ahead.map((name) => [name, farAhead])) })
  return [plain, full, ...others]
}

type Of = z.core.JSONSchema._JSONSchema

function codesOf(of: Of): unknown[] | undefined {
  if (typeof of === 'boolean') return undefined
  if (of.enum) return of.enum
  if (of.type === 'boolean') return [true, false]
  // A choice between kinds of value names no code of itself; an empty `enum` is one of which nothing fits now.
  const codes = of.anyOf?.flatMap((each) => codesOf(each) ?? []) ?? []
  return codes.length > 0 ? codes : undefined
}

/** A term that is suspended or waited for carries its key. */
const keyOf = (kind: string, context: CaseContext): string | null =>
  context.decisionTerms.find((term) => term.kind === kind)?.key ??
  context.defaultNotices.at(-1)?.decision ??
  context.decisionTerms.find(({ suspendedOn }) => suspendedOn)?.id ??
  null

/** Each day that the calendar still brings. */
const days = (context: CaseContext): CaseEvent[] =>
  [...new Set(clockDays(context).map(({ on }) => on))]
    .filter((on) => on > context.today)
    .sort()
    .map((day) => told('day.reached', context, { day, milestones: [] }, day))
