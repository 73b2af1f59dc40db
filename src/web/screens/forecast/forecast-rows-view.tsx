import { isTermId, terms } from '../../../calendar/terms.ts'
import type { ForecastRow } from '../../../cases/figures/forecast-rows.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { shortId } from '../work/present-work.ts'

/** A row as it is shown; of a simulation the kind of date that will be late. */
export type ShownRow = ForecastRow & { kind: string | null }

type Props = {
  rows: readonly ShownRow[]
  next: string | null
  back: string
  asOf: string
  names: DirectoryNames
  /** Whether the amounts are what counts: what organisations gave. */
  amounts: boolean
  /** For a simulation of a part: of how many how many were lived. */
  sample: string | null
}

/** Who and what stands behind a number of the forecast. */
export function ForecastRowsView({ rows, next, back, asOf, names, amounts, sample }: Props) {
  const { words, language } = usePage()
  const texts = words.forecast
  const { columns } = words.overview
  const what = ({ kind, organisationId }: ShownRow) =>
    kind !== null ? (isTermId(kind) ? terms[kind].label[language] : kind) : (names.organisation(organisationId) ?? '')
  return (
    <div class="o-width">
      <BackLink href={back}>{texts.toForecast}</BackLink>
      <PageTitle>{texts.rowsTitle}</PageTitle>
      <Paragraph lead>
        {words.overview.rows(rows.length, next !== null)} {words.overview.asOf(showDay(asOf, language))}
      </Paragraph>
      {sample !== null && <Paragraph>{sample}</Paragraph>}
      {rows.length > 0 && (
        <Table
          caption={texts.rowsTitle}
          captionHidden
          columns={[
            { key: 'who', label: columns.case },
            { key: 'on', label: texts.columns.day },
            { key: 'pathway', label: columns.pathway },
            { key: 'what', label: columns.what },
            ...(amounts ? [{ key: 'amount', label: columns.count, number: true }] : []),
          ]}
        >
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">
                  <Who row={row} />
                </th>
                <Cell label={texts.columns.day}>{row.on === null ? '' : showDay(row.on, language)}</Cell>
                <Cell label={columns.pathway}>
                  {row.pathway === null ? '' : words.names.pathways[row.pathway as keyof typeof words.names.pathways]}
                </Cell>
                <Cell label={columns.what}>{what(row)}</Cell>
                {amounts && (
                  <Cell label={columns.count} number>
                    {String(row.amount)}
                  </Cell>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Pager previous={null} next={next} />
    </div>
  )
}

function Who({ row: { caseId, youngPersonId, organisationId } }: { row: ShownRow }) {
  const { words } = usePage()
  if (caseId !== null) return <Link href={`/zaken/${caseId}`}>{words.work.caseNumber(shortId(caseId))}</Link>
  if (youngPersonId !== null) return <>{words.forecast.noCaseYet(shortId(youngPersonId))}</>
  return <>{organisationId === null ? words.forecast.supposedRow : words.forecast.given}</>
}
