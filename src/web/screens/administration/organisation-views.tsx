import { organisationKinds } from '../../../cases/directory/organisation-details.ts'
import type { OrganisationRecord } from '../../../cases/storage.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, ButtonLink, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'

const path = '/beheer/organisaties'

/** The name of a kind of organisation. */
export function useKindName(): (kind: string) => string {
  const { words } = usePage()
  const roles = words.names.roles as Readonly<Record<string, string>>
  return (kind) => (kind === 'municipality' ? words.administration.organisations.municipality : (roles[kind] ?? kind))
}

/** Every organisation, with how many people of it take part. */
export function OrganisationsView({
  organisations,
}: {
  organisations: readonly (OrganisationRecord & { people: number })[]
}) {
  const { words } = usePage()
  const say = words.administration.organisations
  const kindName = useKindName()
  const { columns } = say
  return (
    <div class="o-width">
      <BackLink href="/beheer">{words.administration.title}</BackLink>
      <div class="o-title-bar">
        <PageTitle>{say.title}</PageTitle>
        <ButtonLink href={`${path}/nieuw`}>{say.add}</ButtonLink>
      </div>
      <Paragraph lead>{say.lead}</Paragraph>
      <Table
        caption={say.title}
        captionHidden
        columns={[
          { key: 'name', label: columns.name },
          { key: 'kind', label: columns.kind },
          { key: 'people', label: columns.people, number: true },
          { key: 'active', label: columns.active },
        ]}
      >
        <tbody>
          {organisations.map(({ id, name, kind, people, active }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`${path}/${id}`}>{name}</Link>
              </th>
              <Cell label={columns.kind}>{kindName(kind)}</Cell>
              <Cell label={columns.people} number>
                <Link href={`/beheer/mensen?organisatie=${id}`}>{people}</Link>
              </Cell>
              <Cell label={columns.active}>{active ? words.administration.active : words.administration.inactive}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

/** Adding an organisation, or changing one. */
export function OrganisationForm({ before, title }: { before: OrganisationRecord | null; title: string }) {
  const { words } = usePage()
  const say = words.administration.organisations
  const kindName = useKindName()
  return (
    <div class="o-width o-narrow">
      <BackLink href={path}>{say.title}</BackLink>
      <ErrorSummary />
      <PageTitle>{title}</PageTitle>
      <Form action={before === null ? `${path}/nieuw` : `${path}/${before.id}`} once={before === null}>
        <TextField name="naam" label={say.name} value={before?.name ?? ''} />
        <Select
          name="soort"
          label={say.kind}
          empty={words.frame.choose}
          value={before?.kind ?? ''}
          options={organisationKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        />
        <TakesPart label={say.active} active={before?.active ?? true} />
        <Buttons>
          <Button>{say.save}</Button>
          <Link href={path}>{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}

/** Whether somebody takes part. */
export function TakesPart({ label, active }: { label: string; active: boolean }) {
  const { states } = usePage().words.administration
  return (
    <Radios
      name="stand"
      label={label}
      value={active ? 'active' : 'inactive'}
      options={(['active', 'inactive'] as const).map((one) => ({ value: one, label: states[one] }))}
    />
  )
}

type ClosingProps = { before: OrganisationRecord; form: FormFields; cases: number; people: number }

/** What closing an organisation affects, before it is done. */
export function ClosingView({ before, form, cases, people }: ClosingProps) {
  const { words } = usePage()
  const say = words.administration.organisations
  return (
    <div class="o-width o-narrow">
      <PageTitle>{say.closing(before.name)}</PageTitle>
      <Alert kind="warning" title={say.closingCases(cases)}>
        <p>{say.closingPeople(people)}</p>
      </Alert>
      <Form action={`${path}/${before.id}`} once={false}>
        {['naam', 'soort', 'stand'].map((name) => (
          <input type="hidden" name={name} value={fieldValue(form, name)} />
        ))}
        <Buttons>
          <Button name="bevestigd" value="ja">
            {words.administration.confirm}
          </Button>
          <Link href={`${path}/${before.id}`}>{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
