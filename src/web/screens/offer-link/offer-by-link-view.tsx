import type { OfferByLink } from '../../../cases/handover/offer-links.ts'
import { showDay } from '../../format/show-day.ts'
import { useFormState } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DayField, TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'
import { ContactCard } from '../young-person-link/contact-card.tsx'
import { refusalReasons } from './answer-form.ts'
import { offerRows } from './offer-rows.ts'

type AnswerProps = { action: string; offer: OfferByLink }

/** The offer, as little as it takes to answer, and a form for each answer. */
export function OfferByLinkView({ offer, action }: AnswerProps) {
  const page = usePage()
  const { open, rows } = page.words.offerLink
  const who = { key: rows.who, value: offer.firstName ?? rows.somebody }
  return (
    <div class="o-width o-narrow">
      <ErrorSummary />
      <PageTitle>{open.title}</PageTitle>
      <Paragraph lead>{open.lead(offer.contact?.organisation ?? null, offer.organisation)}</Paragraph>
      <SummaryList rows={[who, ...offerRows(offer, rows.noTask, page)]} />
      <Paragraph>{open.least}</Paragraph>
      <ContactCard contact={offer.contact} say={open} />
      <YesForm action={action} offer={offer} />
      <OtherDayForm action={action} />
      <NoForm action={action} />
    </div>
  )
}

function YesForm({ action, offer: { startsOn } }: AnswerProps) {
  const { words, language } = usePage()
  const { yes } = words.offerLink
  const day = startsOn === null ? {} : { value: showDay(startsOn, language) }
  return (
    <Form action={action} once={false}>
      <Heading level={2}>{yes.title}</Heading>
      <input type="hidden" name="antwoord" value="ja" />
      <DayField name="eersteDag" label={yes.day} {...day} />
      <TextField name="wie" label={yes.name} help={yes.nameHelp} optional />
      <Buttons>
        <Button>{yes.button}</Button>
      </Buttons>
    </Form>
  )
}

function OtherDayForm({ action }: Pick<AnswerProps, 'action'>) {
  const { other } = usePage().words.offerLink
  const { faults } = useFormState()
  return (
    <Disclosure summary={other.summary} open={faults.some(({ field }) => ['andereDag', 'wieDan'].includes(field))}>
      <Form action={action} once={false}>
        <input type="hidden" name="antwoord" value="andere-dag" />
        <DayField name="andereDag" label={other.day} />
        <TextField name="wieDan" label={other.name} optional />
        <Buttons>
          <Button kind="secondary">{other.button}</Button>
        </Buttons>
      </Form>
    </Disclosure>
  )
}

function NoForm({ action }: Pick<AnswerProps, 'action'>) {
  const { offerLink, eventCodes } = usePage().words
  const { no } = offerLink
  const options = refusalReasons.map((value) => ({
    value,
    label: value === 'other' ? no.otherReason : eventCodes[value],
  }))
  return (
    <Form action={action} once={false}>
      <Heading level={2}>{no.title}</Heading>
      <input type="hidden" name="antwoord" value="nee" />
      <Radios name="reden" label={no.reason} options={options} optional />
      <TextArea name="toelichting" label={no.explanation} help={no.explanationHelp} optional />
      <Buttons>
        <Button kind="secondary">{no.button}</Button>
      </Buttons>
    </Form>
  )
}
