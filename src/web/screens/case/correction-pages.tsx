import { z } from 'zod'
import { Conflict, Invalid, NotAllowed, NotFound, Stale } from '../../../cases/errors.ts'
import { type CorrectionTold, correctEvent } from '../../../cases/events/correct-event.ts'
import { doOnce } from '../../forms/do-once.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { filledText, oneOfCodes, optionalDay } from '../../forms/form-schemas.ts'
import { type FieldFault, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { CorrectionView } from './correction-view.tsx'
import { sinceDrawn } from './meanwhile.tsx'
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
    return ask(visit, needs, ...refusalOf(error, visit))
  }
}

/** What is shown beside the form that was refused: the later events that would no longer fit, and what others did since. */
type Beside = { later?: readonly number[]; stale?: boolean }

/** @throws what this form can't mend. */
function refusalOf(error: unknown, { words }: SignedInVisit): [FieldFault[], Beside] {
  const say = words.caseFile.correct
  if (error instanceof Stale) return [[], { stale: true }]
  if (error instanceof Conflict) {
    const later = laterOf(error)
    const text = later.length > 0 ? say.refused : say.notPossible
    return [[{ field: 'wat', text }], { later }]
  }
  if (!(error instanceof Invalid) || error.faults.some(({ pointer }) => pointer === '/_sleutel')) throw error
  const ofDay = error.faults.every(({ pointer }) => pointer.startsWith('/replacement'))
  return [[ofDay ? { field: 'dag', text: say.otherDay } : { field: 'wat', text: say.notPossible }], {}]
}

const contradictions = z.object({ contradictions: z.array(z.object({ seq: z.number() })) })

const laterOf = ({ details }: Conflict): number[] =>
  contradictions.safeParse(details).data?.contradictions.map(({ seq }) => seq) ?? []

async function readEvent(visit: SignedInVisit, needs: PageNeeds) {
  const page = await readCasePage(needs, visit, '/tijdlijn')
  const seq = Number(visit.params['seq'])
  const found = page.file.history.find(({ recorded }) => recorded.seq === seq)
  if (!found?.effective || found.recorded.role === 'system') throw new NotFound('There is no such event to correct.')
  if (!page.file.correctable.includes(seq)) throw new NotAllowed('This event is not yours to put right.')
  return { ...page, event: found.effective }
}

async function ask(
  visit: SignedInVisit,
  needs: PageNeeds,
  faults: readonly FieldFault[],
  { later = [], stale = false }: Beside = {},
): Promise<PageAnswer> {
  const { words, language, form } = visit
  const { file, names, above, event } = await readEvent(visit, needs)
  const codes = { words, language, names, history: file.history }
  const items = presentHistory(file.history, codes)
  const { title } = words.caseFile.correct
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: stale ? 409 : faults.length > 0 ? 400 : 200,
    above,
    show: (
      <FormStateProvider value={{ values: form, faults }}>
        <CorrectionView
          caseId={file.view.id}
          version={file.view.version}
          items={items.filter(({ seq }) => seq === event.seq)}
          seq={event.seq}
          later={items.filter(({ seq }) => later.includes(seq))}
          correctable={file.correctable}
          changed={stale ? sinceDrawn(file, form, codes) : null}
        />
      </FormStateProvider>
    ),
  }
}
