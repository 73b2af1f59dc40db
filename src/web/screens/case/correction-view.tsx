import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DayField, TextArea } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { HistoryList } from './history-list.tsx'
import { Meanwhile } from './meanwhile.tsx'
import type { HistoryItem } from './present-history.ts'

type CorrectionViewProps = {
  caseId: string
  version: number
  seq: number
  items: readonly HistoryItem[]
  /** What happened later that would no longer fit, and which of it who looks may put right. */
  later: readonly HistoryItem[]
  correctable: readonly number[]
  /** What others did since the form was read; null when nobody did anything. */
  changed: readonly HistoryItem[] | null
}

/** What is wrong with an event, and why it is put right. */
export function CorrectionView({ caseId, version, seq, items, later, correctable, changed }: CorrectionViewProps) {
  const { words } = usePage()
  const say = words.caseFile.correct
  return (
    <div class="o-width o-narrow">
      <ErrorSummary />
      <Meanwhile changed={changed} />
      <PageTitle>{say.title}</PageTitle>
      <Paragraph>{say.what}</Paragraph>
      <HistoryList items={items} />
      {later.length > 0 && (
        <>
          <Paragraph>{say.later}</Paragraph>
          <HistoryList items={later} correct={{ caseId, correctable }} />
        </>
      )}
      <Form action={`/zaken/${caseId}/verbeter/${seq}`} version={version}>
        <Radios
          name="wat"
          label={say.how}
          options={(['void', 'day'] as const).map((one) => ({ value: one, label: say.options[one] }))}
        />
        <DayField name="dag" label={say.day} optional />
        <TextArea name="reden" label={say.reason} />
        <Buttons>
          <Button>{say.submit}</Button>
          <Link href={`/zaken/${caseId}/tijdlijn`}>{words.caseFile.step.back}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
