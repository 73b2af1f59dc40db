import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Json } from '../../../cases/records.ts'
import { emptyForm, type FormState, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import { usePage } from '../../page-context.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { tellEvent } from '../../tell-event.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageTitle } from '../../ui/text.tsx'
import type { Words } from '../../words/words.ts'
import { GoneView } from '../case/gone-view.tsx'
import { Meanwhile, typedIn } from '../case/meanwhile.tsx'
import type { HistoryItem } from '../case/present-history.ts'
import { type RefusedForm, refusedForm } from '../case/refused-form.ts'
import { planPath } from './plan-areas.ts'
import {
  AgreeFields,
  agreeSchema,
  FinaliseFields,
  finaliseSchema,
  PeopleFields,
  peopleSchema,
  ReopenFields,
  RiskFields,
  reopenSchema,
  riskSchema,
} from './plan-forms.tsx'
import { type PlanReading, readPlanPage } from './read-plan-page.ts'

/** A step of the plan: a page with a form, and the event of the statechart that it tells. */
type Step = {
  path: string
  event: string
  schema: z.ZodType<Json>
  /** The field of the form by what of the event it fills, and what it asks. */
  fields: Readonly<Record<string, string>>
  labels(words: Words): Readonly<Record<string, string>>
  title(words: Words): string
  done(words: Words): string
  Fields(props: { reading: PlanReading }): VNode
}

const steps: readonly Step[] = [
  {
    path: 'nalezen',
    event: 'plan.finalised',
    schema: finaliseSchema,
    fields: {},
    labels: () => ({}),
    title: ({ plan }) => plan.check.title,
    done: ({ plan }) => plan.check.done,
    Fields: FinaliseFields,
  },
  {
    path: 'akkoord',
    event: 'plan.agreed',
    schema: agreeSchema,
    fields: { agreement: 'antwoord', differences: 'punten' },
    labels: ({ plan }) => ({ punten: plan.agree.differences }),
    title: ({ plan }) => plan.agree.title,
    done: ({ plan }) => plan.agree.done,
    Fields: AgreeFields,
  },
  {
    path: 'heropenen',
    event: 'plan.reopened',
    schema: reopenSchema,
    fields: { reason: 'waarom' },
    labels: ({ plan }) => ({ waarom: plan.reopening.reason }),
    title: ({ plan }) => plan.reopening.title,
    done: ({ plan }) => plan.reopening.done,
    Fields: ReopenFields,
  },
  {
    path: 'deelnemers',
    event: 'plan.participantsNamed',
    schema: peopleSchema,
    fields: { participants: 'namen' },
    labels: ({ plan }) => ({ namen: plan.people.names }),
    title: ({ plan }) => plan.people.title,
    done: ({ plan }) => plan.people.done,
    Fields: PeopleFields,
  },
  {
    path: 'afspraak',
    event: 'plan.riskNoted',
    schema: riskSchema,
    fields: { note: 'afspraak' },
    labels: ({ plan }) => ({ afspraak: plan.riskForm.note }),
    title: ({ plan }) => plan.riskForm.title,
    done: ({ plan }) => plan.riskForm.done,
    Fields: RiskFields,
  },
]

/** The pages of the steps. A step that can't be taken now leads back to the plan. */
export const planStepPages: readonly Page[] = steps.flatMap((step) => [
  definePage({
    method: 'get',
    path: `/zaken/:caseId/plan/${step.path}`,
    for: 'signed-in',
    answer: async (visit, needs) => {
      const reading = await readPlanPage(needs, visit)
      if (!reading.may(step.event)) return { go: planPath(reading.plan.caseId) }
      return show(step, visit, reading, emptyForm)
    },
  }),
  definePage({
    method: 'post',
    path: `/zaken/:caseId/plan/${step.path}`,
    for: 'signed-in',
    answer: async (visit, needs) => {
      const { words, form } = visit
      const { value, faults } = readFields(step.schema, form, words)
      if (value === undefined) return show(step, visit, await readPlanPage(needs, visit), { values: form, faults })
      const caseId = visit.params['caseId'] ?? ''
      try {
        const go = await tellEvent(needs, visit, caseId, { type: step.event, payload: value }, planPath(caseId))
        return { go, notice: { kind: 'done', text: step.done(words) } }
      } catch (error) {
        return refused(step, visit, needs, refusedForm(error, step.fields, words))
      }
    },
  }),
])

/** What was typed stands in the form again, or on the page that says why there is no such form any more. */
async function refused(step: Step, visit: SignedInVisit, needs: PageNeeds, as: RefusedForm): Promise<PageAnswer> {
  const { form, words } = visit
  const reading = await readPlanPage(needs, visit)
  if (typeof as === 'object') return show(step, visit, reading, { values: form, faults: as })
  const state = { values: form, faults: [] }
  if (as === 'stale' && reading.may(step.event)) return show(step, visit, reading, state, reading.since(form))
  const back = { href: planPath(reading.plan.caseId), label: words.plan.toPlan }
  const gone = <GoneView label={step.title(words)} typed={typedIn(form, step.labels(words))} back={back} />
  return { title: words.caseFile.step.refusedTitle, status: 409, above: reading.above, show: gone }
}

type Changed = readonly HistoryItem[] | null

function show(
  step: Step,
  visit: SignedInVisit,
  reading: PlanReading,
  state: FormState,
  changed: Changed = null,
): PageAnswer {
  const title = step.title(visit.words)
  const wrong = state.faults.length > 0
  return {
    title: wrong ? `${visit.words.faults.titlePrefix} ${title}` : title,
    status: wrong ? 400 : changed ? 409 : 200,
    above: reading.above,
    show: <StepView step={step} reading={reading} state={state} changed={changed} />,
  }
}

type StepViewProps = { step: Step; reading: PlanReading; state: FormState; changed: Changed }

function StepView({ step, reading, state, changed }: StepViewProps) {
  const { words } = usePage()
  const { plan } = reading
  return (
    <div class="o-width o-narrow">
      <BackLink href={planPath(plan.caseId)}>{words.plan.toPlan}</BackLink>
      <FormStateProvider value={state}>
        <ErrorSummary />
        <Meanwhile changed={changed} />
        <PageTitle>{step.title(words)}</PageTitle>
        <Form action={`${planPath(plan.caseId)}/${step.path}`} version={plan.version}>
          <step.Fields reading={reading} />
        </Form>
      </FormStateProvider>
    </div>
  )
}
