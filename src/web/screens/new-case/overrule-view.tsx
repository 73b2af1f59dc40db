import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Paragraph } from '../../ui/text.tsx'
import { stepAddress } from './draft.ts'
import { Interruption } from './interruption.tsx'

type OverruleProps = { draftId: string; form: FormFields; advised: string | null; chosen: string }

const carried = ['geadviseerd', 'route', 'reden', 'aanbieder', 'bsn'] as const

/** An interruption: another pathway than the rules advise. */
export function OverruleView({ draftId, form, advised, chosen }: OverruleProps) {
  const { words } = usePage()
  const say = words.newCase.overrule
  const action = stepAddress('controle', draftId)
  return (
    <Interruption title={say.title}>
      <Paragraph lead>{say.text}</Paragraph>
      <SummaryList
        rows={[
          { key: say.advised, value: advised ?? say.none },
          { key: say.chosen, value: chosen },
          { key: words.newCase.check.reason, value: fieldValue(form, 'reden') },
        ]}
      />
      <Form action={action}>
        {carried.map((name) => (
          <input key={name} type="hidden" name={name} value={fieldValue(form, name)} />
        ))}
        <input type="hidden" name="bevestigd" value="ja" />
        <Buttons>
          <Button>{say.go}</Button>
          <Button kind="subtle" name="doe" value="terug">
            {say.back}
          </Button>
        </Buttons>
      </Form>
    </Interruption>
  )
}
