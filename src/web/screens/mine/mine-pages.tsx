import { readMandates } from '../../../cases/mandates/read-mandates.ts'
import { readMyCase } from '../../../cases/read-my-case.ts'
import { lookedInWords, myCaseInWords } from '../../../documents/my-case.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { MineView, NothingYetView } from './mine-view.tsx'

/** How many looks are shown; the rest can be asked for. */
const looksShown = 20

/** The young person's own page: what happens, when, who, what is agreed, and who looked. */
export const minePages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/mijn',
    for: ['young-person'],
    answer: async (visit, needs) => {
      const { title } = visit.words.mine
      const latest = await latestCase(needs, visit)
      if (!latest) return { title, show: <NothingYetView /> }
      const { caller } = visit.viewer
      const mine = await readMyCase(needs.cases, caller, latest.id)
      const looked = await needs.auditTrail.entries(
        caller,
        { youngPersonId: latest.youngPersonId },
        { limit: looksShown, after: null },
      )
      const represented = await readMandates(needs.cases, caller, latest.youngPersonId, visit.today)
      return {
        title,
        show: (
          <MineView
            name={mine.firstName}
            mine={myCaseInWords(mine)}
            represented={represented}
            looked={looked.items.map(lookedInWords)}
          />
        ),
      }
    },
  }),
]

/** The case that is open, or the last one that was; null for who has none. */
async function latestCase({ lists }: Pick<PageNeeds, 'lists'>, { viewer, today, requestId }: SignedInVisit) {
  const audit = {
    action: 'my-case.listed',
    purpose: 'own-inspection' as const,
    caseIds: [],
    youngPersonIds: [],
    traceId: requestId,
  }
  const { items } = await lists.cases(viewer.caller, { asOf: today, knownAt: null }, { limit: 50, after: null }, audit)
  return (
    items.toSorted(
      (one, other) => Number(one.final) - Number(other.final) || (one.openedOn > other.openedOn ? -1 : 1),
    )[0] ?? null
  )
}
