import { pathways } from '../../../../machines/context.ts'
import { layPaths } from '../../../../machines/lay-path.ts'
import {
  type ScopeOfWork,
  scopesOfWork,
  urgencies,
  type WorkFilter,
  workOrders,
} from '../../../cases/lists/worklist.ts'

/** What stands in the address of a list of cases: each filter as its own word; what is searched for by an id alone. */
export const queryNames = {
  text: 'zoek',
  whose: 'wie',
  urgency: 'wanneer',
  pathway: 'route',
  step: 'fase',
  organisation: 'organisatie',
  owner: 'medewerker',
  turns18Before: 'voor',
  closed: 'stand',
  order: 'orde',
  descending: 'af',
  page: 'pagina',
} as const

export type WorkQueryName = keyof typeof queryNames

/** A list of cases as it is asked for. `searchId` names the words that are searched for, which search-words.ts finds. */
export type WorkQuery = {
  filter: WorkFilter
  page: number
  step: string | undefined
  searchId: string | undefined
  /** The words that are searched for, as they were typed. */
  typed?: string
  params: URLSearchParams
}

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text)

/** The step of a pathway's path as it stands in the address: `direct-intake.track`. */
export const stepId = (pathway: string, step: string): string => `${pathway}.${step}`

/** Reads the address; what it does not understand it leaves out, so that an old bookmark still works. */
export function readWorkQuery(query: URLSearchParams, whose: ScopeOfWork): WorkQuery {
  const said = (name: WorkQueryName): string | undefined => query.get(queryNames[name])?.trim() || undefined
  const oneOf = <Code extends string>(codes: readonly Code[], name: WorkQueryName): Code | undefined =>
    codes.find((code) => code === said(name))
  const day = said('turns18Before')
  const step = said('step')
  const phases = phasesOf(step)
  const filter: WorkFilter = {
    whose: oneOf(scopesOfWork, 'whose') ?? whose,
    urgency: oneOf(urgencies, 'urgency'),
    pathway: phases?.pathway ?? oneOf(pathways, 'pathway'),
    phases: phases?.phases,
    organisation: said('organisation'),
    owner: said('owner'),
    turns18Before: day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined,
    closed: oneOf(['open', 'closed', 'all'] as const, 'closed'),
    order: oneOf(workOrders, 'order'),
    descending: said('descending') === 'ja',
  }
  const page = Number(said('page') ?? '1')
  const params = kept(query)
  const searchId = params.get(queryNames.text) ?? undefined
  return { filter, step, searchId, page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1, params }
}

function phasesOf(step: string | undefined) {
  for (const pathway of pathways) {
    const found = layPaths[pathway].find(({ id }) => stepId(pathway, id) === step)
    if (found) return { pathway, phases: found.phases }
  }
  return undefined
}

/** Only what we know, without what is empty, so that the same filter has one address. */
function kept(query: URLSearchParams): URLSearchParams {
  const names: readonly string[] = Object.values(queryNames)
  const fits = (name: string, value: string) =>
    names.includes(name) && value.trim() !== '' && (name !== queryNames.text || isId(value))
  return new URLSearchParams([...query].filter(([name, value]) => fits(name, value)))
}

/** The address with other values; null takes one out. The page begins again, unless it is what changes. */
export function withQuery(
  path: string,
  params: URLSearchParams,
  change: Partial<Record<WorkQueryName, string | null>>,
): string {
  const next = new URLSearchParams(params)
  next.delete(queryNames.page)
  for (const [name, value] of Object.entries(change) as [WorkQueryName, string | null][]) {
    if (value === null) next.delete(queryNames[name])
    else next.set(queryNames[name], value)
  }
  const query = next.toString()
  return query === '' ? path : `${path}?${query}`
}
