import { ButtonLink, Buttons } from '../../ui/button.tsx'
import type { StepLink } from './present-handover.ts'

/** Steps that can be told now, each a link to its form. */
export function StepLinks({ steps }: { steps: readonly StepLink[] }) {
  if (steps.length === 0) return null
  return (
    <Buttons>
      {steps.map(({ href, label }) => (
        <ButtonLink href={href} kind="secondary">
          {label}
        </ButtonLink>
      ))}
    </Buttons>
  )
}
