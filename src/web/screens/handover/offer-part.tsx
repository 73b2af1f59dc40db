import { usePage } from '../../page-context.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'
import type { Candidate, presentOffer, StepLink } from './present-handover.ts'
import { StepLinks } from './step-links.tsx'

export type OfferPartProps = {
  caseId: string
  version: number
  offer: ReturnType<typeof presentOffer>
  steps: readonly StepLink[]
  /** Null when who looks does not seek a receiver now. */
  candidates: readonly Candidate[] | null
  mayLink: boolean
}

/** How many organisations are shown at once; the others stand folded below. */
const shownFirst = 3

/** Who receives the young person: the offer that stands, or who could. */
export function OfferPart({ caseId, version, offer, steps, candidates, mayLink }: OfferPartProps) {
  const { handover, offerLink } = usePage().words
  return (
    <>
      <Heading level={2}>{handover.offer.title}</Heading>
      {offer ? <SummaryList rows={offer.rows} /> : <Paragraph>{handover.offer.none}</Paragraph>}
      {mayLink && (
        <Paragraph>
          <Link href={`/zaken/${caseId}/overdracht/link`}>{offerLink.make.go}</Link>
        </Paragraph>
      )}
      <StepLinks steps={steps} />
      {candidates && (
        <>
          <Heading level={3}>{handover.candidates.title}</Heading>
          <Paragraph>{handover.candidates.explain}</Paragraph>
          <ul class="o-candidates">
            {candidates.slice(0, shownFirst).map((candidate) => (
              <CandidateCard candidate={candidate} caseId={caseId} version={version} />
            ))}
          </ul>
          {candidates.length > shownFirst && (
            <Disclosure summary={handover.candidates.more(candidates.length - shownFirst)}>
              <ul class="o-candidates">
                {candidates.slice(shownFirst).map((candidate) => (
                  <CandidateCard candidate={candidate} caseId={caseId} version={version} />
                ))}
              </ul>
            </Disclosure>
          )}
        </>
      )}
    </>
  )
}

function CandidateCard({
  candidate,
  caseId,
  version,
}: { candidate: Candidate } & Pick<OfferPartProps, 'caseId' | 'version'>) {
  const { candidates } = usePage().words.handover
  const { id, name, fits, good, bad } = candidate
  return (
    <li class="o-card">
      <Heading level={4}>{name}</Heading>
      <p>
        <Badge standing={fits ? 'done' : 'soon'}>{fits ? candidates.fits : candidates.look}</Badge>
      </p>
      {/* What the directory says of an organisation stands in Dutch. */}
      {bad.length > 0 && (
        <ul class="o-candidates__against" lang="nl">
          {bad.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      )}
      {good.length > 0 && <p lang="nl">{good.join('; ')}.</p>}
      <Form action={`/zaken/${caseId}/overdracht/aanbod`} version={version}>
        <input type="hidden" name="organisatie" value={id} />
        <Button kind="secondary">{candidates.button(name)}</Button>
      </Form>
    </li>
  )
}
