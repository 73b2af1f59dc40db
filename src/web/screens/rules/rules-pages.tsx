import { pathways } from '../../../../machines/context.ts'
import { NotFound } from '../../../cases/errors.ts'
import { definePage, type Page } from '../../page.ts'
import { PathwayView } from './pathway-view.tsx'
import { RulesView } from './rules-view.tsx'

/** S12: what the rules are, for everybody, from the same source as the machine itself. */
export const rulesPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/regels',
    for: 'signed-in',
    answer: ({ words }) => ({ title: words.rules.title, show: <RulesView /> }),
  }),
  definePage({
    method: 'get',
    path: '/regels/:route',
    for: 'signed-in',
    answer: ({ words, params }) => {
      const pathway = pathways.find((one) => one === params['route'])
      if (!pathway) throw new NotFound('There is no such pathway.')
      return { title: words.names.pathways[pathway], show: <PathwayView pathway={pathway} /> }
    },
  }),
]
