import { currentVersion, machineFor } from '../../../../machines/catalogue.ts'
import { pathways } from '../../../../machines/context.ts'
import { outline } from '../../../../machines/outline.ts'
import { type Day, daysBetween } from '../../../calendar/day.ts'
import type { History } from './history.ts'
import { type Spell, type Survival, spreadOf, survivalOf } from './survival.ts'

/** How long a step takes and by which event it ends, as history shows. */
export type Habit = {
  /** From where the days count: since the date began to run, or before (negative) and past its last day. */
  from: 'opened' | 'due'
  days: Survival
  /** The events that ended it, with how often. */
  ends: readonly (readonly [type: string, times: number])[]
  /** How many times it was seen done. */
  seen: number
}

export type Habits = {
  /** How the step of a turn goes in a pathway; undefined where history says too little. */
  of(pathway: string, step: string, kind: string): Habit | undefined
  /** What was answered in a field of an event, with how often; how often the event was told. */
  answers(type: string): { told: number; fields: ReadonlyMap<string, ReadonlyMap<string, number>> } | undefined
  /** The chance a day that an open case closes early: moved away, helped otherwise. */
  leaving(pathway: string): number
  cases: number
}

/** Fewer ends than this say nothing. */
const enough = 5

/** The events that end a case before its pathway does. */
const leaving = 'case.closed'

type Gathered = { sinceOpened: Spell[]; sinceDue: Spell[]; ends: Map<string, number> }

/** The steps that a deadline of each kind is there for, as the states of the statecharts name them. */
function stepsByKind(): Map<string, Set<string>> {
  const steps = new Map<string, Set<string>>()
  for (const pathway of pathways)
    for (const { meta } of outline(machineFor(pathway, currentVersion(pathway))))
      if (meta?.turn && 'deadline' in meta.turn)
        steps.set(meta.turn.deadline, (steps.get(meta.turn.deadline) ?? new Set()).add(meta.turn.step))
  return steps
}

/** Learns from histories up to and including a day. What did not end by then counts for as long as it was seen. */
export function learnHabits(histories: Iterable<History>, asOf: Day): Habits {
  const kinds = stepsByKind()
  const gathered = new Map<string, Gathered>()
  const answers = new Map<string, { told: number; fields: Map<string, Map<string, number>> }>()
  const left = new Map<string, { cases: number; days: number }>()
  let cases = 0
  for (const history of histories) {
    cases += 1
    for (const deadline of history.deadlines) {
      if (deadline.outcome === 'passed-before-opening' || deadline.openedOn > asOf) continue
      for (const step of kinds.get(deadline.kind) ?? []) gather(gathered, history, deadline, step, asOf)
    }
    for (const event of history.events.filter(({ role, occurredOn }) => role !== 'system' && occurredOn <= asOf))
      hear(answers, event)
    watchLeaving(left, history, asOf)
  }
  const known = new Map([...gathered].flatMap(([key, each]) => habitOf(key, each)))
  return {
    cases,
    of: (pathway, step, kind) => known.get(`${pathway} ${step} ${kind}`) ?? known.get(` ${step} ${kind}`),
    answers: (type) => answers.get(type),
    leaving: (pathway) => {
      const seen = left.get(pathway)
      return seen && seen.days > 0 ? seen.cases / seen.days : 0
    },
  }
}

type Ended = History['events'][number] | null

/** The first event that was the step, or that ended the date otherwise by what somebody did. */
function endOf(history: History, deadline: History['deadlines'][number], step: string, asOf: Day): Ended {
  return (
    history.events.find(
      ({ seq, type, role, occurredOn }) =>
        seq > deadline.openedBySeq &&
        occurredOn <= asOf &&
        (deadline.settledBySeq === null || seq <= deadline.settledBySeq) &&
        (type === step || (seq === deadline.settledBySeq && deadline.outcome === 'met' && role !== 'system')),
    ) ?? null
  )
}

/** One time that a step was at turn: for its pathway, and for all where a pathway shows too little. */
function gather(
  gathered: Map<string, Gathered>,
  history: History,
  deadline: History['deadlines'][number],
  step: string,
  asOf: Day,
): void {
  const { kind, openedOn, dueOn, settledOn } = deadline
  const end = endOf(history, deadline, step, asOf)
  const until = end?.occurredOn ?? (settledOn !== null && settledOn <= asOf ? settledOn : asOf)
  const done = end !== null
  for (const pathway of [history.pathway, '']) {
    const key = `${pathway} ${step} ${kind}`
    const at: Gathered = gathered.get(key) ?? { sinceOpened: [], sinceDue: [], ends: new Map() }
    gathered.set(key, at)
    at.sinceOpened.push({ days: Math.max(0, daysBetween(openedOn, until)), done })
    at.sinceDue.push({ days: daysBetween(dueOn, until), done })
    if (end) at.ends.set(end.type, (at.ends.get(end.type) ?? 0) + 1)
  }
}

/** Some steps take as long as they take, others are done by their date: what varies least is gone by. */
function habitOf(key: string, { sinceOpened, sinceDue, ends }: Gathered): [string, Habit][] {
  const seen = [...ends.values()].reduce((sum, n) => sum + n, 0)
  if (seen < enough) return []
  const byDate = spreadOf(sinceDue) < spreadOf(sinceOpened)
  const days = survivalOf(byDate ? sinceDue : sinceOpened)
  return [[key, { from: byDate ? 'due' : 'opened', days, ends: [...ends], seen }]]
}

/** Codes, yes and no; never what somebody typed. */
const isCode = (value: unknown): value is string | boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && /^[a-z][a-z0-9-]{1,40}$/.test(value))

function hear(
  answers: Map<string, { told: number; fields: Map<string, Map<string, number>> }>,
  { type, payload }: History['events'][number],
): void {
  const at = answers.get(type) ?? { told: 0, fields: new Map<string, Map<string, number>>() }
  answers.set(type, at)
  at.told += 1
  for (const [field, value] of Object.entries(payload)) {
    const values = at.fields.get(field) ?? new Map<string, number>()
    at.fields.set(field, values)
    const code = isCode(value) ? String(value) : ''
    values.set(code, (values.get(code) ?? 0) + 1)
  }
}

function watchLeaving(left: Map<string, { cases: number; days: number }>, history: History, asOf: Day): void {
  const at = left.get(history.pathway) ?? { cases: 0, days: 0 }
  left.set(history.pathway, at)
  const until = history.closedOn !== null && history.closedOn <= asOf ? history.closedOn : asOf
  at.days += Math.max(0, daysBetween(history.openedOn, until))
  if (history.events.some(({ type, occurredOn }) => type === leaving && occurredOn <= asOf)) at.cases += 1
}
