import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Json } from '../../../cases/records.ts'
import { emptyForm, type FormState, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import { usePage } from '../../page-context.ts'
import { tellEvent } from '../../tell-event.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageTitle } from '../../ui/text.tsx'
import type { Words } from '../../words/words.ts'
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
  title(words: Words): string
  done(words: Words): string
  Fields(props: { reading: PlanReading }): VNode
}

const steps: readonly Step[] = [
  {
    path: 'nalezen',
    event: 'plan.finalised',
    schema: finaliseSchema,
    title: ({ plan }) => plan.check.title,
    done: ({ plan }) => plan.check.done,
    Fields: FinaliseFields,
  },
  {
    path: 'akkoord',
    event: 'plan.agreed',
    schema: agreeSchema,
    title: ({ plan }) => plan.agree.title,
    done: ({ plan }) => plan.agree.done,
    Fields: AgreeFields,
  },
  {
    path: 'heropenen',
    event: 'plan.reopened',
    schema: reopenSchema,
    title: ({ plan }) => plan.reopening.title,
    done: ({ plan }) => plan.reopening.done,
    Fields: ReopenFields,
  },
  {
    path: 'deelnemers',
    event: 'plan.participantsNamed',
    schema: peopleSchema,
    title: ({ plan }) => plan.people.title,
    done: ({ plan }) => plan.people.done,
    Fields: PeopleFields,
  },
  {
    path: 'afspraak',
    event: 'plan.riskNoted',
    schema: riskSchema,
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
      if (value === undefined) return show(step, visit, await readPlanPage(needs, visit), { values: form, faults }, 400)
      const caseId = visit.params['caseId'] ?? ''
      const go = await tellEvent(needs, visit, caseId, { type: step.event, payload: value }, planPath(caseId))
      return { go, notice: { kind: 'done', text: step.done(words) } }
    },
  }),
])

function show(step: Step, visit: SignedInVisit, reading: PlanReading, state: FormState, status = 200): PageAnswer {
  const title = step.title(visit.words)
  return {
    title: status === 400 ? `${visit.words.faults.titlePrefix} ${title}` : title,
    status,
    above: reading.above,
    show: <StepView step={step} reading={reading} state={state} />,
  }
}

function StepView({ step, reading, state }: { step: Step; reading: PlanReading; state: FormState }) {
  const { words } = usePage()
  const { plan } = reading
  return (
    <div class="o-width o-narrow">
      <BackLink href={planPath(plan.caseId)}>{words.plan.toPlan}</BackLink>
      <FormStateProvider value={state}>
        <ErrorSummary />
        <PageTitle>{step.title(words)}</PageTitle>
        <Form action={`${planPath(plan.caseId)}/${step.path}`} version={plan.version}>
          <step.Fields reading={reading} />
        </Form>
      </FormStateProvider>
    </div>
  )
}
