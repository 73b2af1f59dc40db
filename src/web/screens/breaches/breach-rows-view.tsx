import { isTermId, terms } from '../../../calendar/terms.ts'
import type { Breach, BreachCause } from '../../../cases/deadlines/breaches.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { shortId } from '../work/present-work.ts'

type Props = { rows: readonly Breach[]; names: DirectoryNames; next: string | null; asOf: string }

/** The broken deadlines behind a number: what, since when, who held the clock, and what was said of it. */
export function BreachRowsView({ rows, names, next, asOf }: Props) {
  const { words, language } = usePage()
  const { columns, causes, noCause, rowsTitle, statuses } = words.breaches
  const why = (cause: BreachCause | undefined) => (cause === undefined ? noCause : causes[cause])
  return (
    <div class="o-width">
      <BackLink href={`/overzicht/gebroken?asOf=${asOf}`}>{words.breaches.toBreaches}</BackLink>
      <PageTitle>{rowsTitle}</PageTitle>
      <Paragraph lead>
        {words.overview.rows(rows.length, next !== null)} {words.overview.asOf(showDay(asOf, language))}
      </Paragraph>
      {rows.length > 0 && (
        <Table
          caption={rowsTitle}
          captionHidden
          columns={[
            { key: 'case', label: columns.case },
            { key: 'what', label: columns.what },
            { key: 'since', label: columns.since },
            { key: 'held', label: columns.heldBy },
            { key: 'why', label: columns.why },
          ]}
        >
          <tbody>
            {rows.map(({ caseId, kind, brokenOn, daysLate, status, heldBy, explanations }) => (
              <tr>
                <th scope="row">
                  <Link href={`/zaken/${caseId}`}>{words.work.caseNumber(shortId(caseId))}</Link>
                </th>
                <Cell label={columns.what}>{isTermId(kind) ? terms[kind].label[language] : kind}</Cell>
                <Cell label={columns.since}>
                  {showDay(brokenOn, language)}, {words.frame.daysLate(daysLate)}, {statuses[status]}
                </Cell>
                <Cell label={columns.heldBy}>
                  {names.organisation(heldBy.organisationId) ??
                    (heldBy.organisationId === null ? words.overview.nobody : words.overview.unknown)}
                </Cell>
                <Cell label={columns.why}>{why(explanations.at(-1)?.cause)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Pager previous={null} next={next} />
    </div>
  )
}
