import type { Json } from '../../../cases/records.ts'
import type { FormFields } from '../../forms/form-fields.ts'
import type { SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'

/** What is stored of somebody who is known already, as it was read: the answers come on top of it. */
export type StoredFacts = { facts: Json; version: number }

/** What was filled in so far, as it was typed, and for whom when they are known already. A BSN is never kept here. */
export type NewCaseDraft = {
  fields: Readonly<Record<string, string>>
  youngPersonId?: string
  stored?: StoredFacts
  otherPerson?: true
}

/** More than any field takes: what is too long is said where it is sent, and not cut here. */
const mostTyped = 10_000

export const draftKind = 'nieuwe-zaak'

const notKept = [
  '_csrf',
  '_sleutel',
  '_hervat',
  'versie',
  'concept',
  'doe',
  'bsn',
  'bevestigd',
  'geadviseerd',
  'wijzig',
]

/** The id of the draft in the address; null when there is none, or it can't be one. */
export function draftIdOf({ query }: Pick<SignedInVisit, 'query'>): string | null {
  const id = query.get('concept') ?? ''
  return /^[\da-f-]{36}$/.test(id) ? id : null
}

export async function readDraft(
  { drafts }: Pick<PageNeeds, 'drafts'>,
  { viewer }: Pick<SignedInVisit, 'viewer'>,
  id: string,
): Promise<NewCaseDraft> {
  const found = await drafts.find(viewer.caller, id)
  return found?.kind === draftKind ? (found.body as NewCaseDraft) : { fields: {} }
}

/** The draft with what was just sent. */
export function withFields(draft: NewCaseDraft, form: FormFields): NewCaseDraft {
  const sent = Object.entries(form).flatMap(([name, value]): [string, string][] =>
    notKept.includes(name)
      ? []
      : [[name, (typeof value === 'string' ? value : (value.at(-1) ?? '')).slice(0, mostTyped)]],
  )
  return { ...draft, fields: { ...draft.fields, ...Object.fromEntries(sent) } }
}

export function keepDraft(
  { drafts }: Pick<PageNeeds, 'drafts'>,
  { viewer }: Pick<SignedInVisit, 'viewer'>,
  id: string,
  draft: NewCaseDraft,
): Promise<void> {
  return drafts.keep(viewer.caller, { id, kind: draftKind, body: draft })
}

/** The address of a step of this draft. */
export const stepAddress = (step: string, id: string): string => `/zaken/nieuw/${step}?concept=${id}`
