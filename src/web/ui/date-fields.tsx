import { useField } from '../forms/form-state.ts'
import { usePage } from '../page-context.ts'
import { Fieldset } from './choices.tsx'
import type { FieldProps } from './fields.tsx'

/** A day that somebody knows by heart, in three fields: `name-dag`, `name-maand`, `name-jaar`. The first has the name as its id. */
export function DateFields({ name, label, help }: FieldProps) {
  const { words } = usePage()
  const say = words.frame.dateParts
  return (
    <Fieldset name={name} label={label} help={help ?? say.help}>
      <div class="o-date-fields">
        <Part name={`${name}-dag`} id={name} label={say.day} of={name} width={4} />
        <Part name={`${name}-maand`} id={`${name}-maand`} label={say.month} of={name} width={10} />
        <Part name={`${name}-jaar`} id={`${name}-jaar`} label={say.year} of={name} width={4} />
      </div>
    </Fieldset>
  )
}

type PartProps = { name: string; id: string; label: string; of: string; width: 4 | 10 }

function Part({ name, id, label, of, width }: PartProps) {
  const { value } = useField(name)
  const { fault } = useField(of)
  return (
    <div>
      <label class="utrecht-form-label o-date-fields__label" for={id}>
        {label}
      </label>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input o-chars-${width} ${fault ? 'utrecht-textbox--invalid' : ''}`}
        id={id}
        name={name}
        value={value}
        autocomplete="off"
        inputMode={width === 4 ? 'numeric' : undefined}
        aria-invalid={fault ? 'true' : undefined}
      />
    </div>
  )
}
