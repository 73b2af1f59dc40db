import type { OfferToLink } from '../../../cases/handover/make-offer-link.ts'
import { usePage } from '../../page-context.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'
import { offerRows } from './offer-rows.ts'

/** What a small organisation will see by the link, and the button that makes it. */
export function OfferToLinkView({ caseId, offer }: { caseId: string; offer: OfferToLink | null }) {
  const page = usePage()
  const { make: say } = page.words.offerLink
  const path = `/zaken/${caseId}/overdracht`
  return (
    <div class="o-width o-narrow">
      <BackLink href={path}>{say.back}</BackLink>
      {offer === null ? (
        <>
          <PageTitle>{say.not.title}</PageTitle>
          <Paragraph lead>{say.not.text}</Paragraph>
        </>
      ) : (
        <>
          <PageTitle>{say.title}</PageTitle>
          <Paragraph lead>{say.explain(offer.organisation)}</Paragraph>
          <Heading level={2}>{say.sees}</Heading>
          <SummaryList rows={offerRows(offer, say.noTask, page)} />
          <Paragraph>{say.hidden}</Paragraph>
          <Paragraph>{say.careful}</Paragraph>
          <Form action={`${path}/link`}>
            <Buttons>
              <Button>{say.button}</Button>
            </Buttons>
          </Form>
        </>
      )}
    </div>
  )
}
