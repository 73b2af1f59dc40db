import { NotFound } from '../../../cases/errors.ts'
import { readMandates } from '../../../cases/mandates/read-mandates.ts'
import { readEverything } from '../../../cases/retention/read-everything.ts'
import { readMyCase } from '../../../cases/young-people/read-my-case.ts'
import { everythingInWords, everythingOnPaper } from '../../../documents/everything.ts'
import { paperWords } from '../../../documents/everything-words.ts'
import { lookedInWords, myCaseInWords } from '../../../documents/my-case.ts'
import { writePdf } from '../../../documents/write-pdf.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { EverythingView } from './everything-view.tsx'
import { MineView, NothingYetView } from './mine-view.tsx'

/** How many looks are shown; the rest can be asked for. */
const looksShown = 20

/** The young person's own page: what happens, when, who, what is agreed, and who looked; and all that is kept of them. */
export const minePages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/mijn/alles',
    for: ['young-person'],
    answer: async (visit, needs) => {
      const { title } = visit.words.mine.everything
      const person = await ownId(needs, visit)
      return { title, show: <EverythingView there={person !== null} /> }
    },
  }),
  definePage({
    method: 'get',
    path: '/mijn/alles/bestand',
    for: ['young-person'],
    answer: async (visit, needs) => {
      const { language, viewer, requestId } = visit
      const person = await ownId(needs, visit)
      if (person === null) throw new NotFound('Nothing is kept of you here.')
      const { kept, looked } = await readEverything(needs, viewer.caller, person, requestId)
      const sections = everythingInWords(kept)
      const inWords = looked.map((entry) => lookedInWords(entry, language))
      const { title, fileName } = paperWords[language]
      if (visit.query.get('als') === 'json')
        return {
          file: JSON.stringify({ sections, looked: inWords }, null, 2),
          contentType: 'application/json; charset=utf-8',
          fileName: `${fileName}.json`,
        }
      const paper = await writePdf(
        { title, madeAt: needs.now(), language },
        everythingOnPaper(sections, inWords, language),
      )
      return { file: Buffer.from(paper), contentType: 'application/pdf', fileName: `${fileName}.pdf` }
    },
  }),
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
            looked={looked.items.map((entry) => lookedInWords(entry, visit.language))}
          />
        ),
      }
    },
  }),
]

/** Whose data it is: of who signed in, with or without a case; null for who is not known. */
async function ownId({ lists }: Pick<PageNeeds, 'lists'>, visit: SignedInVisit): Promise<string | null> {
  const { items } = await lists.youngPeople(visit.viewer.caller, {}, { limit: 1, after: null }, ownAudit(visit))
  return items[0]?.id ?? null
}

const ownAudit = ({ requestId }: SignedInVisit) => ({
  action: 'my-case.listed',
  purpose: 'own-inspection' as const,
  caseIds: [],
  youngPersonIds: [],
  traceId: requestId,
})

/** The case that is open, or the last one that was; null for who has none. */
async function latestCase({ lists }: Pick<PageNeeds, 'lists'>, visit: SignedInVisit) {
  const { viewer, today } = visit
  const filter = { asOf: today, knownAt: null }
  const { items } = await lists.cases(viewer.caller, filter, { limit: 50, after: null }, ownAudit(visit))
  return (
    items.toSorted(
      (one, other) => Number(one.final) - Number(other.final) || (one.openedOn > other.openedOn ? -1 : 1),
    )[0] ?? null
  )
}
