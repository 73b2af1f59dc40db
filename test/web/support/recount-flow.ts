import type { Pathway } from '../../../machines/context.ts'
import { labelsOf } from '../../../src/web/screens/flow/state-labels.ts'
import { waitingLabel } from '../../../src/web/screens/overview/overview-tables.ts'
import { nl } from '../../../src/web/words/nl.ts'
import { withClient } from '../../support/database.ts'
import type { RunningProgram } from '../../support/running-program.ts'
import { dayOnPage } from './recount-breaches.ts'
import type { Recounted } from './told-numbers.ts'

type Row = { turn: string; state: unknown; periods: { state: unknown; from: string }[] }
type Stand = { days: number[]; waits: Map<string, number> }

/** The innermost states of a state as it is stored, by path. */
const innermost = (state: unknown, path: string[] = []): string[] =>
  typeof state === 'string'
    ? [[...path, state].join('.')]
    : Object.entries(state as object).flatMap(([name, within]) => innermost(within, [...path, name]))

/** What the page of the flow must say of a pathway today, by the rows of cases and of their states in order. */
export async function recountFlow(program: RunningProgram, pathway: Pathway, today: string): Promise<Recounted> {
  const rows = await withClient(program.env['DATABASE_URL'] ?? '', async (client) => {
    const { rows: found } = await client.query<Row>(
      `select c.at_turn_party || ' ' || c.next_step as turn, c.state, (select coalesce(json_agg(json_build_object('state', s.state, 'from', s.valid_from) order by s.seq), '[]')
          from case_states s where s.case_id = c.case_id and s.known_to is null) as periods
        from cases c where c.municipality_id = 'demo' and not c.final and c.pathway = $1`,
      [pathway],
    )
    return found
  })
  const stands = new Map<string, Stand>()
  for (const { turn, state, periods } of rows) {
    let since = new Map<string, string>()
    for (const { state: at, from } of periods)
      since = new Map(innermost(at).map((path) => [path, since.get(path) ?? from]))
    for (const path of innermost(state)) {
      const stand = stands.get(path) ?? { days: [], waits: new Map<string, number>() }
      stand.days.push((Date.parse(today) - Date.parse(since.get(path) ?? '')) / 86_400_000)
      stand.waits.set(turn, (stand.waits.get(turn) ?? 0) + 1)
      stands.set(path, stand)
    }
  }
  return toldOf(stands, pathway, today)
}

function toldOf(stands: ReadonlyMap<string, Stand>, pathway: Pathway, today: string): Recounted {
  const label = labelsOf(pathway, 'nl')
  const { tableTitle, columns, title, sentence } = nl.flow
  const most = Math.max(...[...stands.values()].map(({ days }) => days.length))
  const fullest = [...stands].filter(([, { days }]) => days.length === most)
  const lead = fullest.map(
    ([path, { days }]) => `${sentence(label(path), most, middleOf(days))} Zo stond het op ${dayOnPage(today)}.`,
  )
  return Object.fromEntries([
    [`${title} | p`, lead],
    ...[...stands].flatMap(([path, { days, waits }]) => {
      const at = `${tableTitle} | ${label(path)}`
      return [
        [`${at} | ${columns.count}`, days.length],
        [`${at} | ${columns.days}`, middleOf(days)],
        [`${at} | ${columns.waits}`, waitsMost(waits)],
      ]
    }),
  ])
}

/** What most of them wait for; any of those, where as many wait for another thing. */
function waitsMost(waits: ReadonlyMap<string, number>): string[] {
  const most = Math.max(...waits.values())
  return [...waits].flatMap(([turn, count]) => {
    const [party = '', step = ''] = turn.split(' ')
    return count === most ? [`${waitingLabel({ party, step }, { words: nl, language: 'nl' })} (${count})`] : []
  })
}

function middleOf(days: readonly number[]): number {
  const sorted = days.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  return sorted.length % 2 === 1 ? (sorted[Math.floor(half)] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
