import type { areaStatuses } from '../../../../machines/regions/plan/plan.context.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Form } from '../../ui/form.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading } from '../../ui/text.tsx'

/** An area as it is filled in, by the names of its fields. */
export type AreaTexts = FormFields

/** Two people wrote in one area: both texts side by side, before the form that still holds yours. */
export function Clash({ path, theirs, yours }: { path: string; theirs: AreaTexts; yours: AreaTexts }) {
  const { words } = usePage()
  const { clash, area } = words.plan
  const rows = [
    { field: 'hoe', label: area.now },
    { field: 'wens', label: area.goal },
    { field: 'actie', label: area.action },
    { field: 'wie', label: area.actionBy },
    { field: 'wanneer', label: area.actionOn },
  ]
  const said = (texts: AreaTexts, field: string) => {
    const value = fieldValue(texts, field)
    if (value === '') return clash.empty
    return field === 'hoe' ? area.statuses[value as (typeof areaStatuses)[number]] : value
  }
  return (
    <>
      <Alert kind="warning" title={clash.title} live>
        <p>{clash.text}</p>
      </Alert>
      <Table
        caption={clash.title}
        captionHidden
        columns={[
          { key: 'what', label: '' },
          { key: 'theirs', label: clash.theirs },
          { key: 'yours', label: clash.yours },
        ]}
      >
        <tbody>
          {rows.map(({ field, label }) => (
            <tr>
              <th scope="row">{label}</th>
              <Cell label={clash.theirs}>
                <span class="o-said">{said(theirs, field)}</span>
              </Cell>
              <Cell label={clash.yours}>
                <span class="o-said">{said(yours, field)}</span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <Form action={`${path}/weggooien`} once={false}>
        <input type="hidden" name="reden" value="ander" />
        <button type="submit" class="o-link-button">
          {clash.keepTheirs}
        </button>
      </Form>
      <Heading level={2}>{clash.yours}</Heading>
    </>
  )
}
