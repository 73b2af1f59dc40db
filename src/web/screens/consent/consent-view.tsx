import type { PlanDocument } from '../../../cases/handover/plan-document.ts'
import type { MandatesOnDay } from '../../../cases/mandates/read-mandates.ts'
import type { CaseFile } from '../../../cases/read-case-file.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { Alert } from '../../ui/alert.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { stepLinks } from '../handover/present-handover.ts'
import { StepLinks } from '../handover/step-links.tsx'
import { MandatesPart } from '../mandates/mandates-part.tsx'
import { presentConsent, presentConsentHistory, presentParticipants } from './present-consent.ts'

export type ConsentViewProps = {
  file: CaseFile
  plan: PlanDocument
  names: DirectoryNames
  mandates: MandatesOnDay | null
  recordsMandates: boolean
  makesLinks: boolean
}

const steps = ['consent.asked', 'consent.given', 'consent.refused', 'consent.ownStoryChosen', 'consent.withdrawn']
const blocking = ['not-asked', 'asked', 'refused', 'withdrawn']

/** S9: what the young person lets be shared, who takes part, and what can be printed. */
export function ConsentView({ file, plan, names, mandates, recordsMandates, makesLinks }: ConsentViewProps) {
  const page = usePage()
  const { words, language } = page
  const { consent } = plan
  const rows = presentConsent(plan, file, { words, language, names })
  const history = presentConsentHistory(file, page)
  return (
    <div class="o-width">
      <PageTitle>{words.consent.title}</PageTitle>
      <Paragraph lead>{words.consent.explain}</Paragraph>
      {blocking.includes(consent.stands) ? (
        <Alert kind="warning" title={words.consent.stands[consent.stands as keyof typeof words.consent.stands]}>
          <p>{words.consent.blocked}</p>
        </Alert>
      ) : (
        <Paragraph>{words.consent.stands[consent.stands as keyof typeof words.consent.stands]}</Paragraph>
      )}
      {rows.length > 0 && <SummaryList rows={rows} />}
      <StepLinks steps={stepLinks(file, steps, { words, language })} />
      {history.length > 0 && (
        <Disclosure summary={words.consent.historyTitle}>
          <ul>
            {history.map(({ day, text }) => (
              <li>
                {day}: {text}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {mandates && (
        <MandatesPart read={mandates} formsAt={recordsMandates ? `/zaken/${file.view.id}/toestemming` : null} />
      )}
      <Participants file={file} names={names} />
      {makesLinks && (
        <>
          <Heading level={2}>{words.link.title}</Heading>
          <Paragraph>{words.link.explain}</Paragraph>
          <Paragraph>
            <Link href={`/zaken/${file.view.id}/link`}>{words.link.go}</Link>
          </Paragraph>
        </>
      )}
      <Papers file={file} plan={plan} />
    </div>
  )
}

function Participants({ file, names }: Pick<ConsentViewProps, 'file' | 'names'>) {
  const { words, language } = usePage()
  const { columns } = words.consent
  const participants = presentParticipants(file, { words, language, names })
  if (participants.length === 0) return null
  return (
    <>
      <Heading level={2}>{words.consent.participantsTitle}</Heading>
      <Table
        caption={words.consent.participantsTitle}
        captionHidden
        columns={[
          { key: 'who', label: columns.who },
          { key: 'as', label: columns.as },
          { key: 'sees', label: columns.sees },
          { key: 'since', label: columns.since },
        ]}
      >
        <tbody>
          {participants.map(({ who, as, sees, since, until }) => (
            <tr>
              <th scope="row">
                <strong>{who}</strong>
              </th>
              <Cell label={columns.as}>{as}</Cell>
              <Cell label={columns.sees}>{sees}</Cell>
              <Cell label={columns.since}>{until === null ? since : words.consent.fromTo(since, until)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

/** What can be taken along on paper. Files are not kept here. */
function Papers({ file, plan }: Pick<ConsentViewProps, 'file' | 'plan'>) {
  const { papers } = usePage().words.consent
  const path = `/zaken/${file.view.id}`
  return (
    <>
      <Heading level={2}>{papers.title}</Heading>
      <Paragraph>{papers.explain}</Paragraph>
      <ul>
        {plan.stands !== 'not-started' && (
          <li>
            <Link href={`${path}/plan/perspectiefplan.pdf`}>{papers.plan}</Link>
          </li>
        )}
        <li>
          <Link href={`${path}/waarom`}>{papers.why}</Link>
        </li>
        {file.view.handover.meeting.plannedOn !== null && (
          <li>
            <Link href={`${path}/overdracht/gesprek.ics`}>{papers.meeting}</Link>
          </li>
        )}
      </ul>
    </>
  )
}
