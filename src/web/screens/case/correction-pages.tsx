import { z } from 'zod'
import { Conflict, Invalid, NotAllowed, NotFound } from '../../../cases/errors.ts'
import { type CorrectionTold, correctEvent } from '../../../cases/events/correct-event.ts'
import { doOnce } from '../../forms/do-once.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { filledText, oneOfCodes, optionalDay } from '../../forms/form-schemas.ts'
import { type FieldFault, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { CorrectionView } from './correction-view.tsx'
import { presentHistory } from './present-history.ts'
import { readCasePage } from './read-case-page.tsx'

const path = '/zaken/:caseId/verbeter/:seq'

/** Putting an event right: taken back, or on another day. The old version stays to be seen. */
export const correctionPages: readonly Page[] = [
  definePage({ method: 'get', path, for: 'signed-in', answer: (visit, needs) => ask(visit, needs, []) }),
  definePage({ method: 'post', path, for: 'signed-in', answer: (visit, needs) => correct(visit, needs) }),
]

async function correct(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { form, words, today, viewer } = visit
  const schema = z.object({
    wat: oneOfCodes(['void', 'day'] as const, 'choose'),
    dag: optionalDay(today),
    reden: filledText(500, 'textMissing'),
  })
  const read = readFields(schema, form, words)
  if (read.value === undefined) return ask(visit, needs, read.faults)
  const { wat, dag, reden } = read.value
  if (wat === 'day' && dag === undefined)
    return ask(visit, needs, [{ field: 'dag', text: words.faults.fields.dayMissing }])
  const { file, event } = await readEvent(visit, needs)
  const caseId = file.view.id
  const told: CorrectionTold = {
    seq: event.seq,
    reason: reden,
    occurredOn: today,
    ...(dag !== undefined && wat === 'day'
      ? { replacement: { type: event.type, occurredOn: dag, payload: event.payload } }
      : { void: true }),
  }
  try {
    const go = await doOnce(needs, visit, async (keep) => {
      const location = `/zaken/${caseId}/tijdlijn`
      const version = Number(fieldValue(form, 'versie'))
      await correctEvent(needs.cases, viewer.caller, caseId, told, {
        version: version > 0 ? version : null,
        keep: () => keep(location),
      })
      return location
    })
    return { go, notice: { kind: 'done', text: words.caseFile.correct.done } }
  } catch (error) {
    if (error instanceof Conflict || error instanceof Invalid)
      return ask(visit, needs, [{ field: 'wat', text: words.caseFile.correct.refused }])
    throw error
  }
}

async function readEvent(visit: SignedInVisit, needs: PageNeeds) {
  const page = await readCasePage(needs, visit, '/tijdlijn')
  const seq = Number(visit.params['seq'])
  const found = page.file.history.find(({ recorded }) => recorded.seq === seq)
  if (!found?.effective || found.recorded.role === 'system') throw new NotFound('There is no such event to correct.')
  if (!page.file.correctable.includes(seq)) throw new NotAllowed('This event is not yours to put right.')
  return { ...page, event: found.effective }
}

async function ask(visit: SignedInVisit, needs: PageNeeds, faults: readonly FieldFault[]): Promise<PageAnswer> {
  const { words, language, form } = visit
  const { file, names, above, event } = await readEvent(visit, needs)
  const codes = { words, language, names, history: file.history }
  const item = presentHistory(file.history, codes).find(({ seq }) => seq === event.seq)
  const { title } = words.caseFile.correct
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    above,
    show: (
      <FormStateProvider value={{ values: form, faults }}>
        <CorrectionView caseId={file.view.id} version={file.view.version} items={item ? [item] : []} seq={event.seq} />
      </FormStateProvider>
    ),
  }
}
