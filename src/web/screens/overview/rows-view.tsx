import type { ComponentChildren } from 'preact'
import { isTermId, terms } from '../../../calendar/terms.ts'
import type { ListedCase, ListedDeadline } from '../../../cases/lists/lists.ts'
import { showCountdown, showDay } from '../../format/show-day.ts'
import { stepToDo } from '../../format/step-words.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import type { Words } from '../../words/words.ts'
import { shortId } from '../work/present-work.ts'

type RowsProps<Row> = { rows: readonly Row[]; names: DirectoryNames; next: string | null; asOf: string }

const pathwayOf = (pathway: string, words: Words): string =>
  words.names.pathways[pathway as keyof Words['names']['pathways']]

/** The deadlines behind a number. */
export function DeadlineRowsView({ rows, names, next, asOf }: RowsProps<ListedDeadline>) {
  const { words, language } = usePage()
  const { columns, datesTitle } = words.overview
  return (
    <Rows title={datesTitle} count={rows.length} next={next} asOf={asOf}>
      <Table
        caption={datesTitle}
        captionHidden
        columns={[
          { key: 'case', label: columns.case },
          { key: 'what', label: columns.what },
          { key: 'due', label: columns.due },
          { key: 'who', label: columns.who },
          { key: 'pathway', label: columns.pathway },
        ]}
      >
        <tbody>
          {rows.map(({ caseId, kind, dueOn, responsible, party, pathway }) => (
            <tr>
              <th scope="row">
                <Link href={`/zaken/${caseId}`}>{words.work.caseNumber(shortId(caseId))}</Link>
              </th>
              <Cell label={columns.what}>{isTermId(kind) ? terms[kind].label[language] : kind}</Cell>
              <Cell label={columns.due}>
                {showDay(dueOn, language)}, {showCountdown(dueOn, asOf, words)}
              </Cell>
              <Cell label={columns.who}>{names.holder(responsible) ?? words.names.parties[party]}</Cell>
              <Cell label={columns.pathway}>{pathwayOf(pathway, words)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Rows>
  )
}

/** The cases behind a number. */
export function CaseRowsView({ rows, names, next, asOf }: RowsProps<ListedCase>) {
  const { words, language } = usePage()
  const { columns, casesTitle } = words.overview
  return (
    <Rows title={casesTitle} count={rows.length} next={next} asOf={asOf}>
      <Table
        caption={casesTitle}
        captionHidden
        columns={[
          { key: 'case', label: columns.case },
          { key: 'step', label: columns.step },
          { key: 'turns18', label: columns.turns18 },
          { key: 'owner', label: columns.owner },
          { key: 'pathway', label: columns.pathway },
        ]}
      >
        <tbody>
          {rows.map(({ id, nextStep, turns18On, owner, pathway }) => (
            <tr>
              <th scope="row">
                <Link href={`/zaken/${id}`}>{words.work.caseNumber(shortId(id))}</Link>
              </th>
              <Cell label={columns.step}>{stepToDo(nextStep, { words, language })}</Cell>
              <Cell label={columns.turns18}>{showDay(turns18On, language)}</Cell>
              <Cell label={columns.owner}>{names.holder(owner) ?? words.overview.nobody}</Cell>
              <Cell label={columns.pathway}>{pathwayOf(pathway, words)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Rows>
  )
}

type FrameProps = { title: string; count: number; next: string | null; asOf: string; children: ComponentChildren }

function Rows({ title, count, next, asOf, children }: FrameProps) {
  const { words, language } = usePage()
  return (
    <div class="o-width">
      <BackLink href={`/overzicht?asOf=${asOf}`}>{words.overview.toOverview}</BackLink>
      <PageTitle>{title}</PageTitle>
      <Paragraph lead>
        {words.overview.rows(count, next !== null)} {words.overview.asOf(showDay(asOf, language))}
      </Paragraph>
      {count > 0 && children}
      <Pager previous={null} next={next} />
    </div>
  )
}
