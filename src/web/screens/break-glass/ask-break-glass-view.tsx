import { usePage } from '../../page-context.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, ButtonLink, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { PageTitle, Paragraph } from '../../ui/text.tsx'

/** Asks for the name in one case: why, what it opens, for how long, and who hears of it. */
export function AskBreakGlassView({ caseId }: { caseId: string }) {
  const { words } = usePage()
  const say = words.breakGlass
  const path = `/zaken/${caseId}`
  return (
    <div class="o-width o-narrow">
      <BackLink href={path}>{words.frame.back}</BackLink>
      <ErrorSummary />
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.explain}</Paragraph>
      <Paragraph>{say.told}</Paragraph>
      <Form action={`${path}/noodtoegang`}>
        <TextArea name="reden" label={say.reason} help={say.reasonHelp} />
        <Buttons>
          <Button>{say.open}</Button>
          <ButtonLink href={path} kind="secondary">
            {words.frame.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </div>
  )
}
