import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'
import { Reasons } from '../new-case/advice-box.tsx'
import type { AdviceReason } from '../new-case/present-advice.ts'

type WhyViewProps = {
  /** Who looks may read the advice; an older case may not have kept one. */
  whole: boolean
  pathway: string
  advised: string
  deviates: boolean
  reason: string | null
  decidedBy: string | null
  openedOn: string
  rulesVersion: string
  facts: readonly { key: string; value: string }[]
  because: readonly AdviceReason[]
  others: readonly AdviceReason[]
}

/** Why a case is on its pathway, as a letter that can be read at the table and printed. */
export function WhyView(props: WhyViewProps) {
  const { words, language } = usePage()
  const say = words.why
  const { whole, pathway, advised, deviates, reason, decidedBy, openedOn, rulesVersion } = props
  // The sentences of the advice were kept as they were given, in Dutch.
  const asGiven = language === 'nl' ? undefined : 'nl'
  return (
    <div class="o-width o-narrow">
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.pathway(pathway)}</Paragraph>
      {!whole && <Alert kind="info" title={words.caseFile.partOnly} />}
      {whole && (
        <>
          <Paragraph>{say.given(openedOn, decidedBy ?? words.frame.unknown)}</Paragraph>
          {deviates && (
            <Alert kind="warning" title={say.deviates}>
              <p>{say.advisedWas(advised)}</p>
              {reason && <p>{say.reason(reason)}</p>}
            </Alert>
          )}
          <Heading level={2}>{say.answers}</Heading>
          <SummaryList rows={props.facts} />
          <Heading level={2}>{say.because}</Heading>
          <div lang={asGiven}>
            <Reasons reasons={props.because} />
          </div>
          <Disclosure summary={words.advice.others(props.others.length)}>
            <div lang={asGiven}>
              <Reasons reasons={props.others} />
            </div>
          </Disclosure>
          <Heading level={2}>{say.conclusion}</Heading>
          <Paragraph>{say.concludes(advised)}</Paragraph>
          <Paragraph>{words.advice.rules(rulesVersion)}</Paragraph>
          <Paragraph>{say.decides}</Paragraph>
          <Paragraph class="o-no-print">{say.print}</Paragraph>
        </>
      )}
    </div>
  )
}
