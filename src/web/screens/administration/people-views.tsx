import type { Role } from '../../../../machines/roles.ts'
import { staffRoles } from '../../../../machines/roles.ts'
import type { OrganisationRecord, PersonRecord } from '../../../cases/storage.ts'
import { usePage } from '../../page-context.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, ButtonLink, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select, TextField } from '../../ui/fields.tsx'
import { Form, QueryForm } from '../../ui/form.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { TakesPart } from './organisation-views.tsx'

const path = '/beheer/mensen'

type PeopleProps = {
  organisations: readonly OrganisationRecord[]
  people: readonly PersonRecord[]
  /** Only of this organisation; null for all. */
  asked: string | null
}

/** Everybody who works with the program, or those of one organisation. */
export function PeopleView({ organisations, people, asked }: PeopleProps) {
  const { words } = usePage()
  const say = words.administration.people
  const { columns } = say
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return (
    <div class="o-width">
      <BackLink href="/beheer">{words.administration.title}</BackLink>
      <div class="o-title-bar">
        <PageTitle>{say.title}</PageTitle>
        <ButtonLink href={`${path}/nieuw`}>{say.add}</ButtonLink>
      </div>
      <Paragraph lead>{say.lead}</Paragraph>
      <QueryForm action={path} class="o-inline-form">
        <Select
          name="organisatie"
          label={say.filter}
          empty={say.everyone}
          value={asked ?? ''}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button kind="secondary">{say.filterButton}</Button>
      </QueryForm>
      <Table
        caption={say.title}
        captionHidden
        columns={(['name', 'role', 'organisation', 'active'] as const).map((key) => ({ key, label: columns[key] }))}
      >
        <tbody>
          {people.map(({ id, name, role, organisationId, active }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`${path}/${id}`}>{name}</Link>
              </th>
              <Cell label={columns.role}>{words.names.roles[role as Role]}</Cell>
              <Cell label={columns.organisation}>{names.get(organisationId)}</Cell>
              <Cell label={columns.active}>{active ? words.administration.active : words.administration.inactive}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

type PersonFormProps = {
  before: PersonRecord | null
  title: string
  organisations: readonly OrganisationRecord[]
}

/** Adding somebody, or changing them. */
export function PersonForm({ before, title, organisations }: PersonFormProps) {
  const { words } = usePage()
  const say = words.administration.people
  return (
    <div class="o-width o-narrow">
      <BackLink href={path}>{say.title}</BackLink>
      <ErrorSummary />
      <PageTitle>{title}</PageTitle>
      <Form action={before === null ? `${path}/nieuw` : `${path}/${before.id}`} once={before === null}>
        <TextField name="naam" label={say.name} value={before?.name ?? ''} />
        <TextField name="email" label={say.email} type="email" optional value={before?.email ?? ''} />
        <Select
          name="organisatie"
          label={say.organisation}
          empty={words.frame.choose}
          value={before?.organisationId ?? ''}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="rol"
          label={say.role}
          help={say.roleHelp}
          empty={words.frame.choose}
          value={before?.role ?? ''}
          options={staffRoles.map((role) => ({ value: role, label: words.names.roles[role] }))}
        />
        <TextField name="nummer" label={say.subject} help={say.subjectHelp} optional value={before?.subject ?? ''} />
        <TakesPart label={say.active} active={before?.active ?? true} />
        <Buttons>
          <Button>{say.save}</Button>
          <Link href={path}>{words.frame.cancel}</Link>
        </Buttons>
      </Form>
      {before !== null && (
        <Form action={`${path}/${before.id}/uitloggen`} once={false}>
          <Paragraph>{say.signOutLead}</Paragraph>
          <Button kind="secondary">{say.signOut}</Button>
        </Form>
      )}
    </div>
  )
}
