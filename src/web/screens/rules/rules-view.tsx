import { pathways } from '../../../../machines/context.ts'
import { usePage } from '../../page-context.ts'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { presentDecisions, presentSteps } from './present-rules.ts'

/** S12: the three pathways, and which rule leads to which. */
export function RulesView() {
  const page = usePage()
  const { words } = page
  return (
    <div class="o-width">
      <PageTitle>{words.rules.title}</PageTitle>
      <Paragraph lead>{words.rules.lead}</Paragraph>
      <Paragraph>{words.rules.firstDecides}</Paragraph>
      {pathways.map((pathway) => (
        <section class="o-card o-rules__pathway" aria-labelledby={pathway}>
          <Heading level={2} id={pathway}>
            <Link href={`/regels/${pathway}`}>{words.names.pathways[pathway]}</Link>
          </Heading>
          <Paragraph>{words.rules.about[pathway]}</Paragraph>
          <Heading level={3}>{words.rules.whenTitle}</Heading>
          <ul>
            {presentDecisions(pathway, page).map(({ label, law }) => (
              <li>
                {label}{' '}
                <span class="o-soft" lang="nl">
                  ({law})
                </span>
              </li>
            ))}
          </ul>
          <Heading level={3}>{words.rules.stepsTitle}</Heading>
          <ol class="o-rules__steps">
            {presentSteps(pathway, page).map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
