import { FormField } from './fields.tsx'

type CopyTextProps = {
  name: string
  label: string
  help: string
  text: string
  /** The words of the button, and of what became of it. */
  say: { copy: string; copied: string; notCopied: string }
}

/** A text to take along. Without a script it is selected by hand; with one (`copy-text`) there is a button. */
export function CopyText({ name, label, help, text, say }: CopyTextProps) {
  return (
    <div data-copy data-copied={say.copied} data-failed={say.notCopied}>
      <FormField name={name} label={label} help={help}>
        <textarea
          class="utrecht-textarea utrecht-textarea--html-textarea o-copy__text"
          id={name}
          rows={3}
          readOnly
          spellcheck={false}
          aria-describedby={`${name}-help`}
        >
          {text}
        </textarea>
      </FormField>
      <p>
        <button type="button" class="utrecht-button utrecht-button--primary-action" hidden>
          {say.copy}
        </button>{' '}
        <span role="status" />
      </p>
    </div>
  )
}
