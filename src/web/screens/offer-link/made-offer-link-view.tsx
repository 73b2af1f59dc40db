import type { Day } from '../../../calendar/day.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { PageTitle, Paragraph } from '../../ui/text.tsx'

type MadeOfferLinkViewProps = {
  caseId: string
  /** Null once it answers nothing any more. */
  address: string | null
  expiresOn: Day
}

/** A link to an offer that was just made, to be copied, with its last day. */
export function MadeOfferLinkView({ caseId, address, expiresOn }: MadeOfferLinkViewProps) {
  const { words, language } = usePage()
  const { made: say, make } = words.offerLink
  return (
    <div class="o-width o-narrow">
      <BackLink href={`/zaken/${caseId}/overdracht`}>{make.back}</BackLink>
      {address === null ? (
        <>
          <PageTitle>{make.title}</PageTitle>
          <Alert kind="warning" title={say.over} />
        </>
      ) : (
        <>
          <PageTitle>{say.title}</PageTitle>
          <Paragraph lead>{say.lead(showDay(expiresOn, language))}</Paragraph>
          <CopyText name="link" label={say.label} help={say.help} text={address} say={say} />
          <Paragraph>{say.once}</Paragraph>
          <Paragraph>{make.careful}</Paragraph>
        </>
      )}
    </div>
  )
}
