import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { Link } from './text.tsx'

/** Up to the page that this one belongs to; stands before the title. */
export function BackLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <p class="o-back o-no-print">
      <Link href={href}>
        <Icon name="arrow" class="o-back__icon" />
        {children}
      </Link>
    </p>
  )
}
