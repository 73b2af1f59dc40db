import type { ComponentChildren } from 'preact'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'

/** The day on which the accessibility statement was last looked through. */
const statedOn = '2026-11-22'

/** S14: what people ask, what words mean, and who helps. */
export function HelpView() {
  const { help } = usePage().words
  return (
    <Narrow title={help.title} lead={help.lead}>
      <Heading level={2}>{help.tasksTitle}</Heading>
      {help.tasks.map(({ question, answer }) => (
        <Disclosure summary={question}>
          <Paragraph>{answer}</Paragraph>
        </Disclosure>
      ))}
      <Heading level={2}>{help.glossaryTitle}</Heading>
      <SummaryList rows={help.glossary.map(([key, value]) => ({ key, value }))} />
      <Paragraph>
        <Link href="/regels">{help.rulesLink}</Link>
      </Paragraph>
      <Heading level={2}>{help.contactTitle}</Heading>
      <Paragraph>{help.contact}</Paragraph>
    </Narrow>
  )
}

/** The accessibility statement: status, what is known to be wrong, where to tell. */
export function AccessibilityView() {
  const { words, language } = usePage()
  const { accessibility } = words.help
  return (
    <Narrow title={accessibility.title} lead={accessibility.lead}>
      <Heading level={2}>{accessibility.statusTitle}</Heading>
      <Paragraph>{accessibility.status}</Paragraph>
      <Paragraph>{accessibility.evidence}</Paragraph>
      <Paragraph>{accessibility.partly}</Paragraph>
      <Heading level={2}>{accessibility.knownTitle}</Heading>
      <ul>
        {accessibility.known.map((fault) => (
          <li>{fault}</li>
        ))}
      </ul>
      <Heading level={2}>{accessibility.reportTitle}</Heading>
      <Paragraph>{accessibility.report}</Paragraph>
      <Paragraph>
        {accessibility.dateLabel} {showDay(statedOn, language)}.
      </Paragraph>
    </Narrow>
  )
}

/** What is kept of whom, who sees it, and what one may ask. */
export function PrivacyView() {
  const { privacy } = usePage().words.help
  return (
    <Narrow title={privacy.title} lead={privacy.lead}>
      {privacy.sections.map(({ title, text }) => (
        <>
          <Heading level={2}>{title}</Heading>
          <Paragraph>{text}</Paragraph>
        </>
      ))}
    </Narrow>
  )
}

function Narrow({ title, lead, children }: { title: string; lead: string; children: ComponentChildren }) {
  return (
    <div class="o-width o-narrow">
      <PageTitle>{title}</PageTitle>
      <Paragraph lead>{lead}</Paragraph>
      {children}
    </div>
  )
}
