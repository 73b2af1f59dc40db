import type { ComponentChildren } from 'preact'
import { useField } from '../forms/form-state.ts'
import { usePage } from '../page-context.ts'
import { describedBy, type FieldProps, HelpAndFault, type Option } from './fields.tsx'

type ChoicesProps = FieldProps & {
  options: readonly Option[]
  /** Short answers in one row. */
  inline?: boolean
  /** What is chosen when nothing was filled in. */
  value?: string | readonly string[]
}

/** Fields that belong together, with what is asked as their legend. */
export function Fieldset({ name, label, help, optional, children }: FieldProps & { children: ComponentChildren }) {
  const { words } = usePage()
  const { fault } = useField(name)
  return (
    <fieldset
      class={`o-fieldset ${fault ? 'utrecht-form-field--invalid' : ''}`}
      aria-describedby={describedBy(name, help, fault)}
    >
      <legend class="o-legend">
        {label}
        {optional && <span class="o-optional"> {words.frame.optional}</span>}
      </legend>
      <HelpAndFault name={name} help={help} fault={fault} />
      {children}
    </fieldset>
  )
}

/** One of a few. The first has the name of the field as its id, so that the error summary can lead to it. */
export function Radios({ options, inline = false, value, ...field }: ChoicesProps) {
  const { filled } = useField(field.name)
  const answered = filled !== undefined && (filled !== '' || options.some((option) => option.value === ''))
  const chosen = answered ? filled : (value ?? '')
  return (
    <Fieldset {...field}>
      <div class={inline ? 'o-choices o-choices--inline' : 'o-choices'}>
        {options.map((option, place) => (
          <Choice type="radio" name={field.name} place={place} option={option} checked={option.value === chosen} />
        ))}
      </div>
    </Fieldset>
  )
}

/** Any number of them. */
export function Checkboxes({ options, inline = false, value = [], ...field }: ChoicesProps) {
  const { values } = useField(field.name)
  const chosen = values.length > 0 ? values : value
  return (
    <Fieldset {...field}>
      <div class={inline ? 'o-choices o-choices--inline' : 'o-choices'}>
        {options.map((option, place) => (
          <Choice
            type="checkbox"
            name={field.name}
            place={place}
            option={option}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}

/** Yes or no; `unknown` offers "not known" too, which sends nothing. */
export function YesNo({ unknown = false, ...field }: FieldProps & { unknown?: boolean; value?: string }) {
  const { words } = usePage()
  const options = [
    { value: 'ja', label: words.frame.yes },
    { value: 'nee', label: words.frame.no },
    ...(unknown ? [{ value: '', label: words.frame.unknown }] : []),
  ]
  return <Radios {...field} options={options} inline />
}

type ChoiceProps = { type: 'radio' | 'checkbox'; name: string; place: number; option: Option; checked: boolean }

function Choice({ type, name, place, option, checked }: ChoiceProps) {
  const id = place === 0 ? name : `${name}-${place}`
  return (
    <div class="o-choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-describedby={option.help ? `${id}-help` : undefined}
      />
      <label class="o-choice__label" for={id}>
        {option.label}
        {option.help && (
          <span class="o-choice__help" id={`${id}-help`}>
            {option.help}
          </span>
        )}
      </label>
    </div>
  )
}
