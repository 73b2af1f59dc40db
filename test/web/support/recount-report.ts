import type { CaseStory, StoryEvent } from '../../../src/cases/figures/indicators/case-story.ts'
import { indicators } from '../../../src/cases/figures/indicators/indicators.ts'
import { partInWords } from '../../../src/documents/figure-in-words.ts'
import { termName } from '../../../src/documents/report-blocks.ts'
import { nl } from '../../../src/web/words/nl.ts'
import { recount } from '../../figures/support/recount.ts'
import { type Refigured, refigure } from '../../figures/support/refigure.ts'
import { withClient } from '../../support/database.ts'
import type { RunningProgram } from '../../support/running-program.ts'
import { allOf, type ListedBreach } from './recount-breaches.ts'
import type { Recounted } from './told-numbers.ts'

/** A case as it is stored, with whose it is. */
export type StoredStory = CaseStory & { team: string | null; provider: string | null }

type Log = (StoryEvent & { seq: number; computed: Json })[]
type Json = {
  opening?: CaseStory['opening']
  correction?: { seq: number; replacement: StoryEvent | null }
  dropped?: number[]
}

/** What counts of a log: what was corrected as it was put right, without what was taken back or no longer holds. */
function counting(log: Log): StoryEvent[] {
  const bySeq = new Map<number, StoryEvent | null>(log.map((event) => [event.seq, event]))
  for (const { type, computed } of log) {
    if (type !== 'event.corrected' || computed.correction === undefined) continue
    bySeq.set(computed.correction.seq, computed.correction.replacement)
    for (const seq of computed.dropped ?? []) bySeq.set(seq, null)
  }
  return [...bySeq.values()].filter((event) => event !== null && event.type !== 'event.corrected') as StoryEvent[]
}

/** Every case that there is, from its rows. */
export async function storedStories(program: RunningProgram): Promise<StoredStory[]> {
  return withClient(program.env['DATABASE_URL'] ?? '', async (client) => {
    const { rows } = await client.query<Omit<StoredStory, 'events' | 'opening'> & { log: Log }>(
      `select c.case_id as "caseId", c.young_person_id as "youngPersonId", c.pathway, to_char(c.opened_on, 'YYYY-MM-DD') as "openedOn",
          to_char(c.turns18_on, 'YYYY-MM-DD') as "turns18On", c.owner_organisation_id as team,
          (select min(r.organisation_id) from case_relations r where r.case_id = c.case_id and r.party = 'youthCareProvider' and r.ended_on is null) as provider,
          (select json_agg(json_build_object('seq', e.seq, 'type', e.type, 'occurredOn', e.occurred_on, 'payload', e.payload, 'computed', e.computed) order by e.seq)
            from case_events e where e.case_id = c.case_id) as log,
          (select coalesce(json_agg(json_build_object('kind', d.kind, 'dueOn', d.due_on, 'openedOn', d.opened_on, 'settledOn', d.settled_on,
            'outcome', d.outcome, 'suspendedSince', d.suspended_since)), '[]') from deadlines d
            where d.case_id = c.case_id and d.known_to is null and d.kind like 'wmo-%' and d.kind in ('wmo-investigation', 'wmo-decision')) as deadlines
        from cases c where c.municipality_id = 'demo'`,
    )
    return rows.map(({ log, ...story }) => ({
      ...story,
      opening: log[0]?.computed.opening ?? { ground: null, facts: {}, dates: {}, laws: [] },
      events: counting(log),
    }))
  })
}

type Asked = { from: string; before: string; asOf: string; quarter: string }

/** What the quarterly report must say of some cases, by the oracle of the indicators and the broken terms that the API lists. */
export async function recountReport(
  program: RunningProgram,
  stories: readonly StoredStory[],
  { from, before, asOf, quarter }: Asked,
  part: string,
): Promise<Recounted> {
  const counted = recount(stories, from, before, asOf)
  const { indicatorsTitle, columns, broken, titleOf } = nl.report
  const figures = indicators.map(({ id, kind, name }) => [
    `${indicatorsTitle} | ${name.nl} | ${columns.figure}`,
    inWords(kind, refigure(kind, counted[id])),
  ])
  const breaches = await allOf<ListedBreach>(
    program,
    'manager',
    `/breaches?asOf=${asOf}&brokenFrom=${from}&brokenBefore=${before}${part}`,
  )
  const all = breaches.length > 0 && breaches.length < 5 ? few : String(breaches.length)
  const { body } = await program.call<{ items: { id: string; name: string }[] }>(
    'manager',
    'GET',
    '/organisations?limit=200',
  )
  const names = new Map(body.items.map(({ id, name }) => [id, name]))
  const tables: [string, (breach: ListedBreach) => string][] = [
    [nl.breaches.tables.heldBy.title, ({ heldBy }) => names.get(heldBy.organisationId ?? '') ?? nl.overview.nobody],
    [nl.breaches.tables.cause.title, ({ explanations }) => causeOf(explanations.at(-1)?.cause)],
    [nl.breaches.tables.kind.title, ({ kind }) => termName(kind, 'nl')],
  ]
  const cells = tables.flatMap(([title, by]) =>
    Object.entries(refigure('split', breaches.map(by)).parts).map(([key, n]) => [
      `${title} | ${key} | Aantal`,
      n ?? hidden,
    ]),
  )
  const entries = [...figures, [`${nl.breaches.title} | p`, broken(all)], ...cells]
  // What is told without a number is not looked for: words alone.
  const numbers = entries.filter(([, text]) => /\d/.test(String(text)))
  return { ...Object.fromEntries(numbers), ...linksOf(titleOf(quarter.slice(0, 4), quarter.slice(5)), asOf) }
}

const causeOf = (cause: string | undefined): string =>
  cause === undefined ? nl.breaches.noCause : nl.breaches.causes[cause as keyof typeof nl.breaches.causes]

/** The links to the statistics name the year before. */
function linksOf(title: string, asOf: string): Recounted {
  const year = String(Number(asOf.slice(0, 4)) - 1)
  return { [`${title} | li`]: [nl.report.statistics(year), nl.report.research.title(year)] }
}

const few = 'minder dan 5'
const hidden = 'niet getoond'
const percent = (share: number | null): string =>
  share === null ? hidden : `${String(Math.round(share * 1000) / 10).replace('.', ',')}%`

/** A figure as the page tells it. */
function inWords(kind: string, { of, count, share, parts, median, above0, above14, euros }: Refigured): string {
  if (of === 0) return 'geen'
  if (of === null) return kind === 'split' ? hidden : few
  if (kind === 'share') return count === null ? `${hidden} van ${of}` : `${percent(share)} (${count} van ${of})`
  if (kind === 'number') return String(of)
  if (kind === 'euros') return `€ ${euros ?? 0} (${of} keer)`
  if (kind === 'days')
    return `de helft ten hoogste ${median} dagen; meer dan 0 dagen: ${percent(above0)}; meer dan 14 dagen: ${percent(above14)} (${of} zaken)`
  return Object.keys(parts)
    .sort()
    .map((part) => `${partInWords(part, 'nl')} ${parts[part] ?? hidden}`)
    .join(', ')
}
