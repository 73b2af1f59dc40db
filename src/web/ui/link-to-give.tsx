import type { Day } from '../../calendar/day.ts'
import { showDay } from '../format/show-day.ts'
import { usePage } from '../page-context.ts'
import { Alert } from './alert.tsx'
import { BackLink } from './back-link.tsx'
import { CopyText } from './copy-text.tsx'
import { PageTitle, Paragraph } from './text.tsx'

type LinkToGiveProps = {
  /** Null once it opens nothing any more. */
  address: string | null
  expiresOn: Day
  back: { href: string; text: string }
  /** What the page is called once it opens nothing, and whom to give it to. */
  title: string
  careful: string
  say: {
    title: string
    lead(day: string): string
    label: string
    help: string
    once: string
    over: string
  } & Parameters<typeof CopyText>[0]['say']
}

/** A link that was just made, to be copied, with its last day. */
export function LinkToGive({ address, expiresOn, back, title, careful, say }: LinkToGiveProps) {
  const { language } = usePage()
  return (
    <div class="o-width o-narrow">
      <BackLink href={back.href}>{back.text}</BackLink>
      {address === null ? (
        <>
          <PageTitle>{title}</PageTitle>
          <Alert kind="warning" title={say.over} />
        </>
      ) : (
        <>
          <PageTitle>{say.title}</PageTitle>
          <Paragraph lead>{say.lead(showDay(expiresOn, language))}</Paragraph>
          <CopyText name="link" label={say.label} help={say.help} text={address} say={say} />
          <Paragraph>{say.once}</Paragraph>
          <Paragraph>{careful}</Paragraph>
        </>
      )}
    </div>
  )
}
