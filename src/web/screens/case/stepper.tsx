import type { PathStep } from '../../../../machines/lay-path.ts'
import { usePage } from '../../page-context.ts'
import { Icon } from '../../ui/icon.tsx'

/** The path of a pathway in five to seven steps, and where the case is on it. */
export function Stepper({ steps }: { steps: readonly PathStep[] }) {
  const { words, language } = usePage()
  const { where } = words.caseFile
  return (
    <ol class="o-stepper">
      {steps.map(({ id, label, standing }, place) => (
        <li
          key={id}
          class={`o-stepper__step o-stepper__step--${standing}`}
          aria-current={standing === 'current' ? 'step' : undefined}
        >
          <span class="o-stepper__mark" aria-hidden="true">
            {standing === 'done' ? <Icon name="done" /> : place + 1}
          </span>
          <span class="o-stepper__label">
            {label[language]}
            <span class="o-stepper__standing">{where[standing]}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
