import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { DateFields } from '../../ui/date-fields.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Link, Paragraph } from '../../ui/text.tsx'
import { stepAddress } from './draft.ts'
import type { Question, StepName } from './questions.ts'
import { QuestionsView } from './questions-view.tsx'

/** The buttons under each step; the middle one is for who has no scripts. */
function StepButtons() {
  const { words } = usePage()
  const say = words.newCase
  return (
    <Buttons>
      <Button name="doe" value="verder">
        {say.next}
      </Button>
      <noscript>
        <Button kind="secondary" name="doe" value="bijwerken">
          {say.update}
        </Button>
      </noscript>
      <Button kind="subtle" name="doe" value="later">
        {say.later}
      </Button>
    </Buttons>
  )
}

type StepFormProps = { step: StepName; draftId: string }

/** Step 1: who is it about? */
export function PersonStep({ step, draftId, known }: StepFormProps & { known: boolean }) {
  const { words } = usePage()
  const say = words.newCase.person
  if (known) {
    return (
      <>
        <Paragraph>{say.known}</Paragraph>
        <Buttons>
          <Link href={stepAddress('nu', draftId)}>{words.newCase.next}</Link>
        </Buttons>
      </>
    )
  }
  return (
    <Form action={stepAddress(step, draftId)} once={false} data={{ 'data-live': '/zaken/nieuw/advies' }}>
      <TextField name="voornaam" label={say.firstName} />
      <TextField name="achternaam" label={say.familyName} />
      <DateFields name="geboren" label={say.birthDate} />
      <TextField name="woonplaats" label={say.municipality} help={say.municipalityHelp} />
      <TextField name="eigenNummer" label={say.reference} help={say.referenceHelp} optional width={20} />
      <StepButtons />
    </Form>
  )
}

/** Steps 2 and 3: what is known. */
export function FactsStep({ step, draftId, questions }: StepFormProps & { questions: readonly Question[] }) {
  return (
    <Form action={stepAddress(step, draftId)} once={false} data={{ 'data-live': '/zaken/nieuw/advies' }}>
      <input type="hidden" name="stap" value={step} />
      <input type="hidden" name="concept" value={draftId} />
      <QuestionsView questions={questions} />
      <StepButtons />
    </Form>
  )
}
