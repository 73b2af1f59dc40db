import type { ComponentChildren } from 'preact'

type Children = { children: ComponentChildren; id?: string; class?: string }

/** A heading of level 1, of which each page has one. */
export function PageTitle({ children, ...rest }: Children) {
  return (
    <h1 {...rest} class={`utrecht-heading-1 o-h1 ${rest.class ?? ''}`}>
      {children}
    </h1>
  )
}

/** A heading of a part of the page. */
export function Heading({ level, children, ...rest }: Children & { level: 2 | 3 | 4 }) {
  const Tag = `h${level}` as const
  return (
    <Tag {...rest} class={`utrecht-heading-${level} o-h${level} ${rest.class ?? ''}`}>
      {children}
    </Tag>
  )
}

/** A paragraph; `lead` for the one under the title. */
export function Paragraph({ lead = false, children, ...rest }: Children & { lead?: boolean }) {
  return (
    <p {...rest} class={`utrecht-paragraph ${lead ? 'utrecht-paragraph--lead' : ''} ${rest.class ?? ''}`}>
      {children}
    </p>
  )
}

/** A link. The words say where it goes: never "here" or "view". */
export function Link({ href, children, ...rest }: Children & { href: string; lang?: string }) {
  return (
    <a {...rest} href={href} class={`utrecht-link utrecht-link--html-a ${rest.class ?? ''}`}>
      {children}
    </a>
  )
}

/** Words for a screen reader alone. */
export function Hidden({ children }: { children: ComponentChildren }) {
  return <span class="o-hidden">{children}</span>
}
