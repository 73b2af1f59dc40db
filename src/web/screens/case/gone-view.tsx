import { usePage } from '../../page-context.ts'
import { ButtonLink, Buttons } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PageTitle } from '../../ui/text.tsx'
import { type Typed, TypedBefore } from './meanwhile.tsx'

type GoneProps = {
  label: string
  typed: readonly Typed[]
  back: { href: string; label: string }
  /** Where to throw away what was kept of it. */
  drop?: { action: string; label: string }
}

/** A form that came too late: somebody took the case elsewhere, and what was filled in is not lost. */
export function GoneView({ label, typed, back, drop }: GoneProps) {
  const { words } = usePage()
  return (
    <div class="o-width o-narrow">
      <PageTitle>
        {words.caseFile.step.refusedTitle}: {label}
      </PageTitle>
      <TypedBefore typed={typed} />
      {drop && (
        <Form action={drop.action} once={false}>
          <button type="submit" class="o-link-button">
            {drop.label}
          </button>
        </Form>
      )}
      <Buttons>
        <ButtonLink href={back.href}>{back.label}</ButtonLink>
      </Buttons>
    </div>
  )
}
