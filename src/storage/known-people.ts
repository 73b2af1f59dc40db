import type { Capacity, Known, KnownPeople } from '../cases/forecast.ts'
import type { AsOf } from '../cases/lists.ts'
import { caseSource } from './list-cases.ts'
import type { Scope } from './scope.ts'
import { caseVisibleSql, personVisibleSql, startValues, youngPeopleSql } from './visible.ts'

/**
 * Young people up to 23 by birth date and what is still to come for them, with the capacity that organisations gave: one
 * query, as of any day. Who had no case yet counts by the advice, once they were known.
 */
export async function readKnownPeople(scope: Scope, times: AsOf, today: string): Promise<Known> {
  const values = startValues()
  const { add } = values
  const municipality = add(scope.actor.municipality)
  const on = `${add(times.asOf)}::date`
  const wmo = `p.state #>> '{open,wmo}'`
  const { rows } = await scope.client.query<Capacity & { people: KnownPeople[] }>(
    `with open_cases as (select c.young_person_id, p.pathway,
          case when ${wmo} in ('reported', 'applied') then 'to-decide' when ${wmo} in ('granted', 'notNeeded', 'refused')
            or p.state #> '{open,wmo,basicSupport}' is not null then 'over' else 'to-investigate' end as wmo,
          coalesce(p.state #>> '{open,receiver}', '') = 'accepted' as placed
        from cases c ${caseSource(times, values, today).joins}
        where c.municipality_id = ${municipality} and c.opened_on <= ${on} and not p.final and ${caseVisibleSql(scope.actor, 'c.case_id', values)}),
      known as (select y.birth_date, coalesce(o.pathway, case when y.advice ->> 'outcome' in ('perspective-plan-handover', 'extended-youth-care', 'direct-intake')
            then y.advice ->> 'outcome' end) as pathway, coalesce(o.wmo, 'to-investigate') as wmo, coalesce(o.placed, false) as placed, count(*)::int as n
        from ${youngPeopleSql(scope.actor)} y left join open_cases o using (young_person_id)
        where y.municipality_id = ${municipality} and y.birth_date > ${on} - interval '23 years 1 day' and y.registered_at < ${on} + 1
          and (o.pathway is not null or ${personVisibleSql(scope.actor, values)})
        group by 1, 2, 3, 4),
      able as (select kind, sum((details ->> 'capacityPerMonth')::int)::int as n from organisations
        where municipality_id = ${municipality} and active and jsonb_typeof(details -> 'capacityPerMonth') = 'number' group by kind)
      select (select n from able where kind = 'receiving-provider') as handovers, (select n from able where kind = 'neighbourhood-team') as investigations,
        (select n from able where kind = 'municipality') as decisions,
        (select coalesce(jsonb_agg(jsonb_build_object('birthDate', birth_date, 'pathway', pathway, 'wmo', wmo, 'placed', placed, 'count', n)), '[]') from known) as people`,
    values.values,
  )
  const row = rows[0]
  return {
    people: row?.people ?? [],
    capacity: {
      handovers: row?.handovers ?? null,
      investigations: row?.investigations ?? null,
      decisions: row?.decisions ?? null,
    },
  }
}
