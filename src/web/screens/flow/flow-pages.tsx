import { currentVersion, machineFor } from '../../../../machines/catalogue.ts'
import { type Pathway, pathways } from '../../../../machines/context.ts'
import { outline } from '../../../../machines/outline.ts'
import { flowThrough } from '../../../cases/figures/flow.ts'
import { shownInFile, tableFile } from '../../../documents/table-file.ts'
import { statechartSvg } from '../../../statechart/statechart-svg.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'
import { partIn } from '../overview/overview-query.ts'
import { waitingLabel } from '../overview/overview-tables.ts'
import { figureReaders } from '../roles.ts'
import { FlowView } from './flow-view.tsx'
import { labelsOf } from './state-labels.ts'

const isPathway = (text: string | undefined): text is Pathway => pathways.some((one) => one === text)

async function read({ query, today, viewer }: SignedInVisit, needs: PageNeeds) {
  const filter = partIn(query, today)
  const pathway = isPathway(filter.pathway) ? filter.pathway : 'perspective-plan-handover'
  const asked = { ...filter, pathway }
  return { filter: asked, pathway, states: await flowThrough(needs.reports, viewer.caller, asked) }
}

/** How cases flow through a pathway: a picture, the same as a table, and as a file. */
export const flowPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/overzicht/doorstroom',
    for: figureReaders,
    answer: async (visit, needs) => ({
      title: visit.words.flow.title,
      show: <FlowView {...(await read(visit, needs))} names={await readDirectory(needs, visit.viewer.caller)} />,
    }),
  }),
  definePage({
    method: 'get',
    path: '/overzicht/doorstroom.svg',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { pathway, states } = await read(visit, needs)
      const { words, language } = visit
      const title = words.flow.pictureTitle(words.names.pathways[pathway])
      const notes = new Map(states.map(({ path, count, medianDays }) => [path, words.flow.note(count, medianDays)]))
      const drawn = outline(machineFor(pathway, currentVersion(pathway)))
      return {
        file: statechartSvg(
          { language, title, description: words.flow.pictureText, here: '' },
          drawn,
          new Set(),
          notes,
        ),
        contentType: 'image/svg+xml; charset=utf-8',
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/overzicht/doorstroom.csv',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { pathway, states, filter } = await read(visit, needs)
      const { words, language } = visit
      const { columns, file } = words.flow
      const labels = labelsOf(pathway, language)
      const small = (count: number, value: number) => (shownInFile(count) === count ? value : null)
      return {
        file: tableFile(
          [columns.state, columns.count, columns.days, columns.waits],
          states.map(({ path, count, medianDays, waits }) => [
            labels(path),
            shownInFile(count),
            small(count, medianDays),
            waits === null ? '' : waitingLabel(waits, { words, language }),
          ]),
        ),
        contentType: 'text/csv; charset=utf-8',
        fileName: `${file}-${pathway}-${filter.asOf}.csv`,
      }
    },
  }),
]
