import { Conflict, Invalid, Stale } from '../../../cases/errors.ts'
import { recordEvent } from '../../../cases/events/record-event.ts'
import type { Json } from '../../../cases/records.ts'
import { showDay } from '../../format/show-day.ts'
import { stepAction, stepDone } from '../../format/step-words.ts'
import { doOnce } from '../../forms/do-once.ts'
import { readDutchDay } from '../../forms/dutch-day.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { type FaultKey, type FieldFault, type FormState, FormStateProvider } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { sinceDrawn } from './meanwhile.tsx'
import type { HistoryItem } from './present-history.ts'
import { readPayload } from './read-payload.ts'
import { dayField, type ReadStep, readStep } from './read-step.ts'
import { notOffered, refusedPage } from './refused-step.tsx'
import { StepView } from './step-view.tsx'

const path = '/zaken/:caseId/stap/:type'

/** Telling what happened: a form for each step that the statechart takes and who looks may tell. */
export const stepPages: readonly Page[] = [
  definePage({
    method: 'get',
    path,
    for: 'signed-in',
    answer: async (visit, needs) => {
      const values = Object.fromEntries([...visit.query].filter(([, value]) => value.length <= 200))
      return stepForm(visit, needs, { values, faults: [] })
    },
  }),
  definePage({ method: 'post', path, for: 'signed-in', answer: (visit, needs) => tell(visit, needs) }),
]

async function tell(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { form, viewer, words, today, params } = visit
  const caseId = params['caseId'] ?? ''
  const read = await readStep(visit, needs)
  if (!read.offer?.payloadSchema) return repeated(visit, needs, read)
  const { payload, faults } = readPayload(read.fields, form, today, words)
  const occurredOn = readDutchDay(fieldValue(form, dayField), today)
  const all = [...faults, ...dayFaults(occurredOn, visit)]
  if (occurredOn === null || all.length > 0) return stepForm(visit, needs, { values: form, faults: all })
  const { type } = read.offer.definition
  try {
    const go = await doOnce(needs, visit, async (keep) => {
      const location = `/zaken/${caseId}`
      const version = Number(fieldValue(form, 'versie'))
      await recordEvent(
        needs.cases,
        viewer.caller,
        caseId,
        { type, occurredOn, payload: payload },
        { version: Number.isInteger(version) && version > 0 ? version : null, keep: () => keep(location) },
      )
      return location
    })
    return { go, notice: { kind: 'done', text: words.caseFile.step.done(stepDone(type, visit)) } }
  } catch (error) {
    return refusedStep(error, visit, needs, payload)
  }
}

/** A step that is no longer possible: sent twice it was done already, else it is told why. */
async function repeated(visit: SignedInVisit, needs: PageNeeds, read: ReadStep): Promise<PageAnswer> {
  if (fieldValue(visit.form, '_sleutel') === '') return refusedPage(visit, read)
  try {
    return { go: await doOnce(needs, visit, () => Promise.reject(new Conflict('No longer possible.'))) }
  } catch (error) {
    if (error instanceof Conflict) return refusedPage(visit, read)
    throw error
  }
}

async function refusedStep(error: unknown, visit: SignedInVisit, needs: PageNeeds, payload: Json): Promise<PageAnswer> {
  const { form, words } = visit
  if (error instanceof Stale) return staleForm(visit, needs)
  if (error instanceof Conflict) return refusedPage(visit, await readStep(visit, needs))
  if (error instanceof Invalid) {
    const faults = error.faults.map(({ pointer, code }) => {
      const name = pointer.split('/')[1] ?? ''
      const text = words.faults.fields[faultOf[code] ?? 'notValid']
      return { field: name in payload ? name : dayField, text }
    })
    return stepForm(visit, needs, { values: form, faults })
  }
  throw error
}

/** What the use-case refused that has a sentence of its own: whose word consent is, what suspends a term. */
const faultOf: Readonly<Record<string, FaultKey>> = {
  'ground-not-for-term': 'groundNotForTerm',
  'no-mandate': 'noMandate',
  'young-person-decides': 'youngPersonDecides',
  'young-person-and-parents-decide': 'decideTogether',
  'representative-decides': 'representativeDecides',
}

async function stepForm(
  visit: SignedInVisit,
  needs: PageNeeds,
  state: FormState,
  meanwhile = false,
): Promise<PageAnswer> {
  const { words, language, today } = visit
  const read = await readStep(visit, needs)
  const { offer, file, above, codes } = read
  if (!offer) throw notOffered(visit, file)
  if (!offer.payloadSchema) return refusedPage(visit, read)
  const label = stepAction(offer.definition.type, { words, language })
  const wrong = state.faults.length > 0
  const changed: HistoryItem[] | null = meanwhile ? sinceDrawn(file, visit.form, codes) : null
  return {
    title: wrong ? `${words.faults.titlePrefix} ${label}` : label,
    status: meanwhile ? 409 : wrong ? 400 : 200,
    above,
    scripts: ['keep-typing'],
    show: (
      <FormStateProvider value={withDay(state, showDay(today, language))}>
        <StepView
          caseId={file.view.id}
          version={file.view.version}
          type={offer.definition.type}
          label={label}
          fields={read.fields}
          dayField={dayField}
          changed={changed}
        />
      </FormStateProvider>
    ),
  }
}

/** Two on one case: the second sees what the first did, and has lost no typing. */
function staleForm(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  return stepForm(visit, needs, { values: visit.form, faults: [] }, true)
}

const withDay = ({ values, faults }: FormState, today: string): FormState => ({
  values: dayField in values ? values : { ...values, [dayField]: today },
  faults,
})

function dayFaults(day: string | null, { form, words, today }: SignedInVisit): FieldFault[] {
  const { fields } = words.faults
  if (fieldValue(form, dayField) === '') return [{ field: dayField, text: fields.dayMissing }]
  if (day === null) return [{ field: dayField, text: fields.noSuchDay }]
  return day > today ? [{ field: dayField, text: fields.dayToCome }] : []
}
