import type { DaysByLink } from '../../../cases/young-people/young-person-links.ts'
import { showCountdown, showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { ContactCard } from './contact-card.tsx'

/** Days and whom to call, to a young person who may hold nothing but this link. */
export function DaysByLinkView({ shown }: { shown: DaysByLink }) {
  const { words, language, today } = usePage()
  const say = words.link.open
  return (
    <div class="o-width o-narrow">
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.lead}</Paragraph>
      <section class="o-card" aria-labelledby="dagen">
        <Heading level={2} id="dagen">
          {say.days}
        </Heading>
        {shown.days.length === 0 && <Paragraph>{say.noDays}</Paragraph>}
        <ul>
          {shown.days.map(({ on, what }) => (
            <li key={`${on} ${what}`}>
              <strong>{showDay(on, language)}</strong> <span class="o-soft">({showCountdown(on, today, words)})</span>:{' '}
              {say.what[what]}
            </li>
          ))}
        </ul>
      </section>
      <ContactCard contact={shown.contact} say={say} />
      <Paragraph>{say.until(showDay(shown.expiresOn, language))}</Paragraph>
      <Paragraph>
        {say.signIn} <Link href="/inloggen">{say.signInLink}</Link>
      </Paragraph>
    </div>
  )
}

/** A link that has run out, was ended, or never was. */
export function LinkGoneView() {
  const { gone } = usePage().words.link.open
  return (
    <div class="o-width o-narrow">
      <PageTitle>{gone.title}</PageTitle>
      <Paragraph lead>{gone.text}</Paragraph>
    </div>
  )
}
