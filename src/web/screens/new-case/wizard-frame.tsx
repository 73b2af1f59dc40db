import type { ComponentChildren } from 'preact'
import { usePage } from '../../page-context.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link, PageTitle } from '../../ui/text.tsx'
import { AdviceBoxView } from './advice-box.tsx'
import { stepAddress } from './draft.ts'
import type { AdviceBox } from './present-advice.ts'
import { type StepName, steps } from './questions.ts'

type WizardFrameProps = { step: StepName; draftId: string; advice: AdviceBox | null; children: ComponentChildren }

/** A step of a new case: how many there are and where you are, the questions, and the advice beside them. */
export function WizardFrame({ step, draftId, advice, children }: WizardFrameProps) {
  const { words } = usePage()
  const say = words.newCase
  const place = steps.indexOf(step)
  const before = steps[place - 1]
  return (
    <div class="o-width">
      {before && (
        <p class="o-back">
          <Link href={stepAddress(before, draftId)}>{say.back(say.steps[before])}</Link>
        </p>
      )}
      <ErrorSummary />
      <p class="o-wizard__place">{say.place(place + 1, steps.length)}</p>
      <PageTitle>{say.titles[step]}</PageTitle>
      <div class="o-wizard">
        <div>{children}</div>
        <aside class="o-wizard__aside" aria-label={words.advice.label}>
          <AdviceBoxView advice={advice} />
        </aside>
      </div>
    </div>
  )
}
