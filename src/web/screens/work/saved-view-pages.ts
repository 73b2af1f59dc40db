import { fieldValue } from '../../forms/form-fields.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { forgetSearch, searchToKeep } from './search-words.ts'
import { listReaders } from './work-pages.tsx'
import { readWorkQuery } from './work-query.ts'

const longestName = 60

/** Keeping a filter under a name, and taking it away. */
export const savedViewPages: readonly Page[] = [
  definePage({
    method: 'post',
    path: '/zaken/filters',
    for: listReaders,
    answer: async (visit, needs) => {
      const { form, viewer, words } = visit
      const { savedViews } = needs
      const query = await searchToKeep(needs, visit, new URLSearchParams(fieldValue(form, 'filter')))
      const name = fieldValue(form, 'naam').slice(0, longestName) || words.work.filter.title
      await forgetWords(visit, needs, name)
      await savedViews.keep(viewer.caller, 'zaken', { name, query })
      return { go: address(query), notice: { kind: 'done', text: words.work.views.kept } }
    },
  }),
  definePage({
    method: 'post',
    path: '/zaken/filters/weg',
    for: listReaders,
    answer: async (visit, needs) => {
      const { form, viewer, words } = visit
      const { savedViews } = needs
      const name = fieldValue(form, 'naam').slice(0, longestName)
      await forgetWords(visit, needs, name)
      await savedViews.remove(viewer.caller, 'zaken', name)
      return {
        go: address(filterOf(fieldValue(form, 'filter'))),
        notice: { kind: 'done', text: words.work.views.removed },
      }
    },
  }),
]

/** The words of the filter that is kept under this name go with it. */
async function forgetWords(visit: SignedInVisit, needs: Pick<PageNeeds, 'savedViews' | 'drafts'>, name: string) {
  const views = await needs.savedViews.list(visit.viewer.caller, 'zaken')
  for (const view of views) if (view.name === name) await forgetSearch(needs, visit, view.query)
}

/** Only what is a filter, whatever was sent. */
const filterOf = (sent: string): string => readWorkQuery(new URLSearchParams(sent), 'all').params.toString()

const address = (query: string): string => (query === '' ? '/zaken' : `/zaken?${query}`)
