import type { ComponentChildren } from 'preact'
import { useField } from '../forms/form-state.ts'
import { usePage } from '../page-context.ts'
import { Icon } from './icon.tsx'

export type FieldProps = {
  /** The name in the form, and the id. */
  name: string
  label: ComponentChildren
  /** A sentence of help, read with the field. */
  help?: ComponentChildren
  optional?: boolean
}

/** Label, help and fault around what is filled in. */
export function FormField({ name, label, help, optional, children }: FieldProps & { children: ComponentChildren }) {
  const { words } = usePage()
  const { fault } = useField(name)
  return (
    <div class={`utrecht-form-field o-field ${fault ? 'utrecht-form-field--invalid' : ''}`}>
      <label class="utrecht-form-label o-label" for={name}>
        {label}
        {optional && <span class="o-optional"> {words.frame.optional}</span>}
      </label>
      <HelpAndFault name={name} help={help} fault={fault} />
      {children}
    </div>
  )
}

/** The help and the fault of a field, each with an id that the field names in `aria-describedby`. */
export function HelpAndFault({
  name,
  help,
  fault,
}: {
  name: string
  help: ComponentChildren
  fault: string | undefined
}) {
  const { words } = usePage()
  return (
    <>
      {help && (
        <div class="utrecht-form-field-description o-help" id={`${name}-help`}>
          {help}
        </div>
      )}
      {fault && (
        <p class="utrecht-form-field-error-message o-fault" id={`${name}-fault`}>
          <span class="o-hidden">{words.faults.titlePrefix} </span>
          {fault}
        </p>
      )}
    </>
  )
}

/** What `aria-describedby` of a field names. */
export function describedBy(name: string, help: ComponentChildren, fault: string | undefined): string | undefined {
  return [help ? `${name}-help` : '', fault ? `${name}-fault` : ''].filter(Boolean).join(' ') || undefined
}

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'search' | 'tel'
  /** About how many characters fit. */
  width?: number
  autocomplete?: string
  inputMode?: 'numeric' | 'text'
  value?: string
}

/** One line of text. */
export function TextField({ type = 'text', width, autocomplete, inputMode, value, ...field }: TextFieldProps) {
  const { filled, fault } = useField(field.name)
  return (
    <FormField {...field}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input ${width ? `o-chars-${width}` : ''} ${fault ? 'utrecht-textbox--invalid' : ''}`}
        id={field.name}
        name={field.name}
        type={type}
        value={filled ?? value}
        autocomplete={autocomplete ?? 'off'}
        inputMode={inputMode}
        aria-describedby={describedBy(field.name, field.help, fault)}
        aria-invalid={fault ? 'true' : undefined}
      />
    </FormField>
  )
}

/** A file to send along. `accept` names the kinds that the browser offers; the server judges. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  const { fault } = useField(field.name)
  return (
    <FormField {...field}>
      <input
        class="o-file"
        id={field.name}
        name={field.name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(field.name, field.help, fault)}
        aria-invalid={fault ? 'true' : undefined}
      />
    </FormField>
  )
}

/** A day in one field; month names are fine. */
export function DayField({ help, ...field }: FieldProps & { value?: string }) {
  const { words } = usePage()
  return <TextField {...field} help={help ?? words.frame.dayHelp} width={20} />
}

/** Text of more than one line. */
export function TextArea({ rows = 4, value, ...field }: FieldProps & { rows?: number; value?: string }) {
  const { filled, fault } = useField(field.name)
  return (
    <FormField {...field}>
      <textarea
        class={`utrecht-textarea utrecht-textarea--html-textarea ${fault ? 'utrecht-textarea--invalid' : ''}`}
        id={field.name}
        name={field.name}
        rows={rows}
        aria-describedby={describedBy(field.name, field.help, fault)}
        aria-invalid={fault ? 'true' : undefined}
      >
        {filled ?? value}
      </textarea>
    </FormField>
  )
}

export type Option = { value: string; label: string; help?: string }

/** One of many, in a list that opens. With few, use Radios. */
export function Select({
  options,
  empty,
  value,
  ...field
}: FieldProps & { options: readonly Option[]; empty?: string; value?: string }) {
  const { filled, fault } = useField(field.name)
  const chosen = filled ?? value
  return (
    <FormField {...field}>
      <span class="o-select">
        <select
          class={`utrecht-select utrecht-select--html-select ${fault ? 'utrecht-select--invalid' : ''}`}
          id={field.name}
          name={field.name}
          aria-describedby={describedBy(field.name, field.help, fault)}
          aria-invalid={fault ? 'true' : undefined}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="open" class="o-select__icon" />
      </span>
    </FormField>
  )
}
