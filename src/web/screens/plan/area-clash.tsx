import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Form } from '../../ui/form.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading } from '../../ui/text.tsx'
import type { Words } from '../../words/words.ts'
import type { Typed } from '../case/meanwhile.tsx'

/** An area as it is filled in, by the names of its fields. */
export type AreaTexts = FormFields

/** What is filled in for an area, question by question; '' where nothing is. */
export function areaTyped(texts: AreaTexts, { plan: { area } }: Words): Typed[] {
  const statuses: Readonly<Record<string, string | undefined>> = area.statuses
  return [
    { key: area.now, value: statuses[fieldValue(texts, 'hoe')] ?? '' },
    { key: area.goal, value: fieldValue(texts, 'wens') },
    { key: area.action, value: fieldValue(texts, 'actie') },
    { key: area.actionBy, value: fieldValue(texts, 'wie') },
    { key: area.actionOn, value: fieldValue(texts, 'wanneer') },
  ]
}

/** Two people wrote in one area: both texts side by side, before the form that still holds yours. */
export function Clash({ path, theirs, yours }: { path: string; theirs: AreaTexts; yours: AreaTexts }) {
  const { words } = usePage()
  const { clash } = words.plan
  const rows = areaTyped(theirs, words)
  const own = areaTyped(yours, words)
  return (
    <>
      <Alert kind="warning" title={clash.title} live>
        <p>{clash.text}</p>
      </Alert>
      <Table
        caption={clash.title}
        captionHidden
        columns={[
          { key: 'what', label: clash.what },
          { key: 'theirs', label: clash.theirs },
          { key: 'yours', label: clash.yours },
        ]}
      >
        <tbody>
          {rows.map(({ key, value }, place) => (
            <tr>
              <th scope="row">{key}</th>
              <Cell label={clash.theirs}>
                <span class="o-said">{value || clash.empty}</span>
              </Cell>
              <Cell label={clash.yours}>
                <span class="o-said">{own[place]?.value || clash.empty}</span>
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
