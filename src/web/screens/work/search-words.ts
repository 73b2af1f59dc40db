import type { Day } from '../../../calendar/day.ts'
import type { ScopeOfWork } from '../../../cases/lists/worklist.ts'
import { readDutchDay } from '../../forms/dutch-day.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import type { SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { queryNames, readWorkQuery, type WorkQuery } from './work-query.ts'

/** Words of a search that was made; they go after a week. */
const searched = 'zoekwoorden'
/** Words of a filter that somebody kept under a name; they go with it. */
const saved = 'zoekwoorden-bewaard'
const longest = 100

type Needs = Pick<PageNeeds, 'drafts' | 'newId'>
type Visit = Pick<SignedInVisit, 'viewer' | 'today'>

/**
 * What people search for is mostly a name, and an address is kept in many places: so the words are kept sealed, for who
 * typed them alone, and the address holds an id. Answers the query of the list for a form of filters that was sent.
 */
export async function searchOf(needs: Needs, visit: Visit, form: FormFields): Promise<string> {
  const filled = Object.values(queryNames).map((name): [string, string] => [name, fieldValue(form, name)])
  const { params } = readWorkQuery(new URLSearchParams(filled), 'all')
  const text = fieldValue(form, queryNames.text).slice(0, longest)
  if (text !== '') params.set(queryNames.text, await keep(needs, visit, searched, text))
  return params.toString()
}

/** A list of cases as its address asks for it, with the words that are searched for. Words that went are left out. */
export async function readSearch(
  { drafts }: Pick<Needs, 'drafts'>,
  { viewer, today }: Visit,
  asked: URLSearchParams,
  whose: ScopeOfWork,
): Promise<WorkQuery> {
  const query = readWorkQuery(asked, whose)
  if (query.searchId === undefined) return query
  const draft = await drafts.find(viewer.caller, query.searchId)
  const { text } = (draft?.body ?? {}) as { text?: string }
  if (text !== undefined && [searched, saved].includes(draft?.kind ?? ''))
    return { ...query, typed: text, filter: { ...query.filter, text: wordsToFind(text, today) } }
  const params = new URLSearchParams(query.params)
  params.delete(queryNames.text)
  return { ...query, searchId: undefined, params }
}

/** The same filter to be kept for good: its words stay as long as it does. */
export async function searchToKeep(needs: Needs, visit: Visit, asked: URLSearchParams): Promise<string> {
  const { typed, params } = await readSearch(needs, visit, asked, 'all')
  if (typed !== undefined) params.set(queryNames.text, await keep(needs, visit, saved, typed))
  return params.toString()
}

/** Takes the words away with the filter that was kept. */
export async function forgetSearch(
  { drafts }: Pick<Needs, 'drafts'>,
  { viewer }: Pick<Visit, 'viewer'>,
  query: string,
): Promise<void> {
  const { searchId } = readWorkQuery(new URLSearchParams(query), 'all')
  if (searchId !== undefined) await drafts.remove(viewer.caller, searchId)
}

async function keep(
  { drafts, newId }: Needs,
  { viewer }: Pick<Visit, 'viewer'>,
  kind: string,
  text: string,
): Promise<string> {
  const id = newId()
  await drafts.keep(viewer.caller, { id, kind, body: { text } })
  return id
}

/** A whole day in a text: 15-3-2009, 15/3/2009, 15 3 2009, 15 maart 2009. */
const dayIn = /(?<!\S)\d{1,2}(?:[-/.]\d{1,2}[-/.]|\s+(?:\d{1,2}|[a-z]{3,9}\.?)\s+)\d{4}(?!\S)/gi

/** The text with each day in it as birth dates are kept. */
const wordsToFind = (text: string, today: Day): string =>
  text.replaceAll(dayIn, (day) => readDutchDay(day, today) ?? day)
