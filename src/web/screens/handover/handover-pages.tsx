import { z } from 'zod'
import { NotAllowed } from '../../../cases/errors.ts'
import { readMeeting } from '../../../cases/handover/read-meeting.ts'
import { suggestReceivers } from '../../../cases/handover/suggest-receivers.ts'
import { meetingCalendar } from '../../../documents/meeting-calendar.ts'
import { showDay } from '../../format/show-day.ts'
import { filledText } from '../../forms/form-schemas.ts'
import { emptyForm, type FormState, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { tellEvent } from '../../tell-event.ts'
import { GoneView } from '../case/gone-view.tsx'
import { sinceDrawn, typedIn } from '../case/meanwhile.tsx'
import { readCasePage } from '../case/read-case-page.tsx'
import { type RefusedForm, refusedForm } from '../case/refused-form.ts'
import { linkable } from '../offer-link/offer-link-pages.tsx'
import { HandoverPageView } from './handover-view.tsx'
import { chosenOf, mayTell, presentCandidates } from './present-handover.ts'
import { proposeFields, proposeLabels, proposeSchema } from './propose-form.ts'
import { ProposeView } from './propose-view.tsx'

const tab = '/overdracht'
const caseIdOf = ({ params }: SignedInVisit): string => params['caseId'] ?? ''
const pathOf = (visit: SignedInVisit): string => `/zaken/${caseIdOf(visit)}${tab}`

/** S8: the offer to a new provider, and the meeting of the warm handover. */
export const handoverPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/zaken/:caseId/overdracht',
    for: 'signed-in',
    answer: (visit, needs) => show(visit, needs, emptyForm),
  }),
  definePage({
    method: 'post',
    path: '/zaken/:caseId/overdracht/aanbod',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { organisatie } = z.object({ organisatie: filledText(64, 'choose') }).parse(visit.form)
      const event = { type: 'offer.made', payload: { organisationId: organisatie } }
      const go = await tellEvent(needs, visit, caseIdOf(visit), event, pathOf(visit))
      return { go, notice: { kind: 'done', text: visit.words.handover.offer.made } }
    },
  }),
  definePage({
    method: 'get',
    path: '/zaken/:caseId/overdracht/moment',
    for: 'signed-in',
    answer: (visit, needs) => showPropose(visit, needs, emptyForm),
  }),
  definePage({
    method: 'post',
    path: '/zaken/:caseId/overdracht/moment',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { value, faults } = readFields(proposeSchema(visit.today), visit.form, visit.words)
      if (value === undefined) return showPropose(visit, needs, { values: visit.form, faults })
      const event = { type: 'meeting.proposed', payload: value }
      try {
        const go = await tellEvent(needs, visit, caseIdOf(visit), event, pathOf(visit))
        return { go, notice: { kind: 'done', text: visit.words.handover.propose.done } }
      } catch (error) {
        return refusedProposal(visit, needs, refusedForm(error, proposeFields, visit.words))
      }
    },
  }),
  definePage({
    method: 'post',
    path: '/zaken/:caseId/overdracht/keuze',
    for: 'signed-in',
    answer: async (visit, needs) => {
      const schema = z.object({ moment: filledText(16, 'choose') })
      const { value, faults } = readFields(schema, visit.form, visit.words)
      if (value === undefined) return show(visit, needs, { values: visit.form, faults })
      const event = { type: 'meeting.chosen', payload: chosenOf(value.moment) }
      const go = await tellEvent(needs, visit, caseIdOf(visit), event, pathOf(visit))
      return { go, notice: { kind: 'done', text: visit.words.handover.meeting.chosen } }
    },
  }),
  definePage({
    method: 'get',
    path: '/zaken/:caseId/overdracht/gesprek.ics',
    for: 'signed-in',
    answer: async (visit, { cases }) => ({
      file: meetingCalendar(await readMeeting(cases, visit.viewer.caller, caseIdOf(visit))),
      contentType: 'text/calendar; charset=utf-8',
      fileName: 'overdrachtsgesprek.ics',
    }),
  }),
]

const titled = (title: string, { words }: SignedInVisit, { faults }: FormState) =>
  faults.length > 0 ? { title: `${words.faults.titlePrefix} ${title}`, status: 400 } : { title }

async function show(visit: SignedInVisit, needs: PageNeeds, state: FormState): Promise<PageAnswer> {
  const { file, names, head, above } = await readCasePage(needs, visit, tab)
  const suggestions = mayTell(file, 'offer.made') ? await suggested(visit, needs) : null
  // Who may withdraw the offer that waits is who made it: a small organisation gets a link from them.
  const mayLink = mayTell(file, 'offer.withdrawn') && (await linkable(visit, needs)) !== null
  return {
    ...titled(`${visit.words.handover.title}: ${head.name}`, visit, state),
    above,
    show: <HandoverPageView file={file} names={names} candidates={suggestions} mayLink={mayLink} state={state} />,
  }
}

/** Who may offer without seeing the whole case gets no suggestions, and chooses in the form of the step. */
async function suggested(visit: SignedInVisit, { cases }: PageNeeds) {
  try {
    const { items } = await suggestReceivers(cases, visit.viewer.caller, caseIdOf(visit))
    return presentCandidates(items, visit.language)
  } catch (error) {
    if (error instanceof NotAllowed) return null
    throw error
  }
}

/** The moments that were typed stand in the form again, or on the page that says why there is no such form any more. */
function refusedProposal(visit: SignedInVisit, needs: PageNeeds, as: RefusedForm): Promise<PageAnswer> {
  const { form: values } = visit
  return typeof as === 'object'
    ? showPropose(visit, needs, { values, faults: as })
    : showPropose(visit, needs, { values, faults: [] }, as)
}

async function showPropose(
  visit: SignedInVisit,
  needs: PageNeeds,
  state: FormState,
  since: 'stale' | 'gone' | null = null,
): Promise<PageAnswer> {
  const { words, language, form } = visit
  const { file, names, above } = await readCasePage(needs, visit, tab)
  const { title } = words.handover.propose
  if (since === 'gone' || !mayTell(file, 'meeting.proposed')) {
    if (since === null) return { go: pathOf(visit) }
    const back = { href: pathOf(visit), label: words.handover.toHandover }
    const gone = <GoneView label={title} typed={typedIn(form, proposeLabels(words))} back={back} />
    return { title: words.caseFile.step.refusedTitle, status: 409, above, show: gone }
  }
  const { view, history } = file
  const changed = since === null ? null : sinceDrawn(file, form, { words, language, names, history })
  return {
    ...titled(title, visit, state),
    ...(changed && { status: 409 }),
    above,
    show: (
      <ProposeView
        caseId={view.id}
        version={view.version}
        turns18={showDay(view.turns18On, language)}
        state={state}
        changed={changed}
      />
    ),
  }
}
