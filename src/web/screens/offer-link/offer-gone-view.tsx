import type { WhyGone } from '../../../cases/handover/offer-links.ts'
import { usePage } from '../../page-context.ts'
import { PageTitle, Paragraph } from '../../ui/text.tsx'

/** A link to an offer that opens nothing: why, and what to do. */
export function OfferGoneView({ why }: { why: WhyGone }) {
  const say = usePage().words.offerLink.gone[why]
  return (
    <div class="o-width o-narrow">
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.text}</Paragraph>
    </div>
  )
}
