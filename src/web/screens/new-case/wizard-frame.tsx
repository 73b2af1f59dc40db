import type { ComponentChildren } from 'preact'
import { usePage } from '../../page-context.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link, PageTitle } from '../../ui/text.tsx'
import { AdviceBoxView } from './advice-box.tsx'
import { stepAddress } from './draft.ts'
import type { AdviceBox } from './present-advice.ts'
import { type StepName, steps } from './questions.ts'

type WizardFrameProps = {
  step: StepName
  draftId: string
  advice: AdviceBox | null
  /** The id of the form that is sent when somebody goes back. */
  leavesBy?: string
  children: ComponentChildren
}

/** A step of a new case: how many there are and where you are, the questions, and the advice beside them. */
export function WizardFrame({ step, draftId, advice, leavesBy, children }: WizardFrameProps) {
  const { words } = usePage()
  const say = words.newCase
  const place = steps.indexOf(step)
  const before = steps[place - 1]
  return (
    <div class="o-width">
      {before && (
        <p class="o-back">
          {leavesBy === undefined ? (
            <Link href={stepAddress(before, draftId)}>{say.back(say.steps[before])}</Link>
          ) : (
            <LeaveButtons form={leavesBy} to={before}>
              {say.back(say.steps[before])}
            </LeaveButtons>
          )}
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

/** Goes back and sends the form. Enter in a field presses the first button of its form, which must be no step back. */
function LeaveButtons({ form, to, children }: { form: string; to: StepName; children: ComponentChildren }) {
  return (
    <>
      <button type="submit" form={form} class="o-hidden" tabIndex={-1} aria-hidden="true" />
      <button type="submit" form={form} class="o-link-button" name="wijzig" value={to}>
        {children}
      </button>
    </>
  )
}
