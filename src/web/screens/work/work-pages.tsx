import { definePage, type Page } from '../../page.ts'
import { PageTitle } from '../../ui/text.tsx'

/** S2: what first? */
export const workPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/werk',
    for: 'signed-in',
    answer: ({ words }) => ({
      title: words.work.title,
      show: (
        <div class="o-width">
          <PageTitle>{words.work.title}</PageTitle>
        </div>
      ),
    }),
  }),
]
