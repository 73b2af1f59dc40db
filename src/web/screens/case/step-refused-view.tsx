import type { EventOffer } from '../../../cases/events/available-events.ts'
import { usePage } from '../../page-context.ts'
import { ButtonLink, Buttons } from '../../ui/button.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { type Typed, TypedBefore } from './meanwhile.tsx'
import { presentActions } from './present-actions.ts'

type StepRefusedProps = {
  caseId: string
  label: string
  /** Why it can't be told, as a sentence. */
  because: string
  offers: readonly EventOffer[]
  /** What was filled in for it. */
  typed: readonly Typed[]
}

/** A step that can't be told now: why, and what can. */
export function StepRefusedView({ caseId, label, because, offers, typed }: StepRefusedProps) {
  const { words, language } = usePage()
  const say = words.caseFile
  const { main } = presentActions(caseId, offers, [], { words, language })
  return (
    <div class="o-width o-narrow">
      <PageTitle>
        {say.step.refusedTitle}: {label}
      </PageTitle>
      <Paragraph lead>{because}</Paragraph>
      <TypedBefore typed={typed} />
      {main.length > 0 && (
        <>
          <Paragraph>{say.step.possible}</Paragraph>
          <ul class="o-list">
            {main.map((action) => (
              <li key={action.type}>
                <Link href={action.href}>{action.label}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Buttons>
        <ButtonLink href={`/zaken/${caseId}`}>{say.step.back}</ButtonLink>
      </Buttons>
    </div>
  )
}
