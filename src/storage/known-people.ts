import type { Capacity, ForecastFilter, Known, KnownPeople } from '../cases/forecast.ts'
import { isOrNone, providerSql } from './deadline-conditions.ts'
import { caseSource } from './list-cases.ts'
import type { Scope } from './scope.ts'
import { caseVisibleSql, personVisibleSql, startValues, youngPeopleSql } from './visible.ts'

/**
 * Young people up to 23 by birth date and what is still to come for them, with the capacity that organisations gave: one
 * query, as of any day. Who had no case yet counts by the advice, once they were known.
 */
export async function readKnownPeople(scope: Scope, filter: ForecastFilter, today: string): Promise<Known> {
  const values = startValues()
  const { add } = values
  const municipality = add(scope.actor.municipality)
  const on = `${add(filter.asOf)}::date`
  const wmo = `p.state #>> '{open,wmo}'`
  const part = [
    ...(filter.team === undefined ? [] : [isOrNone('p.owner_organisation_id', filter.team, values)]),
    ...(filter.provider === undefined ? [] : [isOrNone(providerSql, filter.provider, values)]),
  ]
  // Whose case is another's, or who has none yet, is not of a team or a provider.
  const known =
    part.length > 0 ? 'o.pathway is not null' : `(o.pathway is not null or ${personVisibleSql(scope.actor, values)})`
  const asked = filter.pathway === undefined ? '' : `where pathway = ${add(filter.pathway)}`
  const { rows } = await scope.client.query<Capacity & { people: KnownPeople[]; taken: Record<string, number> }>(
    `with open_cases as (select c.young_person_id, p.pathway,
          case when ${wmo} in ('reported', 'applied') then 'to-decide' when ${wmo} in ('granted', 'notNeeded', 'refused')
            or p.state #> '{open,wmo,basicSupport}' is not null then 'over' else 'to-investigate' end as wmo,
          coalesce(p.state #>> '{open,receiver}', '') = 'accepted' as placed
        from cases c ${caseSource(filter, values, today).joins}
        where c.municipality_id = ${municipality} and c.opened_on <= ${on} and not p.final and ${[caseVisibleSql(scope.actor, 'c.case_id', values), ...part].join(' and ')}),
      known as (select y.birth_date, coalesce(o.pathway, case when y.advice ->> 'outcome' in ('perspective-plan-handover', 'extended-youth-care', 'direct-intake')
            then y.advice ->> 'outcome' end) as pathway, coalesce(o.wmo, 'to-investigate') as wmo, coalesce(o.placed, false) as placed, count(*)::int as n
        from ${youngPeopleSql(scope.actor)} y left join open_cases o using (young_person_id)
        where y.municipality_id = ${municipality} and y.birth_date > ${on} - interval '23 years 1 day' and y.registered_at < ${on} + 1
          and ${known}
        group by 1, 2, 3, 4),
      able as (select kind, sum((details ->> 'capacityPerMonth')::int)::int as n from organisations
        where municipality_id = ${municipality} and active and jsonb_typeof(details -> 'capacityPerMonth') = 'number' group by kind)
      select (select n from able where kind = 'receiving-provider') as handovers, (select n from able where kind = 'neighbourhood-team') as investigations,
        (select n from able where kind = 'municipality') as decisions,
        (select coalesce(jsonb_agg(jsonb_build_object('birthDate', birth_date, 'pathway', pathway, 'wmo', wmo, 'placed', placed, 'count', n)), '[]') from known ${asked}) as people,
        (select coalesce(jsonb_object_agg(month, n), '{}') from (select month, sum(taken)::int as n from capacity_months where municipality_id = ${municipality} group by month) t) as taken`,
    values.values,
  )
  const row = rows[0]
  return {
    people: row?.people ?? [],
    taken: row?.taken ?? {},
    capacity: {
      handovers: row?.handovers ?? null,
      investigations: row?.investigations ?? null,
      decisions: row?.decisions ?? null,
    },
  }
}
