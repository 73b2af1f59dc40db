import type { CaseStory } from '../../../src/cases/figures/indicators/case-story.ts'
import { handedOver } from './recount-handover.ts'

/**
 * The indicators told again, written apart from the program: one walk along each history that keeps what it has seen,
 * where the program asks a question at a time. Answers every observation as `part or yes/no or number`, sorted.
 */
export function recount(stories: readonly CaseStory[], from: string, before: string, asOf: string) {
  const found: Record<string, string[]> = {}
  const put = (id: string, what: unknown) => {
    const all = found[id] ?? []
    all.push(String(what))
    found[id] = all
  }
  const within = (day: string) => from <= day && day < before
  for (const story of stories) {
    const { turns18On: t18, openedOn, pathway, opening } = story
    const facts = opening.facts as Record<string, unknown>
    const handover = pathway === 'perspective-plan-handover'
    const adult = within(t18) && t18 <= asOf
    const upTo = (day: string) => walk(story, day)
    const evening = shift(t18, { days: -1 })
    if (handover) {
      for (const months of [6, 3, 1]) {
        const on = shift(t18, { months: -months })
        if (!within(on) || openedOn > on || on > asOf) continue
        put(`home-known-${months}-months`, upTo(on).home)
        if (months === 6) put('plan-on-time', upTo(on).plan ?? facts['perspectivePlan'] === 'final')
      }
      const notified =
        facts['notifiedOn'] ??
        story.events.find(({ type, occurredOn }) => type === 'wmo.notified' && occurredOn <= asOf)?.occurredOn
      if (typeof notified === 'string' && within(notified))
        put('unsafe-notification', notified > (opening.dates['latestSafeWmoNotification'] ?? ''))
    }
    for (const [when, months] of [
      ['at-18', 0],
      ['after-6-months', 6],
    ] as const) {
      const on = months === 0 ? evening : shift(t18, { months })
      if (!handover || !within(on) || on > asOf) continue
      const { areas } = upTo(on)
      for (const area of ['support', 'housing', 'school-work', 'income', 'wellbeing'])
        if (areas[area] !== 'not-needed') put(`${area}-in-order-${when}`, areas[area] === 'in-order')
    }
    const oldHelp = (day: string) => {
      const until = upTo(day).oldHelpUntil
      return until !== null && until > evening ? until : evening
    }
    if (handover && adult) {
      const { accepted, quality } = handedOver(story, evening, oldHelp(evening))
      put('complete-at-18', accepted && opening.laws.every((law) => upTo(evening).entitled[law]))
      put('handover-quality', quality)
      const [first, old] = [upTo(asOf).firstDay, oldHelp(asOf)]
      if (first !== null) put('gap-days', Math.max(0, (Date.parse(first) - Date.parse(old)) / 86_400_000 - 1))
    }
    for (const { kind, dueOn, settledOn, outcome, suspendedSince } of story.deadlines) {
      if (kind === 'plan-ready' || !within(dueOn)) continue
      const over = settledOn !== null && settledOn <= asOf
      if (over && outcome === 'met') put(`${kind}-on-time`, dueOn >= settledOn)
      if (!over && suspendedSince === null && asOf > dueOn) put(`${kind}-on-time`, false)
    }
    const seen = upTo(asOf)
    for (const [id, day, what] of seen.counted) if (within(day)) put(id, what)
    if (within(openedOn)) {
      put('client-support-offered', seen.offeredSupport)
      if (pathway === 'extended-youth-care') put('extended-care-by-ground', seen.ground ?? opening.ground ?? 'none')
      const had = facts['youthHelpEndedOn'] !== undefined || facts['youthHelpRunning'] === true
      if (pathway === 'direct-intake') put('earlier-youth-help', had || seen.sortedAsEarlier)
    }
    if (adult && openedOn < t18) {
      const reported = facts['participationActReportedOn']
      put('income-checked', (typeof reported === 'string' && reported < t18) || upTo(evening).income)
      if (pathway === 'extended-youth-care')
        put('extended-care-decided-before-18', facts['continuationDecision'] === 'granted' || upTo(evening).extended)
    }
  }
  return Object.fromEntries(Object.entries(found).map(([id, all]) => [id, all.sort()]))
}

/** A day so many days or months on; the last day of a month where there is no such day. */
export function shift(day: string, by: { days?: number; months?: number }): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const target = new Date(Date.UTC(year, month - 1 + (by.months ?? 0), 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(date, last) + (by.days ?? 0))
  return target.toISOString().slice(0, 10)
}

/** All that the events of these histories can say. */
type Said = {
  outcome?: string
  firstDayOn?: string
  how?: string
  untilOn?: string
  answer?: string
  ground?: string
  earlierYouthHelp?: string
  kind?: string
  amountEur?: number
  size?: string
  experience?: number
  areas?: string[]
  area?: string
  status?: string
}

/** What a history shows to who stops listening after a day. */
function walk(story: CaseStory, day: string) {
  const seen = {
    plan: undefined as boolean | undefined,
    home: false,
    entitled: { wmo: false, wlz: false, zvw: false },
    wmoGranted: false,
    basic: false,
    firstDay: null as string | null,
    oldHelpUntil: null as string | null,
    offeredSupport: false,
    ground: null as string | null,
    sortedAsEarlier: false,
    income: false,
    extended: false,
    size: 'small',
    goesOn: false,
    areas: {} as Record<string, string>,
    counted: [] as [string, string, unknown][],
  }
  for (const { type, occurredOn, payload } of story.events) {
    if (occurredOn > day) continue
    const p = payload as Said
    const count = (id: string, what: unknown) => seen.counted.push([id, occurredOn, what])
    switch (type) {
      case 'plan.finalised':
        seen.plan = true
        break
      case 'plan.reopened':
        seen.plan = false
        break
      case 'home.known':
        seen.home = true
        break
      case 'home.atRisk':
        seen.home = false
        break
      case 'wmo.decided':
        seen.wmoGranted = p.outcome === 'granted'
        break
      case 'wlz.decided':
        seen.entitled.wlz = p.outcome === 'granted'
        break
      case 'zvw.intakePlanned':
        seen.entitled.zvw = true
        break
      case 'basicSupport.started':
        seen.basic = true
        break
      case 'help.started':
        seen.firstDay = p.firstDayOn ?? occurredOn
        break
      case 'bridging.agreed':
        if (p.how === 'old-help-continues') seen.oldHelpUntil = p.untilOn ?? null
        break
      case 'clientSupport.offered':
        seen.offeredSupport = true
        break
      case 'clientSupport.answered':
        count('client-support-wanted', p.answer !== 'not-wanted')
        break
      case 'ground.established':
        seen.ground = p.ground ?? null
        break
      case 'intake.sorted':
        seen.sortedAsEarlier = p.earlierYouthHelp !== 'none'
        break
      case 'income.answered':
      case 'income.notNeeded':
        seen.income = true
        break
      case 'extendedCare.decided':
        seen.extended = true
        break
      case 'extendedCare.resumed':
        count('resumptions', 'resumed')
        break
      case 'deadline.passed':
        if (p.kind === 'jeugdwet-resumption') count('resumptions', 'expired')
        break
      case 'defaultNotice.received':
        count('default-notices', 1)
        break
      case 'penalty.set':
        count('penalties', p.amountEur)
        break
      case 'informalSupport.suggested':
        seen.size = p.size ?? 'small'
        seen.goesOn = false
        count('informal-referrals', `offered-${seen.size}`)
        break
      case 'informalSupport.accepted':
        count('informal-referrals', `accepted-${seen.size}`)
        break
      case 'plan.areaWritten':
        seen.areas[p.area ?? ''] = p.status ?? ''
        break
      case 'informalSupport.askedBack':
        if (p.how === 'goes-well' && !seen.goesOn) {
          count('informal-referrals', `started-${seen.size}`)
          count('small-organisations', seen.size === 'small')
          seen.goesOn = true
        }
        break
      case 'informalSupport.started':
        count('informal-referrals', `started-${seen.size}`)
        count('small-organisations', seen.size === 'small')
        seen.goesOn = true
        break
      case 'helpStart.checked':
        if (p.experience !== undefined) count('youth-experience', p.experience)
        break
      case 'consent.asked':
        count('consent', 'asked')
        break
      case 'consent.given':
      case 'consent.refused':
      case 'consent.withdrawn':
      case 'consent.ownStoryChosen': {
        const areas = p.areas
        const given = areas !== undefined && areas.length !== 7 ? 'partly' : 'given'
        count(
          'consent',
          type === 'consent.given' ? given : type === 'consent.ownStoryChosen' ? 'own-story' : type.slice(8),
        )
      }
    }
  }
  seen.entitled.wmo = seen.wmoGranted || seen.basic
  return seen
}
