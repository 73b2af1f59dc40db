import { pathways } from '../../../../machines/context.ts'
import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { type Option, Select, TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'
import { Heading, Paragraph } from '../../ui/text.tsx'
import { stepAddress } from './draft.ts'

/** The form of this step: what leads elsewhere sends it too, so that nothing that was filled in is lost. */
export const checkForm = 'controle'

type CheckViewProps = {
  draftId: string
  answers: readonly { title: string; rows: readonly SummaryRow[] }[]
  /** The pathway that the advice names; null when it names none. */
  advised: string | null
  /** The outcome of the advice that is shown: what is started must be what was seen. */
  outcome: string
  known: boolean
  providers: readonly Option[]
}

/** Step 4: check the answers, choose the pathway, and start. */
export function CheckView({ draftId, answers, advised, outcome, known, providers }: CheckViewProps) {
  const { words } = usePage()
  const say = words.newCase.check
  const asAdvised = { value: '', label: advised ? say.asAdvised(advised) : say.watch }
  return (
    <>
      {answers.map(({ title, rows }) => (
        <section key={title}>
          <Heading level={2}>{title}</Heading>
          <SummaryList rows={rows} />
        </section>
      ))}
      <Form action={stepAddress('controle', draftId)} id={checkForm}>
        <input type="hidden" name="geadviseerd" value={outcome} />
        <Heading level={2}>{say.pathwayTitle}</Heading>
        <Radios
          name="route"
          label={say.pathway}
          help={say.pathwayHelp}
          options={[asAdvised, ...pathways.map((one) => ({ value: one, label: words.names.pathways[one] }))]}
        />
        <TextArea name="reden" label={say.reason} help={say.reasonHelp} optional />
        <Heading level={2}>{say.moreTitle(known ? 1 : 2)}</Heading>
        <Select
          name="aanbieder"
          label={say.provider}
          optional
          options={[{ value: '', label: words.frame.unknown }, ...providers]}
        />
        {!known && <TextField name="bsn" label={say.bsn} help={say.bsnHelp} inputMode="numeric" width={20} optional />}
        <Paragraph>{say.before}</Paragraph>
        <Buttons>
          <Button name="doe" value="start">
            {say.start}
          </Button>
          <Button kind="subtle" name="doe" value="later">
            {words.newCase.later}
          </Button>
        </Buttons>
      </Form>
    </>
  )
}
