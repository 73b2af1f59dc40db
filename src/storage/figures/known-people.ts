import type { Capacity, ForecastFilter, Known, KnownPeople } from '../../cases/figures/forecast.ts'
import type { ForecastSources } from '../../cases/figures/forecast-rows.ts'
import type { Scope } from '../database/scope.ts'
import { isOrNone, providerSql } from '../lists/deadline-conditions.ts'
import { caseSource } from '../lists/list-cases.ts'
import { caseVisibleSql, personVisibleSql, startValues, type Values, youngPeopleSql } from '../lists/visible.ts'

/**
 * Young people up to 23 by birth date and what is still to come for them, with the capacity that organisations gave: one
 * query, as of any day. Who had no case yet counts by the advice, once they were known.
 */
export async function readKnownPeople(scope: Scope, filter: ForecastFilter, today: string): Promise<Known> {
  const values = startValues()
  const { known, asked } = await knownSql(scope, filter, today, values)
  const municipality = values.add(scope.actor.municipality)
  const { rows } = await scope.client.query<Capacity & { people: KnownPeople[]; taken: Record<string, number> }>(
    `with ${known},
      alike as (select birth_date, pathway, wmo, placed, count(*)::int as n from known ${asked} group by 1, 2, 3, 4),
      able as (select kind, sum((details ->> 'capacityPerMonth')::int)::int as n from organisations
        where municipality_id = ${municipality} and ${givesCapacity} group by kind)
      select (select n from able where kind = 'receiving-provider') as handovers, (select n from able where kind = 'neighbourhood-team') as investigations,
        (select n from able where kind = 'municipality') as decisions,
        (select coalesce(jsonb_agg(jsonb_build_object('birthDate', birth_date, 'pathway', pathway, 'wmo', wmo, 'placed', placed, 'count', n)), '[]') from alike) as people,
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

const givesCapacity = `active and jsonb_typeof(details -> 'capacityPerMonth') = 'number'`

/** The same one by one, with the places given away in a month and who gave which capacity. */
export async function readForecastSources(
  scope: Scope,
  filter: ForecastFilter,
  month: string,
  today: string,
): Promise<ForecastSources> {
  const values = startValues()
  const { known, asked } = await knownSql(scope, filter, today, values)
  const { rows: people } = await scope.client.query<ForecastSources['people'][number]>(
    `with ${known} select young_person_id as "youngPersonId", case_id as "caseId", birth_date as "birthDate", pathway, wmo, placed
      from known ${asked} order by birth_date, young_person_id`,
    values.values,
  )
  const { rows: taken } = await scope.client.query<ForecastSources['taken'][number]>(
    `select case_id as "caseId", organisation_id as "organisationId" from capacity_places where municipality_id = $1 and month = $2 order by case_id`,
    [scope.actor.municipality, month],
  )
  const { rows: able } = await scope.client.query<ForecastSources['able'][number]>(
    `select organisation_id as "organisationId", kind, (details ->> 'capacityPerMonth')::int as amount from organisations
      where municipality_id = $1 and ${givesCapacity} order by organisation_id`,
    [scope.actor.municipality],
  )
  return { people, taken, able }
}

async function knownSql(
  scope: Scope,
  filter: ForecastFilter,
  today: string,
  values: Values,
): Promise<{ known: string; asked: string }> {
  const { add } = values
  const municipality = add(scope.actor.municipality)
  const on = `${add(filter.asOf)}::date`
  const source = await caseSource(scope, filter, values, today)
  const wmo = `p.state #>> '{open,wmo}'`
  const part = [
    ...(filter.team === undefined ? [] : [isOrNone('p.owner_organisation_id', filter.team, values)]),
    ...(filter.provider === undefined ? [] : [isOrNone(providerSql, filter.provider, values)]),
  ]
  // Whose case is another's, or who has none yet, is not of a team or a provider.
  const known =
    part.length > 0 ? 'o.pathway is not null' : `(o.pathway is not null or ${personVisibleSql(scope.actor, values)})`
  // Of today and later everybody counts who is there: only a day that was had people who were not known yet.
  const registered = filter.asOf < today ? ` and (y.registered_at at time zone 'Europe/Amsterdam')::date <= ${on}` : ''
  const asked = filter.pathway === undefined ? '' : `where pathway = ${add(filter.pathway)}`
  return {
    asked,
    known: `open_cases as (select c.case_id, c.young_person_id, p.pathway,
          case when ${source.narrow} then 'over' when ${wmo} in ('reported', 'applied') then 'to-decide' when ${wmo} in ('granted', 'notNeeded', 'refused')
            or p.state #> '{open,wmo,basicSupport}' is not null then 'over' else 'to-investigate' end as wmo,
          coalesce(p.state #>> '{open,receiver}', '') = 'accepted' as placed
        from cases c ${source.joins}
        where c.municipality_id = ${municipality} and c.opened_on <= ${on} and not p.final and ${[caseVisibleSql(scope.actor, 'c.case_id', values), ...part].join(' and ')}),
      known as (select y.young_person_id, o.case_id, y.birth_date, coalesce(o.pathway, case when y.advice ->> 'outcome' in ('perspective-plan-handover', 'extended-youth-care', 'direct-intake')
            then y.advice ->> 'outcome' end) as pathway, coalesce(o.wmo, 'to-investigate') as wmo, coalesce(o.placed, false) as placed
        from ${youngPeopleSql(scope.actor)} y left join open_cases o using (young_person_id)
        where y.municipality_id = ${municipality} and y.birth_date > ${on} - interval '23 years 1 day'${registered}
          and ${known})`,
  }
}
