import { type FormState, FormStateProvider } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DayField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { PageTitle, Paragraph } from '../../ui/text.tsx'
import { Meanwhile } from '../case/meanwhile.tsx'
import type { HistoryItem } from '../case/present-history.ts'

type ProposeViewProps = {
  caseId: string
  version: number
  turns18: string
  state: FormState
  changed: readonly HistoryItem[] | null
}

/** One to three moments for the meeting: a day in one field, a time beside it. */
export function ProposeView({ caseId, version, turns18, state, changed }: ProposeViewProps) {
  const { handover } = usePage().words
  const { propose } = handover
  return (
    <div class="o-width o-narrow">
      <BackLink href={`/zaken/${caseId}/overdracht`}>{handover.toHandover}</BackLink>
      <FormStateProvider value={state}>
        <ErrorSummary />
        <Meanwhile changed={changed} />
        <PageTitle>{propose.title}</PageTitle>
        <Paragraph lead>{propose.explain}</Paragraph>
        <Paragraph>{propose.before18(turns18)}</Paragraph>
        <Form action={`/zaken/${caseId}/overdracht/moment`} version={version}>
          {([1, 2, 3] as const).map((place) => (
            <div class="o-moment">
              <DayField name={`dag${place}`} label={propose.day(place)} optional={place > 1} />
              <TextField name={`tijd${place}`} label={propose.time} help={propose.timeHelp} width={10} optional />
            </div>
          ))}
          <TextField name="plek" label={propose.place} help={propose.placeHelp} optional />
          <Buttons>
            <Button>{propose.button}</Button>
          </Buttons>
        </Form>
      </FormStateProvider>
    </div>
  )
}
