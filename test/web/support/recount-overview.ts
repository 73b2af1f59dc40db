import { nl } from '../../../src/web/words/nl.ts'
import { shift } from '../../figures/support/recount.ts'
import type { RunningProgram } from '../../support/running-program.ts'
import { allOf, dayOnPage, foldedOf, trendOf } from './recount-breaches.ts'
import type { Recounted } from './told-numbers.ts'

type Listed = {
  id: string
  dueOn: string
  kind: string
  caseId: string
  responsible: { organisationId: string | null }
}
type ListedCase = { id: string; atTurn: { party: string }; nextStep: { event: string } }

/** What the overview must say of a day and a part, by the dates and the cases that the API lists. */
export async function recountOverview(program: RunningProgram, asOf: string, part: string): Promise<Recounted> {
  const listed = (status: string, on: string) =>
    allOf<Listed>(program, 'manager', `/deadlines?status=${status}&asOf=${on}${part}`)
  const late = await listed('overdue', asOf)
  const running = [...late, ...(await listed('due-soon', asOf)), ...(await listed('open', asOf))]
  const days = Array.from({ length: 13 }, (_, week) => shift(asOf, { days: -7 * (12 - week) }))
  const trend: number[] = []
  for (const on of days) trend.push((await listed('overdue', on)).length)
  const unowned = await allOf<ListedCase>(program, 'manager', `/cases?unowned=true&asOf=${asOf}${ofCases(part)}`)
  const open = await allOf<ListedCase>(program, 'manager', `/cases?final=false&asOf=${asOf}${ofCases(part)}`)
  const { title, buckets, bucketsTitle, trendTitle, by, nothingLate, late: said, tiles, waitingTitle } = nl.overview
  const sizes = bucketsOf(running, asOf)
  const sentence = nl.figures.bucketsSentence(late.length, running.length)
  const lead = `${late.length === 0 ? nothingLate : said(late.length)} Zo stond het op ${dayOnPage(asOf)}.`
  return {
    [`${title} | p`]: lead,
    [`${title} | li | ${tiles.overdue}`]: late.length,
    [`${title} | li | ${tiles.dueSoon}`]: running.filter(
      ({ dueOn }) => dueOn >= asOf && dueOn <= shift(asOf, { days: 14 }),
    ).length,
    [`${title} | li | ${tiles.unowned}`]: unowned.length,
    [`${bucketsTitle} | text`]: Object.values(sizes),
    [`${bucketsTitle} | desc`]: sentence,
    [`${bucketsTitle} | figcaption`]: sentence,
    [`${bucketsTitle} | strong`]: `Samen: ${running.length}`,
    ...Object.fromEntries(
      Object.entries(sizes).map(([name, n]) => [
        `${bucketsTitle} | ${buckets[name as keyof typeof buckets]} | Aantal`,
        n,
      ]),
    ),
    ...trendOf(trendTitle, days, trend, nl.figures.trendSentence(trend[0] ?? 0, trend[12] ?? 0)),
    ...(late.length > 0 &&
      Object.fromEntries(Object.values(by).map((table) => [`${table.title} | strong`, `Samen: ${late.length}`]))),
    ...foldedOf(
      by.kind.title,
      late.map(({ kind }) => kind),
    ),
    ...foldedOf(
      by.organisation.title,
      late.map(({ responsible }) => responsible.organisationId),
    ),
    ...foldedOf(
      waitingTitle,
      open.map(({ atTurn, nextStep }) => `${atTurn.party} ${nextStep.event}`),
    ),
  }
}

/** A list of cases calls the team that owns them their organisation. */
const ofCases = (part: string): string => part.replace('&team=', '&organisation=')

function bucketsOf(running: readonly Listed[], asOf: string) {
  const ahead = running.map(({ dueOn }) => (Date.parse(dueOn) - Date.parse(asOf)) / 86_400_000)
  const between = (least: number, most: number) => ahead.filter((days) => days >= least && days <= most).length
  return {
    'late-over-30': between(-1e6, -31),
    'late-1-30': between(-30, -1),
    'due-within-14': between(0, 14),
    'due-15-60': between(15, 60),
    'due-over-60': between(61, 1e6),
  }
}
