import type { CaseView } from '../../../cases/case-view.ts'
import { showDay } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonLink, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { Heading, Link, Paragraph } from '../../ui/text.tsx'
import { momentText, type ProposedMoment, type StepLink } from './present-handover.ts'
import { StepLinks } from './step-links.tsx'

export type MeetingPartProps = {
  view: CaseView
  mayPropose: boolean
  mayChoose: boolean
  proposed: readonly ProposedMoment[]
  steps: readonly StepLink[]
}

/** The meeting of the young person with the old and the new worker: proposed, chosen, held. */
export function MeetingPart({ view, mayPropose, mayChoose, proposed, steps }: MeetingPartProps) {
  const page = usePage()
  const { handover } = page.words
  const { meeting } = view.handover
  const text =
    meeting.heldOn !== null
      ? handover.meeting.held(showDay(meeting.heldOn, page.language))
      : meeting.declinedOn !== null
        ? handover.meeting.declined
        : meeting.plannedOn !== null
          ? handover.meeting.planned(momentText({ on: meeting.plannedOn, at: meeting.at }, page))
          : proposed.length > 0
            ? handover.meeting.proposed
            : handover.meeting.none
  return (
    <>
      <Heading level={2}>{handover.meeting.title}</Heading>
      <Paragraph>{text}</Paragraph>
      {meeting.cautions.map(({ on, because }) => (
        <Alert kind="warning" title={showDay(on, page.language)}>
          <p lang="nl">{because}</p>
        </Alert>
      ))}
      {mayChoose && proposed.length > 0 && <Choose view={view} proposed={proposed} />}
      {mayPropose && (
        <Buttons>
          <ButtonLink
            href={`/zaken/${view.id}/overdracht/moment`}
            kind={meeting.plannedOn === null && proposed.length === 0 ? 'primary' : 'secondary'}
          >
            {handover.meeting.propose}
          </ButtonLink>
        </Buttons>
      )}
      <StepLinks steps={steps} />
      {meeting.plannedOn !== null && (
        <Paragraph class="o-no-print">
          <Link href={`/zaken/${view.id}/overdracht/gesprek.ics`}>{handover.meeting.calendar}</Link>
        </Paragraph>
      )}
    </>
  )
}

function Choose({ view, proposed }: Pick<MeetingPartProps, 'view' | 'proposed'>) {
  const { meeting } = usePage().words.handover
  return (
    <Form action={`/zaken/${view.id}/overdracht/keuze`} version={view.version}>
      <Radios
        name="moment"
        label={meeting.choose}
        options={proposed.map(({ value, text }) => ({ value, label: text }))}
      />
      <Buttons>
        <Button>{meeting.chooseButton}</Button>
      </Buttons>
    </Form>
  )
}
