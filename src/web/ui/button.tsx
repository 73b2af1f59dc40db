import type { ComponentChildren } from 'preact'

type Kind = 'primary' | 'secondary' | 'subtle'

const kinds: Readonly<Record<Kind, string>> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  subtle: 'utrecht-button utrecht-button--subtle',
}

type ButtonProps = {
  kind?: Kind
  name?: string
  value?: string
  /** Where it sends the form, when elsewhere than the form says. */
  formAction?: string
  describedBy?: string
  children: ComponentChildren
}

/** A button that sends its form. Its words are a verb and a thing: "Besluit vastleggen". */
export function Button({ kind = 'primary', describedBy, children, ...rest }: ButtonProps) {
  return (
    <button type="submit" class={kinds[kind]} aria-describedby={describedBy} {...rest}>
      {children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({
  href,
  kind = 'primary',
  children,
}: {
  href: string
  kind?: Kind
  children: ComponentChildren
}) {
  const look = kind === 'primary' ? 'primary-action' : 'secondary-action'
  return (
    <a class={`utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${look}`} href={href}>
      {children}
    </a>
  )
}

/** Buttons in a row; the first is the main one. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="utrecht-button-group o-buttons">{children}</div>
}
