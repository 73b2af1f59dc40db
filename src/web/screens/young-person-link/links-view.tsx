import { dutchDay } from '../../../calendar/time-zone.ts'
import type { WorkingLink } from '../../../cases/handover/open-links.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'

type LinksViewProps = { caseId: string; links: readonly WorkingLink[]; names: DirectoryNames }

/** Which links for the young person work, the button that ends them, and the form of a new one. */
export function LinksView({ caseId, links, names }: LinksViewProps) {
  const { words } = usePage()
  const say = words.link
  const path = `/zaken/${caseId}/link`
  const options = Object.entries(say.make.options).map(([value, label]) => ({ value, label }))
  return (
    <div class="o-width o-narrow">
      <BackLink href={`/zaken/${caseId}/toestemming`}>{words.consent.title}</BackLink>
      <ErrorSummary />
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.explain}</Paragraph>
      <Paragraph>{say.hidden}</Paragraph>
      <Heading level={2}>{say.working.title}</Heading>
      {links.length === 0 ? (
        <Paragraph>{say.working.none}</Paragraph>
      ) : (
        <>
          <WorkingLinks links={links} names={names} />
          <Form action={`${path}/uit`} once={false}>
            <Paragraph>{say.working.endHelp}</Paragraph>
            <Buttons>
              <Button kind="secondary">{say.working.end(links.length)}</Button>
            </Buttons>
          </Form>
        </>
      )}
      <Heading level={2}>{say.make.title}</Heading>
      <Paragraph>{say.careful}</Paragraph>
      <Form action={path}>
        <Radios name="dagen" label={say.make.days} options={options} value="30" />
        <Buttons>
          <Button>{say.make.button}</Button>
        </Buttons>
      </Form>
    </div>
  )
}

function WorkingLinks({ links, names }: Pick<LinksViewProps, 'links' | 'names'>) {
  const { words, language } = usePage()
  const { title, columns, somebody } = words.link.working
  return (
    <Table
      caption={title}
      captionHidden
      columns={(['made', 'by', 'until'] as const).map((key) => ({ key, label: columns[key] }))}
    >
      <tbody>
        {links.map(({ madeAt, madeBy, expiresOn }) => (
          <tr key={madeAt}>
            <th scope="row">{showDay(dutchDay(madeAt), language)}</th>
            <Cell label={columns.by}>{(madeBy === null ? null : names.person(madeBy)) ?? somebody}</Cell>
            <Cell label={columns.until}>{showDay(expiresOn, language)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
