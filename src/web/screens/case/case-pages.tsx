import { machineFor } from '../../../../machines/catalogue.ts'
import { type Pathway, pathways } from '../../../../machines/context.ts'
import { outline } from '../../../../machines/outline.ts'
import { NotFound } from '../../../cases/errors.ts'
import type { CaseFile } from '../../../cases/read-case-file.ts'
import { statechartSvg } from '../../../statechart/statechart-svg.ts'
import { definePage, type Page } from '../../page.ts'
import type { Language, Words } from '../../words/words.ts'
import { HistoryView } from './history-view.tsx'
import { OverviewView } from './overview-view.tsx'
import { presentHistory } from './present-history.ts'
import { presentOverview } from './present-overview.ts'
import { readCasePage } from './read-case-page.tsx'
import type { RoutePictureProps } from './route-picture.tsx'

/** S5: a case, its timeline and its picture. */
export const casePages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/zaken/:caseId',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { words, language, today, viewer } = visit
      const { file, names, head, above } = await readCasePage(needs, visit, '')
      const overview = presentOverview(file, { words, language, today, names, caller: viewer.caller })
      return {
        title: words.caseFile.title(head.name),
        above,
        show: <OverviewView overview={overview} name={head.name} picture={pictureOf(file, words)} />,
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/zaken/:caseId/tijdlijn',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { words, language } = visit
      const { file, names, head, above } = await readCasePage(needs, visit, '/tijdlijn')
      const items = presentHistory(file.history, { words, language, names, history: file.history })
      return {
        title: `${words.caseFile.history.title} ${head.name}`,
        above,
        show: (
          <HistoryView
            items={items}
            caseId={file.view.id}
            correctable={file.correctable}
            whole={file.view.sight === 'full'}
          />
        ),
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/zaken/:caseId/route.svg',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { file } = await readCasePage(needs, visit, '')
      return { file: drawn(file, visit.words, visit.language), contentType: 'image/svg+xml; charset=utf-8' }
    },
  }),
]

function statesOf({ view }: CaseFile) {
  const pathway: Pathway | undefined = pathways.find((one) => one === view.pathway)
  if (!pathway) throw new NotFound('This pathway has no statechart.')
  return { pathway, states: outline(machineFor(pathway, view.machineVersion)) }
}

function pictureOf(file: CaseFile, words: Words): RoutePictureProps {
  const { pathway, states } = statesOf(file)
  return {
    src: `/zaken/${file.view.id}/route.svg`,
    title: `${words.caseFile.picture.title}: ${words.names.pathways[pathway]}`,
    states,
    active: new Set(file.activeStates),
  }
}

function drawn(file: CaseFile, words: Words, language: Language): string {
  const { pathway, states } = statesOf(file)
  const { picture } = words.caseFile
  return statechartSvg(
    {
      language,
      title: `${picture.title}: ${words.names.pathways[pathway]}`,
      description: picture.description,
      here: picture.here,
    },
    states,
    new Set(file.activeStates),
  )
}
