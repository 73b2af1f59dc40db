import type { ComponentChildren } from 'preact'
import { PageTitle } from '../../ui/text.tsx'

/** A page between two others: something to think about first. No fields in it. */
export function Interruption({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="o-width">
      <div class="o-interruption">
        <PageTitle>{title}</PageTitle>
        {children}
      </div>
    </div>
  )
}
