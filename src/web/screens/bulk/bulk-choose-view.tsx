import type { BulkType } from '../../../cases/bulk/bulk-changes.ts'
import { useField } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DayField, type Option, Select, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'
import type { WorkRow } from '../work/present-work.ts'
import { mostAtOnce } from './bulk-form.ts'

type Props = {
  rows: readonly (WorkRow & { owner: string | null })[]
  /** There are more in the filter than are shown. */
  more: boolean
  types: readonly BulkType[]
  people: readonly Option[]
  filter: string
}

/** Choosing cases, and what to do with all of them. */
export function BulkChooseView({ rows, more, types, people, filter }: Props) {
  const { words } = usePage()
  const say = words.bulk
  return (
    <div class="o-width">
      <BackLink href={filter === '' ? '/zaken' : `/zaken?${filter}`}>{words.work.allTitle}</BackLink>
      <ErrorSummary />
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{rows.length === 0 ? say.none : say.lead}</Paragraph>
      {rows.length > 0 && (
        <Form action="/zaken/samen/controle" confirmedAt="/zaken/samen" once={false}>
          <input type="hidden" name="filter" value={filter} />
          <Heading level={2}>{say.choose}</Heading>
          {more && <Paragraph>{say.tooMany(mostAtOnce)}</Paragraph>}
          <Choose rows={rows} />
          <Radios
            name="wat"
            label={say.what}
            value={types[0] ?? ''}
            options={types.map((type) => ({ value: type, label: say.whatOptions[type] }))}
          />
          <Select name="medewerker" label={say.worker} optional empty={words.frame.choose} options={people} />
          {types.includes('meeting.proposed') && (
            <>
              <DayField name="dag" label={say.day} help={say.dayHelp} optional />
              <TextField name="tijd" label={say.time} optional width={10} />
              <TextField name="plek" label={say.place} optional />
            </>
          )}
          <Buttons>
            <Button>{say.preview}</Button>
          </Buttons>
        </Form>
      )}
    </div>
  )
}

function Choose({ rows }: Pick<Props, 'rows'>) {
  const { words } = usePage()
  const { columns, chooseTable } = words.bulk
  const { values, fault } = useField('zaak')
  return (
    <>
      {fault && <p class="utrecht-form-field-error-message o-fault">{fault}</p>}
      <Table
        caption={chooseTable}
        captionHidden
        columns={[
          { key: 'who', label: columns.who },
          { key: 'turns18', label: columns.turns18 },
          { key: 'step', label: words.work.columns.step },
          { key: 'now', label: words.work.filter.owner },
        ]}
      >
        <tbody>
          {rows.map(({ id, name, where, turns18, step, owner }, place) => (
            <tr key={id}>
              <th scope="row">
                <span class="o-choice">
                  <input
                    type="checkbox"
                    id={place === 0 ? 'zaak' : `zaak-${id}`}
                    name="zaak"
                    value={id}
                    checked={values.some((value) => value.split('.')[0] === id)}
                  />
                  <label class="o-choice__label" for={place === 0 ? 'zaak' : `zaak-${id}`}>
                    {name}
                    <span class="o-choice__help">{where}</span>
                  </label>
                </span>
              </th>
              <Cell label={columns.turns18}>{turns18}</Cell>
              <Cell label={words.work.columns.step}>{step}</Cell>
              <Cell label={words.work.filter.owner}>{owner}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
