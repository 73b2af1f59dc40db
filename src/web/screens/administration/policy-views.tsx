import { usePage } from '../../page-context.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'
import type { PoliciesShown } from './present-policy.ts'

/** What holds now, and every version there was or comes. */
export function PoliciesView({ policies: { rows, now } }: { policies: PoliciesShown }) {
  const { words } = usePage()
  const say = words.administration.policy
  const { columns } = say
  return (
    <div class="o-width">
      <BackLink href="/beheer">{words.administration.title}</BackLink>
      <div class="o-title-bar">
        <PageTitle>{say.title}</PageTitle>
        <ButtonLink href="/beheer/beleid/wijzigen">{say.change}</ButtonLink>
      </div>
      <Paragraph lead>{say.lead}</Paragraph>
      <Heading level={2}>{say.now}</Heading>
      <SummaryList rows={now} />
      <Heading level={2}>{say.versions}</Heading>
      <Table
        caption={say.versions}
        captionHidden
        columns={(['version', 'from', 'reach', 'because', 'standing'] as const).map((key) => ({
          key,
          label: columns[key],
        }))}
      >
        <tbody>
          {rows.map(({ version, from, reach, because, standing }) => (
            <tr key={version}>
              <th scope="row">{version}</th>
              <Cell label={columns.from}>{from}</Cell>
              <Cell label={columns.reach}>{say.reaches[reach]}</Cell>
              <Cell label={columns.because}>{because}</Cell>
              <Cell label={columns.standing}>{say.standings[standing]}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
