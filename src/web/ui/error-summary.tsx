import { useFormState } from '../forms/form-state.ts'
import { usePage } from '../page-context.ts'

/** Everything that is wrong with a form, before it, each a link to its field. Focus goes here when the page comes back. */
export function ErrorSummary() {
  const { words } = usePage()
  const { faults } = useFormState()
  if (faults.length === 0) return null
  return (
    <div class="utrecht-alert utrecht-alert--error o-alert o-error-summary" role="alert" tabIndex={-1} autofocus>
      <div class="utrecht-alert__content">
        <h2 class="o-alert__title">{words.faults.summary(faults.length)}</h2>
        <ul class="o-error-summary__list">
          {faults.map(({ field, text }) => (
            <li>
              <a class="utrecht-link utrecht-link--html-a" href={`#${field}`}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
