import { createHash } from 'node:crypto'
import type { Caller } from '../../access/caller.ts'
import { Invalid } from '../../cases/errors.ts'
import type { KeptAnswer } from '../../cases/storage.ts'
import type { SignedInVisit } from '../page.ts'
import type { PageNeeds } from '../page-needs.ts'
import { type FormFields, fieldValue } from './form-fields.ts'

/**
 * Keeps where the browser goes after the change, in the transaction of the change itself; `told` is what that page tells
 * and nothing else knows any more, read by its key.
 */
export type Keep = (location: string, told?: string) => KeptAnswer

/**
 * Does what a form asks for at most once: the same form sent again (a double click, a reload, the back button) leads to
 * where the first one led. A form that was filled in otherwise is another one. `act` answers where to go; what it could not
 * keep by `keep` in its own transaction is kept after it.
 */
export async function doOnce(
  needs: Pick<PageNeeds, 'answers'>,
  visit: Pick<SignedInVisit, 'viewer' | 'form' | 'path'>,
  act: (keep: Keep, key: string) => Promise<string>,
): Promise<string> {
  const { caller } = visit.viewer
  const fingerprint = fingerprintOf(visit.path, visit.form)
  const key = `pagina-${keyOf(visit.form)}-${fingerprint.slice(0, 16)}`
  const before = await locationOf(needs, caller, key)
  if (before !== undefined) return before
  const done = { kept: false }
  const answer: Keep = (location, told) => ({
    key,
    fingerprint,
    answer: { status: 303, headers: { Location: location }, body: told ?? null },
  })
  try {
    const location = await act((to, told) => {
      done.kept = true
      return answer(to, told)
    }, key)
    if (!done.kept) await needs.answers.save(caller, answer(location), null)
    return location
  } catch (error) {
    // Of two that were sent together, one was refused as stale or already answered: it goes where the other went.
    const meanwhile = await locationOf(needs, caller, key).catch(() => undefined)
    if (meanwhile === undefined) throw error
    return meanwhile
  }
}

async function locationOf({ answers }: Pick<PageNeeds, 'answers'>, caller: Caller, key: string) {
  return (await answers.find(caller, key))?.answer.headers['Location']
}

function keyOf(form: FormFields): string {
  const key = fieldValue(form, '_sleutel')
  if (/^[\da-f-]{36}$/.test(key)) return key
  throw new Invalid([
    { in: 'body', pointer: '/_sleutel', code: 'missing', detail: 'The form lacks its key: load the page again.' },
  ])
}

/** What was filled in; not the token of the visit and not the version that was seen. */
function fingerprintOf(path: string, form: FormFields): string {
  const fields = Object.entries(form).filter(([name]) => !['_csrf', '_sleutel', '_hervat', 'versie'].includes(name))
  return createHash('sha256')
    .update(JSON.stringify([path, fields.sort(([one], [other]) => (one < other ? -1 : 1))]))
    .digest('base64url')
}
