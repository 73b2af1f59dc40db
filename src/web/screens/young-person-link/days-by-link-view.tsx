import type { DaysByLink } from '../../../cases/young-people/young-person-links.ts'
import { showCountdown, showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'

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
      <Contact contact={shown.contact} />
      <Paragraph>{say.until(showDay(shown.expiresOn, language))}</Paragraph>
      <Paragraph>
        {say.signIn} <Link href="/inloggen">{say.signInLink}</Link>
      </Paragraph>
    </div>
  )
}

function Contact({ contact }: Pick<DaysByLink, 'contact'>) {
  const say = usePage().words.link.open
  const { name = null, organisation = null, phone = null, email = null } = contact ?? {}
  const who = [name, organisation].filter((one) => one !== null).join(', ')
  return (
    <section class="o-card" aria-labelledby="bellen">
      <Heading level={2} id="bellen">
        {say.contact}
      </Heading>
      {who !== '' && <Paragraph>{who}</Paragraph>}
      {phone === null && email === null && who === '' && <Paragraph>{say.noContact}</Paragraph>}
      {phone !== null && (
        <Paragraph>
          <Link href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{say.call(phone)}</Link>
        </Paragraph>
      )}
      {email !== null && (
        <Paragraph>
          <Link href={`mailto:${email}`}>{say.mail(email)}</Link>
        </Paragraph>
      )}
    </section>
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
