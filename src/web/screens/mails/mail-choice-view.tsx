import type { NoticePreferences } from '../../../cases/notices/notice-preferences.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Radios, YesNo } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { languages } from '../../words/words.ts'

export const mailChoicePath = '/berichten'

type MailChoiceProps = {
  chosen: NoticePreferences
  /** Where mails go to; null for who has no address in the directory. */
  email: string | null
  /** Whether there is a mail server. */
  mailGoesOut: boolean
  /** Who is told of every break-glass, whatever they chose. */
  hearsOfBreakGlass: boolean
}

/** What reaches somebody by e-mail, when, and in which language. */
export function MailChoiceView({ chosen, email, mailGoesOut, hearsOfBreakGlass }: MailChoiceProps) {
  const say = usePage().words.mails
  const yesNo = (yes: boolean) => (yes ? 'ja' : 'nee')
  return (
    <div class="o-width o-narrow">
      <ErrorSummary />
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.lead}</Paragraph>
      <WhereTo email={email} mailGoesOut={mailGoesOut} />
      {hearsOfBreakGlass && <Paragraph>{say.always}</Paragraph>}
      <Form action={mailChoicePath} once={false}>
        <YesNo name="vooraf" label={say.warnings} help={say.warningsHelp} value={yesNo(chosen.warnings)} />
        <YesNo name="telaat" label={say.escalations} help={say.escalationsHelp} value={yesNo(chosen.escalations)} />
        <YesNo name="klaar" label={say.notices} help={say.noticesHelp} value={yesNo(chosen.notices)} />
        <YesNo name="week" label={say.digest} help={say.digestHelp} value={yesNo(chosen.digest)} />
        <Select
          name="weekdag"
          label={say.digestDay}
          value={String(chosen.digestDay)}
          options={say.days.map((label, place) => ({ value: String(place + 1), label }))}
        />
        <Radios
          name="taal"
          label={say.language}
          help={say.languageHelp}
          value={chosen.language}
          options={languages.map((value) => ({ value, label: say.languages[value] }))}
          inline
        />
        <Buttons>
          <Button>{say.save}</Button>
        </Buttons>
      </Form>
    </div>
  )
}

/** Where mails go to, or why none goes out. */
function WhereTo({ email, mailGoesOut }: Pick<MailChoiceProps, 'email' | 'mailGoesOut'>) {
  const { noServer, noAddress, address } = usePage().words.mails
  if (mailGoesOut && email !== null) return <Paragraph>{address(email)}</Paragraph>
  const { title, text } = mailGoesOut ? noAddress : noServer
  return (
    <Alert kind="info" title={title}>
      <p>{text}</p>
    </Alert>
  )
}

/** For the young person: nobody mails them, and where they find what there is for them. */
export function NoMailView() {
  const { mails, frame } = usePage().words
  return (
    <div class="o-width o-narrow">
      <PageTitle>{mails.title}</PageTitle>
      <Paragraph lead>{mails.noAddress.title}</Paragraph>
      <Paragraph>{mails.noAddress.text}</Paragraph>
      <Paragraph>
        <Link href="/mijn">{frame.navigation.mine}</Link>
      </Paragraph>
    </div>
  )
}
