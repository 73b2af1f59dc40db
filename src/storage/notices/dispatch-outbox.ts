/** Who is written to by e-mail about a message: one row a person. Each topic says whom, preferences say whether. */
const emails = `
  select m.message_id, m.position, m.case_id, p.person_id as target from messages m
    cross join lateral (
      select jsonb_array_elements_text(m.body->'to') as person_id where m.topic = 'rung'
      union
      select m.body->>'personId' where m.topic = 'digest'
      union
      select officer.person_id from people officer where m.topic = 'break-glass' and officer.municipality_id = $1 and officer.role = 'auditor'
      union
      select coalesce(holder.person_id, lead.person_id) from cases c
        cross join lateral (select c.snapshot #>> array['context', 'people', m.body->>'party', 'personId'] as person_id,
          c.snapshot #>> array['context', 'people', m.body->>'party', 'organisationId'] as organisation_id) holder
        left join organisations o on o.municipality_id = c.municipality_id and o.organisation_id = holder.organisation_id
        left join people lead on lead.municipality_id = c.municipality_id and lead.person_id = o.details->>'teamLead' and lead.active
        where m.topic = 'notice' and c.municipality_id = $1 and c.case_id = m.case_id) told
    join people p on p.municipality_id = $1 and p.person_id = told.person_id and p.active and p.email is not null
    left join notice_preferences w on w.municipality_id = $1 and w.person_id = p.person_id
  where $3::boolean and case m.topic when 'break-glass' then true when 'digest' then coalesce(w.digest, true) when 'notice' then coalesce(w.notices, true)
    else case when (m.body->>'rung')::int > 0 then coalesce(w.escalations, true) else coalesce(w.warnings, true) end end`

/** Which webhooks hear of a message: those that want its type, and of an organisation's own those of its cases. */
const webhooks = `
  select m.message_id, m.position, m.case_id, w.webhook_id as target from messages m
    join webhooks w on w.municipality_id = $1 and w.active
      and (w.types is null or case m.topic when 'case-event' then m.body->>'type' when 'rung' then 'deadline.rung' else 'deadline.passed' end = any(w.types))
      and (w.organisation_id is null or exists (select from cases c where c.municipality_id = $1 and c.case_id = m.case_id and c.owner_organisation_id = w.organisation_id)
        or exists (select from case_relations r where r.municipality_id = $1 and r.case_id = m.case_id and r.organisation_id = w.organisation_id and r.ended_on is null))
  where m.topic in ('case-event', 'rung', 'deadline-passed')`

/**
 * Decides for a batch of messages who gets them. One at a time in a municipality, so that the ids of deliveries follow the
 * order in which the messages of a case became true.
 * $1 municipality, $2 how many, $3 whether there is e-mail, $4 now.
 */
export const dispatchOutbox = `with
  mine as materialized (select pg_try_advisory_xact_lock(hashtextextended('overstap.dispatch.' || $1, 0)) as yes),
  messages as materialized (select * from outbox where municipality_id = $1 and dispatched_at is null and (select yes from mine)
    order by position limit $2::int),
  receivers as (select 'webhook' as channel, * from (${webhooks}) w union all select 'email', * from (${emails}) e),
  made as (insert into deliveries (municipality_id, message_id, channel, target, case_id, due_at, created_at)
    select $1, message_id, channel, target, case_id, $4::timestamptz, $4::timestamptz from receivers order by position, channel, target
    on conflict do nothing returning 1),
  dispatched as (update outbox o set dispatched_at = $4::timestamptz from messages m
    where o.municipality_id = $1 and o.message_id = m.message_id returning 1)
  select (select count(*) from dispatched) as messages, (select count(*) from made) as deliveries`

/**
 * Takes deliveries for the time of a lease. Of the deliveries of one case to one webhook only the oldest can be taken.
 * $1 municipality, $2 now, $3 seconds of the lease, $4 how many.
 */
export const takeDeliveries = `with due as (
    select d.delivery_id from deliveries d
      where d.municipality_id = $1 and d.state = 'waiting' and d.due_at <= $2::timestamptz and (d.leased_until is null or d.leased_until <= $2::timestamptz)
        and not (d.channel = 'webhook' and exists (select from deliveries before where before.municipality_id = $1 and before.state = 'waiting'
          and before.target = d.target and before.case_id = d.case_id and before.channel = 'webhook' and before.delivery_id < d.delivery_id))
      order by d.due_at, d.delivery_id limit $4::int for no key update of d skip locked),
  taken as (update deliveries d set attempts = d.attempts + 1, leased_until = $2::timestamptz + $3::int * interval '1 second'
    from due where d.municipality_id = $1 and d.delivery_id = due.delivery_id returning d.*)
  select t.delivery_id as id, t.message_id as "messageId", t.channel, t.target, t.case_id as "caseId", t.attempts as attempt,
      o.topic, o.seq, o.body, o.texts_sealed as "textsSealed", o.created_at as "createdAt"
    from taken t join outbox o on o.municipality_id = t.municipality_id and o.message_id = t.message_id order by t.delivery_id`
