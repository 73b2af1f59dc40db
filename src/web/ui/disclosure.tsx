import type { ComponentChildren } from 'preact'

/** More, for who wants it. Works without a script. */
export function Disclosure({
  summary,
  open = false,
  id,
  children,
}: {
  summary: ComponentChildren
  open?: boolean
  id?: string
  children: ComponentChildren
}) {
  return (
    <details class="o-disclosure" open={open} id={id}>
      <summary class="o-disclosure__summary">{summary}</summary>
      <div class="o-disclosure__content">{children}</div>
    </details>
  )
}
