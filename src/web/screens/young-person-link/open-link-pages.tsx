import { NotFound } from '../../../cases/errors.ts'
import { readYoungPersonLink } from '../../../cases/young-people/young-person-links.ts'
import { defineOpenPage, type Page } from '../../page.ts'
import { DaysByLinkView, LinkGoneView } from './days-by-link-view.tsx'

/** What a young person sees by their link, without signing in: days, whom to call, and until when the link works. */
export const openLinkPages: readonly Page[] = [
  defineOpenPage({
    method: 'get',
    path: '/jij/:token',
    answer: async ({ params, words }, { cases }) => {
      const { open } = words.link
      try {
        const shown = await readYoungPersonLink(cases, params['token'] ?? '')
        return { title: open.title, show: <DaysByLinkView shown={shown} /> }
      } catch (error) {
        if (!(error instanceof NotFound)) throw error
        return { status: 404, title: open.gone.title, show: <LinkGoneView /> }
      }
    },
  }),
]
