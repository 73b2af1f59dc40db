import type { Day } from '../../../calendar/day.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { PageTitle, Paragraph } from '../../ui/text.tsx'

type MadeLinkViewProps = {
  caseId: string
  /** Null once it opens nothing any more. */
  address: string | null
  expiresOn: Day
}

/** A link that was just made, to be copied, with its last day. */
export function MadeLinkView({ caseId, address, expiresOn }: MadeLinkViewProps) {
  const { words, language } = usePage()
  const say = words.link.made
  return (
    <div class="o-width o-narrow">
      <BackLink href={`/zaken/${caseId}/link`}>{say.back}</BackLink>
      {address === null ? (
        <>
          <PageTitle>{words.link.title}</PageTitle>
          <Alert kind="warning" title={say.over} />
        </>
      ) : (
        <>
          <PageTitle>{say.title}</PageTitle>
          <Paragraph lead>{say.lead(showDay(expiresOn, language))}</Paragraph>
          <CopyText name="link" label={say.label} help={say.help} text={address} say={say} />
          <Paragraph>{say.once}</Paragraph>
          <Paragraph>{words.link.careful}</Paragraph>
        </>
      )}
    </div>
  )
}
