import type { ComponentChildren } from 'preact'

/** The first stop of the tab key: past the menu. */
export function SkipLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href={href}>
      {children}
    </a>
  )
}
