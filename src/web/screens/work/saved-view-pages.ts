import { fieldValue } from '../../forms/form-fields.ts'
import { definePage, type Page } from '../../page.ts'
import { listReaders } from './work-pages.tsx'
import { readWorkQuery } from './work-query.ts'

const longestName = 60

/** Keeping a filter under a name, and taking it away. */
export const savedViewPages: readonly Page[] = [
  definePage({
    method: 'post',
    path: '/zaken/filters',
    for: listReaders,
    answer: async ({ form, viewer, words }, { savedViews }) => {
      const query = filterOf(fieldValue(form, 'filter'))
      const name = fieldValue(form, 'naam').slice(0, longestName) || words.work.filter.title
      await savedViews.keep(viewer.caller, 'zaken', { name, query })
      return { go: address(query), notice: { kind: 'done', text: words.work.views.kept(name) } }
    },
  }),
  definePage({
    method: 'post',
    path: '/zaken/filters/weg',
    for: listReaders,
    answer: async ({ form, viewer, words }, { savedViews }) => {
      const name = fieldValue(form, 'naam').slice(0, longestName)
      await savedViews.remove(viewer.caller, 'zaken', name)
      return {
        go: address(filterOf(fieldValue(form, 'filter'))),
        notice: { kind: 'done', text: words.work.views.removed(name) },
      }
    },
  }),
]

/** Only what is a filter, whatever was sent. */
const filterOf = (sent: string): string => readWorkQuery(new URLSearchParams(sent), 'all').params.toString()

const address = (query: string): string => (query === '' ? '/zaken' : `/zaken?${query}`)
