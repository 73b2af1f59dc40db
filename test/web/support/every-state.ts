import { readFile } from 'node:fs/promises'
import { currentVersion, machineFor } from '../../../machines/catalogue.ts'
import type { Pathway } from '../../../machines/context.ts'
import { type OutlineState, outline } from '../../../machines/outline.ts'
import type { Day } from '../../../src/calendar/day.ts'
import { beginnings } from '../../machines/pathways/support/beginnings.ts'
import { beginWalk, type CasePath, type Move, make } from '../../machines/pathways/support/case-moves.ts'
import { isOver, passOn, type Walk } from '../../machines/pathways/support/client.ts'

/** A place on a way through a pathway: how a case begins, what is done, how far the clock then goes on, and what holds there. */
export type Standing = { pathway: Pathway; opening: string; moves: Move[]; on: Day; states: string[] }

/**
 * Ways that the generated paths do not go: the home is asked again only before 18, and a case of this pathway begins
 * before 18 by an overrule alone.
 */
const ownWays: Record<Pathway, CasePath[]> = {
  'extended-youth-care': [],
  'perspective-plan-handover': [],
  'direct-intake': [
    { opening: 'by overrule at 17', moves: [{ tell: 'home.known', says: { arrangement: 'with-family' } }] },
  ],
}

/** So many days of the calendar are gone through after the last move of a way that is short. */
const daysAfter = 12

/** The states that a case passes in no time (an `always` without a condition leads out), or leaves for another pathway. */
export function neverStoodIn(pathway: Pathway): string[] {
  return statesOf(pathway)
    .filter(({ path, on }) => path === 'rerouted' || on.some(({ event, guard }) => event === 'always' && !guard))
    .map(({ path }) => path)
}

/** As few places as there must be, so that every state that the ways come to is stood in; first the days that are there already. */
export async function standingsIn(pathway: Pathway): Promise<Standing[]> {
  const paths: CasePath[] = JSON.parse(await readFile(`test/machines/pathways/paths/${pathway}.json`, 'utf8'))
  const bare = Object.keys(beginnings[pathway]).map((opening) => ({ opening, moves: [] }))
  const all = [
    ...paths.flatMap((path) => placesOn(pathway, path, 0)),
    ...[...bare, ...ownWays[pathway]].flatMap((path) => placesOn(pathway, path, daysAfter)),
  ]
  const chosen: Standing[] = []
  const left = new Set(statesOf(pathway).map(({ path }) => path))
  const days = new Set<Day>()
  for (;;) {
    const gain = ({ states, on }: Standing) => {
      const added = states.filter((state) => left.has(state)).length
      return added === 0 ? 0 : added + (days.has(on) ? 0.5 : 0)
    }
    const best = all.reduce<Standing | null>((so, one) => (gain(one) > (so ? gain(so) : 0) ? one : so), null)
    if (best === null) return chosen
    chosen.push(best)
    days.add(best.on)
    for (const state of best.states) left.delete(state)
  }
}

/** The states of a pathway by path, without the case itself. */
export const statesOf = (pathway: Pathway): OutlineState[] =>
  outline(machineFor(pathway, currentVersion(pathway))).filter(({ path }) => path !== '')

/** The case as it stands there, under an id of its own. */
export function walkTo({ pathway, opening, moves }: Standing, caseId: string): Walk {
  return moves.reduce((walk, move) => moved(walk, move), beginWalk(beginningOf(pathway, opening), caseId))
}

function placesOn(pathway: Pathway, { opening, moves: all }: CasePath, more: number): Standing[] {
  // A correction on the way takes back nothing that ever stood there: the case goes on as it is.
  const moves = all.filter((move) => !('tell' in move && move.tell === 'event.corrected'))
  const places: Standing[] = []
  const done: Move[] = []
  let walk = beginWalk(beginningOf(pathway, opening))
  const place = () => {
    places.push({ pathway, opening, moves: [...done], on: walk.today, states: pathsOf(walk.progress.snapshot.value) })
  }
  const go = (move: Move) => {
    walk = moved(walk, move)
    done.push(move)
    place()
  }
  place()
  for (const move of moves) {
    // On the way to a day a case stands still at each day on which the calendar changes it.
    for (let next = dayBefore(walk, move); next !== null; next = dayBefore(walk, move)) go({ until: next })
    go(move)
  }
  for (let days = 0; days < more && !isOver(walk); days += 1) {
    const next = passOn(walk)
    if (next === null) break
    go({ until: next.today })
  }
  return places
}

function dayBefore(walk: Walk, move: Move): Day | null {
  if (!('until' in move)) return null
  const next = passOn(walk)
  return next !== null && next.today > walk.today && next.today < move.until ? next.today : null
}

/** The states of a case by path: `plan.final`. */
function pathsOf(state: unknown, before = ''): string[] {
  if (typeof state === 'string') return [before + state]
  return Object.entries(state as Record<string, unknown>).flatMap(([name, inner]) => [
    before + name,
    ...pathsOf(inner, `${before}${name}.`),
  ])
}

function moved(walk: Walk, move: Move): Walk {
  const next = make(walk, move)
  if (next === null) throw new Error(`A path no longer fits at ${JSON.stringify(move)}: npm run paths`)
  return next
}

function beginningOf(pathway: Pathway, opening: string) {
  const begun = beginnings[pathway][opening]
  if (!begun) throw new Error(`No beginning of ${pathway} is called '${opening}'`)
  return begun
}
