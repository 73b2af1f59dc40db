import type { Role } from '../../../../machines/roles.ts'
import type { OrganisationRecord, PersonRecord } from '../../../cases/storage.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Link, PageTitle } from '../../ui/text.tsx'

type Props = {
  before: PersonRecord
  after: PersonRecord
  organisations: readonly OrganisationRecord[]
  form: FormFields
  /** How many open cases stand on their name. */
  cases: number
}

/** What another role, organisation or a leave affects, before it is done. */
export function PersonMovesView({ before, after, organisations, form, cases }: Props) {
  const { words } = usePage()
  const { people: say, active, inactive } = words.administration
  const shown = ({ role, organisationId, active: takesPart }: PersonRecord) =>
    [
      words.names.roles[role as Role],
      organisations.find(({ id }) => id === organisationId)?.name,
      takesPart ? active : inactive,
    ].join(', ')
  const leaves = !after.active || after.organisationId !== before.organisationId
  return (
    <div class="o-width o-narrow">
      <PageTitle>{say.moving(before.name)}</PageTitle>
      <Alert kind="warning" title={say.movingCases(cases)}>
        {!after.active && <p>{say.signsOut}</p>}
        {leaves && cases > 0 && <p>{say.orphans}</p>}
      </Alert>
      <SummaryList
        rows={[
          { key: say.was, value: shown(before) },
          { key: say.becomes, value: shown(after) },
        ]}
      />
      <Form action={`/beheer/mensen/${before.id}`} once={false}>
        {['naam', 'email', 'organisatie', 'rol', 'nummer', 'stand'].map((name) => (
          <input type="hidden" name={name} value={fieldValue(form, name)} />
        ))}
        <Buttons>
          <Button name="bevestigd" value="ja">
            {words.administration.confirm}
          </Button>
          <Link href={`/beheer/mensen/${before.id}`}>{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
