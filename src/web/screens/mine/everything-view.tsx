import { usePage } from '../../page-context.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { ButtonLink, Buttons } from '../../ui/button.tsx'
import { PageTitle, Paragraph } from '../../ui/text.tsx'

/** A young person asks for all that is kept of them, to read or for another program (AVG 15 and 20). */
export function EverythingView({ there }: { there: boolean }) {
  const { mine } = usePage().words
  const { everything: say } = mine
  return (
    <div class="o-width o-narrow">
      <BackLink href="/mijn">{mine.title}</BackLink>
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{there ? say.lead : say.nothing}</Paragraph>
      {there && (
        <>
          <Paragraph>{say.careful}</Paragraph>
          <Buttons>
            <ButtonLink href="/mijn/alles/bestand">{say.pdf}</ButtonLink>
            <ButtonLink href="/mijn/alles/bestand?als=json" kind="secondary">
              {say.json}
            </ButtonLink>
          </Buttons>
          <Paragraph>{say.wrong}</Paragraph>
        </>
      )}
    </div>
  )
}
