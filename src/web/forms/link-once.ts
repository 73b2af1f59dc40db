import { NotFound } from '../../cases/errors.ts'
import type { MadeLink } from '../../cases/handover/offer-links.ts'
import type { KeptAnswer } from '../../cases/storage.ts'
import type { SignedInVisit } from '../page.ts'
import type { PageNeeds } from '../page-needs.ts'
import { doOnce } from './do-once.ts'

/**
 * Makes a link at most once, however often its form is sent.
 * @param make makes it, and keeps what it is given in the same transaction.
 * @returns the page on which it is told, to who made it.
 */
export function makeLinkOnce(
  needs: PageNeeds,
  visit: SignedInVisit,
  make: (keep: (made: MadeLink) => KeptAnswer) => Promise<unknown>,
): Promise<string> {
  return doOnce(needs, visit, async (keep, key) => {
    const to = `${visit.path}/${key}`
    await make((made) => keep(to, JSON.stringify(made)))
    return to
  })
}

/**
 * The link that this page tells: it is kept a day for a page that is loaded again, and nowhere else.
 * @throws NotFound for who did not make it, and once it is kept no longer.
 */
export async function linkMadeHere({ answers }: PageNeeds, { viewer, params, path }: SignedInVisit): Promise<MadeLink> {
  const kept = await answers.find(viewer.caller, params['key'] ?? '')
  if (kept?.answer.headers['Location'] !== path || kept.answer.body === null)
    throw new NotFound('There is no such link, or it is not shown any more: make a new one.')
  return JSON.parse(kept.answer.body) as MadeLink
}
