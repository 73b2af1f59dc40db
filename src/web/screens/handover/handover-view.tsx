import type { CaseFile } from '../../../cases/read-case-file.ts'
import { type FormState, FormStateProvider } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'
import { MeetingPart } from './meeting-part.tsx'
import { OfferPart } from './offer-part.tsx'
import { type Candidate, mayTell, presentOffer, presentPoints, presentProposed, stepLinks } from './present-handover.ts'

type HandoverViewProps = {
  file: CaseFile
  names: DirectoryNames
  candidates: readonly Candidate[] | null
  /** Whether a link can be made by which a small organisation answers. */
  mayLink: boolean
  state: FormState
}

const offerSteps = [
  'offer.accepted',
  'offer.counterProposed',
  'offer.refused',
  'offer.counterAccepted',
  'offer.withdrawn',
  'offer.startMoved',
  'contact.named',
]
const meetingSteps = ['meeting.held', 'meeting.moved', 'meeting.declined']

/** S8: from the one provider to the other, with a meeting of all three. */
export function HandoverPageView({ file, names, candidates, mayLink, state }: HandoverViewProps) {
  const page = usePage()
  const { words, language } = page
  const { view } = file
  return (
    <FormStateProvider value={state}>
      <div class="o-width">
        <ErrorSummary />
        <PageTitle>{words.handover.title}</PageTitle>
        <Paragraph lead>{words.handover.explain}</Paragraph>
        <div class="o-aside">
          <div>
            <OfferPart
              caseId={view.id}
              version={view.version}
              offer={presentOffer(file, { words, language, names })}
              steps={stepLinks(file, offerSteps, { words, language })}
              candidates={candidates}
              mayLink={mayLink}
            />
            <MeetingPart
              view={view}
              mayPropose={mayTell(file, 'meeting.proposed')}
              mayChoose={mayTell(file, 'meeting.chosen')}
              proposed={presentProposed(file, page)}
              steps={stepLinks(file, meetingSteps, { words, language })}
            />
          </div>
          <FivePoints file={file} />
        </div>
      </div>
    </FormStateProvider>
  )
}

function FivePoints({ file }: { file: CaseFile }) {
  const { words } = usePage()
  const { quality } = file.view.handover
  return (
    <section class="o-card" aria-labelledby="vijf-punten">
      <Heading level={2} id="vijf-punten">
        {words.handover.fivePoints}
      </Heading>
      <Paragraph>{words.handover.qualities[quality]}</Paragraph>
      <ul class="o-checks">
        {presentPoints(file, { words }).map(({ title, holds }) => (
          <li class={holds ? 'o-check' : 'o-check o-check--open'}>
            {holds && <Icon name="done" />}
            <span>
              {title}
              <span class="o-check__word"> {holds ? words.handover.yes : words.handover.notYet}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
