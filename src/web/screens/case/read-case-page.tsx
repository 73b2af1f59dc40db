import { readCaseFile } from '../../../cases/read-case-file.ts'
import type { SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { directoryNames } from '../../read-directory.ts'
import { CaseHeadView } from './case-head.tsx'
import { presentCaseHead } from './present-case-head.ts'

/**
 * What every page of a case begins with: the case as its reader may see it, the names, and the head above it.
 * `tab` is the path of the page after `/zaken/<id>`.
 * @throws NotFound when it is not theirs to know of.
 */
export async function readCasePage(needs: Pick<PageNeeds, 'cases' | 'signIn'>, visit: SignedInVisit, tab: string) {
  const { viewer, params, words, language, today, requestId } = visit
  const file = await readCaseFile(needs.cases, viewer.caller, params['caseId'] ?? '', requestId)
  const names = directoryNames(file.listing, needs.signIn.personas)
  const head = presentCaseHead(file.view, tab, { words, language, today, role: viewer.caller.role })
  return { file, names, head, above: <CaseHeadView head={head} /> }
}
