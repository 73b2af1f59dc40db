import { NotFound } from '../../../cases/errors.ts'
import { type CaseChanged, caseChangedSince } from '../../../cases/events/case-changes.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'

/** Tells a page of a case that somebody changed it: the page stays as it is, and says so. */
export const livePages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/zaken/:caseId/wijzigingen',
    for: 'signed-in',
    quiet: true,
    answer: async (visit, needs) => {
      const caseId = visit.params['caseId'] ?? ''
      const asked = Number(visit.query.get('sinds'))
      const since = Number.isInteger(asked) && asked >= 0 ? asked : 0
      // Refuses before anything is streamed.
      await caseChangedSince(needs.cases, visit.viewer.caller, caseId, since)
      return { stream: (send, signal) => watch(visit, needs, caseId, since, send, signal) }
    },
  }),
]

async function watch(
  visit: SignedInVisit,
  needs: PageNeeds,
  caseId: string,
  since: number,
  send: (id: number, text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { caller } = visit.viewer
  let seen = since
  for (;;) {
    const version = await needs.caseWatch.past(caller.municipality, caseId, seen, signal)
    if (version === null) return
    try {
      const changed = await caseChangedSince(needs.cases, caller, caseId, seen)
      if (changed) send(changed.version, await sentence(visit, needs, changed))
    } catch (error) {
      // Consent was withdrawn, or the case went to others: there is nothing more to tell.
      if (error instanceof NotFound) return
      throw error
    }
    seen = version
  }
}

async function sentence(visit: SignedInVisit, needs: PageNeeds, { by, mine }: CaseChanged): Promise<string> {
  const say = visit.words.caseFile.live
  if (mine) return say.mine
  if (by?.youngPerson) return say.changed(say.youngPerson)
  const names = await readDirectory(needs, visit.viewer.caller)
  const who = by && (names.person(by.personId) ?? names.organisation(by.organisationId))
  return say.changed(who ?? say.somebody)
}
