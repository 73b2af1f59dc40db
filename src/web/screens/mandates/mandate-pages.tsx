import type { VNode } from 'preact'
import type { z } from 'zod'
import { Conflict, Invalid, NotFound } from '../../../cases/errors.ts'
import { endIncapacity, endMandate } from '../../../cases/mandates/end-mandate.ts'
import { type MandatesOnDay, mandateRecorders, readMandates } from '../../../cases/mandates/read-mandates.ts'
import { recordIncapacity, recordMandate } from '../../../cases/mandates/record-mandate.ts'
import { doOnce, type Keep } from '../../forms/do-once.ts'
import { emptyForm, type FormState, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readCasePage } from '../case/read-case-page.tsx'
import { endingSchema, fieldFaults, incapacitySchema, mandateSchema } from './mandate-form.ts'
import { EndingFormView, IncapacityFormView, MandateFormView } from './mandate-form-views.tsx'

const base = '/zaken/:caseId/toestemming'

type Visiting = { visit: SignedInVisit; needs: PageNeeds; youngPersonId: string }
/** A form of these: what it shows, how it is read, what it does, and what is said after it. */
type MandateForm<Told> = {
  path: string
  title(visiting: Visiting): Promise<string> | string
  view(at: { back: string; action: string }, title: string): VNode
  schema(visit: SignedInVisit): z.ZodType<Told>
  act(told: Told, visiting: Visiting, keep: Keep, back: string): Promise<unknown>
  done(visit: SignedInVisit): string
}

const mandateForm = formPages({
  path: `${base}/vertegenwoordiger`,
  title: ({ visit }) => visit.words.mandates.form.title,
  view: (at) => <MandateFormView {...at} />,
  schema: ({ today }) => mandateSchema(today),
  act: (told, { visit, needs, youngPersonId }, keep, back) =>
    recordMandate(needs.cases, visit.viewer.caller, { youngPersonId, ...told, keep: () => keep(back) }),
  done: ({ words }) => words.mandates.form.done,
})

const incapacityForm = formPages({
  path: `${base}/niet-zelf`,
  title: ({ visit }) => visit.words.mandates.incapacityForm.title,
  view: (at) => <IncapacityFormView {...at} />,
  schema: ({ today }) => incapacitySchema(today),
  act: (told, { visit, needs, youngPersonId }, keep, back) =>
    recordIncapacity(needs.cases, visit.viewer.caller, { youngPersonId, ...told, keep: () => keep(back) }),
  done: ({ words }) => words.mandates.incapacityForm.done,
})

const endMandateForm = endingPages(
  `${base}/vertegenwoordiger/:id/einde`,
  ({ mandates }, id) => mandates.find((one) => one.id === id)?.name,
  endMandate,
)
const endIncapacityForm = endingPages(
  `${base}/niet-zelf/:id/einde`,
  ({ incapacities }, id, { words }) => {
    const found = incapacities.find((one) => one.id === id)
    return found && words.mandates.matters[found.matter]
  },
  endIncapacity,
)

/** Who may decide for the young person: recorded and ended by who works with them, from the page of consent. */
export const mandatePages: readonly Page[] = [
  ...mandateForm,
  ...incapacityForm,
  ...endMandateForm,
  ...endIncapacityForm,
]

function endingPages(
  path: string,
  nameOf: (read: MandatesOnDay, id: string, visit: SignedInVisit) => string | undefined,
  end: typeof endMandate | typeof endIncapacity,
): Page[] {
  return formPages({
    path,
    title: async ({ visit, needs, youngPersonId }) => {
      const read = await readMandates(needs.cases, visit.viewer.caller, youngPersonId, visit.today)
      const name = nameOf(read, visit.params['id'] ?? '', visit)
      if (name === undefined) throw new NotFound('There is none with this id of this young person.')
      return name
    },
    view: (at, what) => <EndingFormView {...at} what={what} />,
    schema: ({ today }) => endingSchema(today),
    act: (told, { visit, needs, youngPersonId }) =>
      end(needs.cases, visit.viewer.caller, { id: visit.params['id'] ?? '', youngPersonId, ...told }),
    done: ({ words }) => words.mandates.ending.done,
  })
}

function formPages<Told>(form: MandateForm<Told>): Page[] {
  const page = { path: form.path, for: mandateRecorders }
  return [
    definePage({ ...page, method: 'get', answer: (visit, needs) => show(form, visit, needs, emptyForm) }),
    definePage({ ...page, method: 'post', answer: (visit, needs) => send(form, visit, needs) }),
  ]
}

const backOf = ({ params }: SignedInVisit) => `/zaken/${params['caseId'] ?? ''}/toestemming`

async function show<Told>(
  form: MandateForm<Told>,
  visit: SignedInVisit,
  needs: PageNeeds,
  state: FormState,
): Promise<PageAnswer> {
  const { file, above } = await readCasePage(needs, visit, '/toestemming')
  const title = await form.title({ visit, needs, youngPersonId: file.view.youngPerson.id })
  const wrong = state.faults.length > 0
  return {
    title: wrong ? `${visit.words.faults.titlePrefix} ${title}` : title,
    ...(wrong && { status: 400 }),
    above,
    show: (
      <FormStateProvider value={state}>
        {form.view({ back: backOf(visit), action: visit.path }, title)}
      </FormStateProvider>
    ),
  }
}

async function send<Told>(form: MandateForm<Told>, visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { words } = visit
  const { value, faults } = readFields(form.schema(visit), visit.form, words)
  if (value === undefined) return show(form, visit, needs, { values: visit.form, faults })
  const { file } = await readCasePage(needs, visit, '/toestemming')
  const back = backOf(visit)
  try {
    const go = await doOnce(needs, visit, async (keep) => {
      await form.act(value, { visit, needs, youngPersonId: file.view.youngPerson.id }, keep, back)
      return back
    })
    return { go, notice: { kind: 'done', text: form.done(visit) } }
  } catch (error) {
    if (error instanceof Invalid)
      return show(form, visit, needs, { values: visit.form, faults: fieldFaults(error.faults, words) })
    if (error instanceof Conflict) return { go: back, notice: { kind: 'warning', text: words.mandates.ending.already } }
    throw error
  }
}
