import type { OfferByLink } from '../../../cases/handover/offer-links.ts'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'

type ContactCardProps = {
  contact: OfferByLink['contact']
  say: { contact: string; noContact: string; call(phone: string): string; mail(address: string): string }
}

/** Whom somebody with a link can call, as links that call and mail. */
export function ContactCard({ contact, say }: ContactCardProps) {
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
