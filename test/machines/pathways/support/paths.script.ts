import { readFile, writeFile } from 'node:fs/promises'
import { currentVersion, machineFor } from '../../../../machines/catalogue.ts'
import { type Pathway, pathways } from '../../../../machines/context.ts'
import { beginnings } from './beginnings.ts'
import { days, type Explored, exploreRegion, told } from './case-graph.ts'
import { beginWalk, type CasePath, type Move, make } from './case-moves.ts'
import { seeded } from './choose.ts'
import { isOver, stepsAtTurn, typesTaken } from './client.ts'
import { directCourse, directSurroundings } from './direct-surroundings.ts'
import { extendedSurroundings } from './extended-surroundings.ts'
import { childrenOf, everyNode, pathOf } from './graph.ts'
import { surroundings as handoverSurroundings } from './handover-surroundings.ts'
import type { Surroundings } from './region-paths.ts'
import { everyPart, watchTransitions } from './watch-transitions.ts'

/**
 * `npm run paths -- [PATHWAY]` writes the paths that test/journeys/generated-paths.test.ts replays over HTTP: together they enter
 * every state of each statechart and take every transition. xstate/graph finds them region by region, on whole cases with
 * their deadlines and calendar; what no region's graph comes to is sought by wandering on.
 */
type Found = CasePath & { parts: Set<string> }
type Around = Pick<Explored, 'walk' | 'moves'>
/** Notes what the latest step took; whether that was new. */
type Note = (opening: string, at: { moves: Move[] }) => boolean

async function write(pathway: Pathway): Promise<void> {
  const machine = machineFor(pathway, currentVersion(pathway))
  const all = new Set(everyPart(machine))
  const found = new Map<string, CasePath>()
  let taking: string[] = []
  const stop = watchTransitions(machine, (part) => taking.push(part))
  const note: Note = (opening, { moves }) => {
    const fresh = taking.filter((part) => !found.has(part))
    for (const part of fresh) found.set(part, { opening, moves })
    taking = []
    return fresh.length > 0
  }
  const say = (what: string) => process.stderr.write(`${pathway} ${what}: ${found.size} of ${all.size}\n`)

  const open = everyNode(machine).find((node) => pathOf(node) === 'open')
  for (const name of Object.keys(beginnings[pathway])) {
    const walk = beginWalk(openingNamed(pathway, name))
    note(name, { moves: [] })
    if (isOver(walk)) throw new Error(`${name} is over at once`)
  }
  const before: CasePath[] = JSON.parse(await readFile(fileOf(pathway), 'utf8').catch(() => '[]'))
  for (const { opening, moves } of before.filter((path) => path.opening in beginnings[pathway]))
    moves.reduce<Around>(
      (at, move) => {
        const next = walked(pathway, { opening, moves: [move] }, at)
        note(opening, next)
        return next
      },
      walked(pathway, { opening, moves: [] }),
    )
  say('by the paths that are there')
  if (!process.argv.includes('--aim')) {
    for (const region of open ? childrenOf(open).map(({ key }) => key) : [])
      for (const [name, around] of walksOf(pathway, region)) {
        exploreRegion(openingNamed(pathway, name), region, around, machine, (explored) => note(name, explored))
        say(`${region} from '${name}'`)
      }
    for (const [region, arounds] of Object.entries(
      pathway === 'extended-youth-care' ? extendedSurroundings : directSurroundings,
    ))
      if (region.includes('.') || pathway === 'extended-youth-care')
        for (const around of arounds)
          for (const name of namesOf(pathway, around)) {
            if (pathway === 'perspective-plan-handover') continue
            exploreRegion(openingNamed(pathway, name), region, around, machine, (explored) => note(name, explored))
            say(`${region} from '${name}'`)
          }
    const hasMore = (type: string) => [...all].some((part) => part.includes(` ${type} `) && !found.has(part))
    wanderOn(pathway, note, () => found.size === all.size, hasMore, found)
    say('after wandering')
  }
  aim(pathway, note, all, found)
  stop()

  const paths = cover(pathway, [...found.values()], all)
  await writeFile(
    `test/machines/pathways/paths/${pathway}.json`,
    `[\n${paths.map((path) => JSON.stringify(path)).join(',\n')}\n]\n`,
  )
  const missed = [...all].filter((part) => !found.has(part))
  const moves = paths.reduce((sum, path) => sum + path.moves.length, 0)
  process.stdout.write(`${pathway}: ${paths.length} paths, ${moves} moves; missed: ${missed.join('; ') || 'nothing'}\n`)
}

function openingNamed(pathway: Pathway, name: string) {
  const opening = beginnings[pathway][name]
  if (!opening) throw new Error(`No beginning of ${pathway} is called '${name}'`)
  return opening
}

const usual: Record<Pathway, string> = {
  'extended-youth-care': 'every law, with its decision',
  'perspective-plan-handover': 'every law, at 16',
  'direct-intake': 'every law, after 18',
}

function namesOf(pathway: Pathway, { openings = [] }: Surroundings): string[] {
  const named = Object.entries(beginnings[pathway]).filter(([, one]) =>
    openings.some(
      ({ facts, openedOn }) => openedOn === one.openedOn && JSON.stringify(facts) === JSON.stringify(one.facts),
    ),
  )
  return named.length > 0 ? named.map(([name]) => name) : [usual[pathway]]
}

function walksOf(pathway: Pathway, region: string): [string, Surroundings][] {
  const around = handoverSurroundings[region] ?? {}
  if (pathway === 'perspective-plan-handover')
    return [...new Set([usual[pathway], ...namesOf(pathway, around)])].map((name) => [name, around])
  if (region === 'course' && pathway === 'direct-intake')
    return ['asks support', 'help ended just before 18, and nothing followed'].map((name) => [name, directCourse])
  if (region === 'course' || region === 'exit') return []
  return [[usual[pathway], around]]
}

/** From where a transition that is still missed begins, tells what may take it, at once or after something else. */
function aim(pathway: Pathway, note: Note, all: ReadonlySet<string>, found: ReadonlyMap<string, CasePath>): void {
  const types = typesTaken(machineFor(pathway, currentVersion(pathway)))
  const until = Number(process.env['PATHS_AIM'] ?? 300) + process.uptime()
  for (let round = 0; round < 14 && found.size < all.size && process.uptime() < until; round++) {
    const choose = seeded(round)
    for (const part of all) {
      const [source = '', event = ''] = part.split(' ')
      const base = found.get(source)
      if (found.has(part) || event === '' || base === undefined || process.uptime() > until) continue
      let at: Around = walked(pathway, base)
      for (let detour = 0; detour <= round && !isOver(at.walk) && at.walk.progress.pathway === pathway; detour++) {
        const wanted = told(at, types.includes(event) ? [event] : types)
        const around = [...wanted, ...days(at).slice(0, 5)].flatMap((move) => {
          const walk = make(at.walk, move)
          const next = walk && { walk, moves: [...at.moves, move] }
          if (next) note(base.opening, next)
          return next ? [next] : []
        })
        const turns = stepsAtTurn(at.walk)
        const others = told(at, choose(2) === 0 && turns.length > 0 ? turns : types)
        const other = others[choose(others.length)]
        const walk = other === undefined ? null : make(at.walk, other)
        const aside = walk && other ? { walk, moves: [...at.moves, other] } : at
        at = (choose(4) === 0 ? around[choose(around.length)] : undefined) ?? aside
      }
    }
    process.stderr.write(`${pathway} aimed, round ${round}: ${found.size} of ${all.size}\n`)
  }
}

/** The case at the end of a path; moves that no longer fit are left out. */
function walked(pathway: Pathway, { opening, moves }: CasePath, from?: Around): Around {
  const start = from ?? { walk: beginWalk(openingNamed(pathway, opening)), moves: [] }
  return moves.reduce<Around>((at, move) => {
    const walk = make(at.walk, move)
    return walk === null ? at : { walk, moves: [...at.moves, move] }
  }, start)
}

const fileOf = (pathway: Pathway): string => `test/machines/pathways/paths/${pathway}.json`

/** Carries cases on, half by whoever is at turn and half by chance, and looks all round at every step. */
function wanderOn(
  pathway: Pathway,
  note: Note,
  done: () => boolean,
  hasMore: (type: string) => boolean,
  found: ReadonlyMap<string, CasePath>,
): void {
  const names = Object.keys(beginnings[pathway])
  const tries = Number(process.env['PATHS_TRIES'] ?? 80)
  const types = typesTaken(machineFor(pathway, currentVersion(pathway)))
  const until = Number(process.env['PATHS_SECONDS'] ?? 600)
  for (let seed = 0; seed < tries && !done() && process.uptime() < until; seed++) {
    const choose = seeded(seed)
    const name = names[seed % names.length] ?? ''
    let at: Around = { walk: beginWalk(openingNamed(pathway, name)), moves: [] }
    const before = [...found.values()].filter(({ opening }) => opening === name)
    for (const move of seed < names.length ? [] : (before[choose(before.length)]?.moves ?? [])) {
      const walk = make(at.walk, move)
      if (walk && !isOver(walk)) at = { walk, moves: [...at.moves, move] }
    }
    for (let steps = 0; steps < 45 && !isOver(at.walk) && at.walk.progress.pathway === pathway; steps++) {
      const wanted = types.filter(hasMore)
      const others = told(at, types).filter(
        ({ tell }, index, all) => wanted.includes(tell) || all[index - 1]?.tell !== tell,
      )
      const around = [...others, ...days(at).slice(0, 4)].flatMap((move) => {
        const walk = make(at.walk, move)
        if (walk === null) return []
        const next = { walk, moves: [...at.moves, move] }
        return [{ next, move, fresh: note(name, next) }]
      })
      const fresh = around.filter((each) => each.fresh)
      const turns = stepsAtTurn(at.walk)
      const asked = around.filter(({ move }) => ('tell' in move ? turns.includes(move.tell) : turns.length === 0))
      const soon = around.filter(({ move }) => 'until' in move).slice(0, 1)
      const staying = around.filter(({ next }) => !isOver(next.walk))
      const among = [fresh, asked, asked, soon, staying][choose(5)] ?? []
      at = (among[choose(among.length)] ?? around[choose(around.length)])?.next ?? at
    }
  }
}

/** Few paths that together have everything: always the one that adds the most for its length. */
function cover(pathway: Pathway, candidates: readonly CasePath[], all: ReadonlySet<string>): CasePath[] {
  const machine = machineFor(pathway, currentVersion(pathway))
  const distinct = [...new Map(candidates.map((path) => [JSON.stringify(path), path])).values()]
  const measured = distinct.map((path): Found => {
    const parts = new Set<string>()
    const stop = watchTransitions(machine, (part) => parts.add(part))
    path.moves.reduce<ReturnType<typeof beginWalk> | null>(
      (walk, move) => walk && make(walk, move),
      beginWalk(openingNamed(pathway, path.opening)),
    )
    stop()
    return { ...path, parts }
  })
  const missing = new Set([...all].filter((part) => measured.some(({ parts }) => parts.has(part))))
  const chosen: CasePath[] = []
  while (missing.size > 0) {
    const worth = ({ parts, moves }: Found) =>
      [...parts].filter((part) => missing.has(part)).length / (moves.length + 4)
    const best = measured.reduce((one, other) => (worth(other) > worth(one) ? other : one))
    for (const part of best.parts) missing.delete(part)
    chosen.push({ opening: best.opening, moves: best.moves })
  }
  return chosen
}

const asked = process.argv.slice(2).filter((word) => pathways.some((pathway) => pathway === word))
for (const pathway of pathways) if (asked.length === 0 || asked.includes(pathway)) await write(pathway)
