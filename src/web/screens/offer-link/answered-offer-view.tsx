import type { OfferByLink } from '../../../cases/handover/offer-links.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'
import { ContactCard } from '../young-person-link/contact-card.tsx'

type Answered = Exclude<OfferByLink['stands'], 'waiting'>

/** An offer that was answered: what they said, what was asked, and what happens next. */
export function AnsweredOfferView({ offer, stands }: { offer: OfferByLink; stands: Answered }) {
  const { words, language } = usePage()
  const { offerLink } = words
  if (stands === 'refused' || stands === 'withdrawn') {
    const over = offerLink.stands[stands]
    return (
      <div class="o-width o-narrow">
        <PageTitle>{over.title}</PageTitle>
        <Paragraph lead>{over.next}</Paragraph>
      </div>
    )
  }
  const say = offerLink.stands[stands]
  const { rows } = offerLink
  const who = { key: rows.who, value: offer.firstName ?? rows.somebody }
  return (
    <div class="o-width o-narrow">
      <PageTitle>{say.title}</PageTitle>
      {offer.startsOn !== null && <Paragraph lead>{say.day(showDay(offer.startsOn, language))}</Paragraph>}
      <Heading level={2}>{offerLink.next}</Heading>
      <Paragraph>{say.next(offer.contact?.organisation ?? offerLink.asker)}</Paragraph>
      <SummaryList rows={[who, { key: rows.task, value: offer.task ?? rows.noTask }]} />
      <ContactCard contact={offer.contact} say={offerLink.open} />
    </div>
  )
}
