import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '../../cases/actor.ts'
import { isBsn } from '../../cases/young-people/bsn.ts'
import type { PageNeeds } from '../page-needs.ts'
import type { ReadVisit } from '../read-visit.ts'
import { type FormFields, fieldValue, fieldValues } from './form-fields.ts'

/**
 * A form that was sent when the session had run out: where it goes, the version that was seen and what was filled in. A BSN
 * is never kept: `withoutBsn` says that there was one.
 */
export type KeptForm = { id: string; action: string; fields: FormFields; withoutBsn?: boolean }

const kind = 'formulier'
/** Names the kept form in the address of the page that shows it again. */
const parameter = 'hervat'

type Needs = Pick<PageNeeds, 'drafts' | 'newId'>

/**
 * Keeps what somebody sent with a session that ran out, for themself alone; answers its id. Only a form that carries the
 * token of that session is theirs.
 */
export async function keepForm(
  { drafts, newId }: Needs,
  { form, path, endedOf }: Pick<ReadVisit, 'form' | 'path' | 'endedOf'>,
): Promise<string | null> {
  if (endedOf === null || !isSame(endedOf.formToken, fieldValue(form, '_csrf'))) return null
  const { municipality, personId } = endedOf
  const sent = Object.entries(form).filter(([name]) => !name.startsWith('_'))
  const kept = sent.filter(([name]) => !holdsBsn(form, name))
  const id = newId()
  const owner: Actor = { municipality, personId, organisationId: null, role: 'system' }
  const withoutBsn = kept.length < sent.length
  await drafts.keep(owner, { id, kind, body: { action: path, fields: Object.fromEntries(kept), withoutBsn } })
  return id
}

/** Whether a field is for a BSN, or has one in it as the whole of what was typed. */
const holdsBsn = (form: FormFields, name: string): boolean =>
  fieldValues(form, name).some((value) => value !== '' && (name === 'bsn' || isBsn(value.replaceAll(/[\s.]/g, ''))))

/** The kept form that an address names, when it is this person's. */
export async function findKeptForm(
  { drafts }: Pick<PageNeeds, 'drafts'>,
  actor: Actor,
  query: URLSearchParams,
): Promise<KeptForm | null> {
  const id = query.get(parameter)
  if (id === null || !/^[\da-f-]{36}$/.test(id)) return null
  const draft = await drafts.find(actor, id)
  return draft?.kind === kind ? { id, ...(draft.body as Omit<KeptForm, 'id'>) } : null
}

/** Once it was sent, it need not be kept any more. */
export async function forgetKeptForm(
  { drafts }: Pick<PageNeeds, 'drafts'>,
  { form, viewer }: Pick<ReadVisit, 'form' | 'viewer'>,
): Promise<void> {
  const id = fieldValue(form, '_hervat')
  if (viewer && /^[\da-f-]{36}$/.test(id)) await drafts.remove(viewer.caller, id)
}

/** The address of a page that shows what was kept. */
export function withKeptForm(path: string, id: string): string {
  const [address = '', query = ''] = path.split(/\?(.*)/s)
  const params = new URLSearchParams(query)
  params.set(parameter, id)
  return `${address}?${params.toString()}`
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
