import type { Pathway } from '../../../../machines/context.ts'
import type { FlowState } from '../../../cases/figures/flow.ts'
import type { OverviewFilter } from '../../../cases/figures/overview.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { FiguresLinks, PartFilter } from '../overview/figures-frame.tsx'
import { filePath, rowsPath } from '../overview/overview-query.ts'
import { waitingLabel } from '../overview/overview-tables.ts'
import { labelsOf } from './state-labels.ts'

type Props = { filter: OverviewFilter; pathway: Pathway; states: readonly FlowState[]; names: DirectoryNames }

/** Where cases of a pathway stand, how long, and what they wait for: drawn on the statechart, and the same as a table. */
export function FlowView({ filter, pathway, states, names }: Props) {
  const { words, language } = usePage()
  const texts = words.flow
  const title = texts.pictureTitle(words.names.pathways[pathway])
  const query = filePath('', filter).split('?')[1] ?? ''
  const label = labelsOf(pathway, language)
  const fullest = states.reduce<FlowState | null>(
    (most, state) => (state.count > (most?.count ?? 0) ? state : most),
    null,
  )
  const sentence =
    fullest === null ? texts.empty : texts.sentence(label(fullest.path), fullest.count, fullest.medianDays)
  return (
    <div class="o-width">
      <BackLink href="/overzicht">{words.overview.toOverview}</BackLink>
      <PageTitle>{texts.title}</PageTitle>
      <FiguresLinks here="flow" />
      <Paragraph lead>
        {sentence} {words.overview.asOf(showDay(filter.asOf, language))}
      </Paragraph>
      <PartFilter action="/overzicht/doorstroom" filter={filter} names={names} />
      <Heading level={2}>{title}</Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section class="o-scroll tw o-flow" tabIndex={0} aria-label={title}>
        <img src={`/overzicht/doorstroom.svg?${query}`} alt={`${title}. ${sentence}`} class="o-picture__image" />
      </section>
      {states.length > 0 && (
        <Table
          caption={texts.tableTitle}
          columns={[
            { key: 'state', label: texts.columns.state },
            { key: 'count', label: texts.columns.count, number: true },
            { key: 'days', label: texts.columns.days, number: true },
            { key: 'waits', label: texts.columns.waits },
          ]}
        >
          <tbody>
            {states.map(({ path, count, medianDays, waits, behind }) => (
              <tr>
                <th scope="row">{label(path)}</th>
                <Cell label={texts.columns.count} number>
                  <Link href={rowsPath(behind)}>{String(count)}</Link>
                </Cell>
                <Cell label={texts.columns.days} number>
                  {String(medianDays)}
                </Cell>
                <Cell label={texts.columns.waits}>
                  {waits === null ? '' : `${waitingLabel(waits, { words, language })} (${waits.count})`}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Paragraph class="o-no-print">
        <Link href={`/overzicht/doorstroom.csv?${query}`}>{words.figures.download(texts.tableTitle)}</Link>
      </Paragraph>
    </div>
  )
}
