import type { FlowFilter, Standing } from '../../cases/figures/flow.ts'
import { stateInSight } from '../../cases/narrow-view.ts'
import type { Scope } from '../database/scope.ts'
import { caseConditions, caseSource } from '../lists/list-cases.ts'
import { startValues } from '../lists/visible.ts'

/** So many are in memory at once. */
const casesAtOnce = 1_000

/** Where open cases stand and stood, a page at a time along their ids, by the conditions of the list of cases. */
export async function readStanding(
  scope: Scope,
  filter: FlowFilter,
  today: string,
  each: (one: Standing) => void,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await pageOfStanding(scope, filter, today, after)
    for (const row of rows) each(row)
    if (rows.length < casesAtOnce) return
    after = rows.at(-1)?.id ?? ''
  }
}

async function pageOfStanding(
  scope: Scope,
  { team, ...filter }: FlowFilter,
  today: string,
  after: string,
): Promise<(Standing & { id: string })[]> {
  const values = startValues()
  const { add } = values
  const at = filter.knownAt === null ? null : `${add(filter.knownAt)}::timestamptz`
  const known =
    at === null ? 's.known_to is null' : `s.known_from <= ${at} and (s.known_to is null or s.known_to > ${at})`
  const source = await caseSource(scope, filter, values, today)
  const asked = caseConditions(scope, { ...filter, organisation: team, final: false }, values, source)
  const { rows } = await scope.client.query<Standing & { id: string; narrow: boolean }>(
    `select c.case_id as id, ${source.narrow} as narrow, coalesce(n.at_turn_party, 'owner') as party, coalesce(n.next_step, 'none') as step,
        before.periods || jsonb_build_array(jsonb_build_object('state', p.state::text, 'from', coalesce(now_since.from_on, c.opened_on))) as periods
      from cases c ${source.joins}
        cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('state', s.state::text, 'from', s.valid_from) order by s.seq), '[]') as periods
          from case_states s where s.municipality_id = c.municipality_id and s.case_id = c.case_id and s.valid_from <= ${add(filter.asOf)}::date
            and ${known}) before
        cross join lateral (select max((e ->> 'from')::date) as from_on from jsonb_array_elements(before.periods) e) now_since
      where ${asked} and c.case_id > ${add(after)} order by c.case_id limit ${casesAtOnce}`,
    values.values,
  )
  return rows.map(({ narrow, periods, ...row }) => ({
    ...row,
    periods: narrow ? periods.map(({ state, from }) => ({ state: narrowState(state), from })) : periods,
  }))
}

/** The state as text, less what somebody to whom an offer was made may not know. */
const narrowState = (state: string): string => JSON.stringify(stateInSight(JSON.parse(state), 'preview'))
