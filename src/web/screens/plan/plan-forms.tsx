import { z } from 'zod'
import { showDay } from '../../format/show-day.ts'
import { filledText, oneOfCodes, optionalText } from '../../forms/form-schemas.ts'
import type { FaultKey } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonLink, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/fields.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Heading, Paragraph } from '../../ui/text.tsx'
import { areaPath, planPath } from './plan-areas.ts'
import { countFilled } from './present-plan.ts'
import type { PlanReading } from './read-plan-page.ts'

type Props = { reading: PlanReading }

const answers = ['agreed', 'with-differences'] as const

/** What the young person thinks of the plan. */
export const agreeSchema = z
  .object({ antwoord: oneOfCodes(answers, 'choose'), punten: optionalText(2000) })
  .refine(({ antwoord, punten }) => antwoord !== 'agreed' || punten === undefined, {
    path: ['punten'],
    message: 'pointsButAgreed' satisfies FaultKey,
  })
  .transform(({ antwoord, punten }) => ({
    agreement: antwoord,
    ...(punten !== undefined && { differences: punten }),
  }))

export function AgreeFields() {
  const { agree } = usePage().words.plan
  return (
    <>
      <Radios
        name="antwoord"
        label={agree.question}
        options={answers.map((value) => ({ value, label: agree.options[value] }))}
      />
      <TextArea name="punten" label={agree.differences} help={agree.differencesHelp} optional />
      <Paragraph>{agree.no}</Paragraph>
      <Buttons>
        <Button>{agree.button}</Button>
      </Buttons>
    </>
  )
}

/** Why the plan is opened again. */
export const reopenSchema = z
  .object({ waarom: filledText(500, 'textMissing') })
  .transform(({ waarom }) => ({ reason: waarom }))

export function ReopenFields() {
  const { reopening } = usePage().words.plan
  return (
    <>
      <Paragraph>{reopening.explain}</Paragraph>
      <TextArea name="waarom" label={reopening.reason} rows={3} />
      <Buttons>
        <Button>{reopening.button}</Button>
      </Buttons>
    </>
  )
}

/** Who takes part: a name a line. */
export const peopleSchema = z.object({ namen: filledText(10_000, 'textMissing') }).transform(({ namen }, context) => {
  const participants = [...new Set(namen.split(/\r?\n/).map((name) => name.trim()))].filter(Boolean)
  const refuse = (message: FaultKey) => context.addIssue({ code: 'custom', path: ['namen'], message })
  if (participants.some((name) => name.length > 120)) refuse('tooLong')
  if (participants.length > 12) refuse('tooManyPeople')
  return { participants }
})

export function PeopleFields({ reading: { plan } }: Props) {
  const { people } = usePage().words.plan
  return (
    <>
      <TextArea name="namen" label={people.names} help={people.help} rows={6} value={plan.participants.join('\n')} />
      <Buttons>
        <Button>{people.button}</Button>
      </Buttons>
    </>
  )
}

/** What if it goes wrong, and whom to call. */
export const riskSchema = z
  .object({ afspraak: filledText(1000, 'textMissing') })
  .transform(({ afspraak }) => ({ note: afspraak }))

export function RiskFields({ reading: { plan } }: Props) {
  const { riskForm } = usePage().words.plan
  return (
    <>
      <TextArea name="afspraak" label={riskForm.note} help={riskForm.help} value={plan.riskNote ?? ''} />
      <Buttons>
        <Button>{riskForm.button}</Button>
      </Buttons>
    </>
  )
}

/** Nothing is typed on the page where the plan is read before it is made final. */
export const finaliseSchema = z.object({}).transform(() => ({}))

export function FinaliseFields({ reading }: Props) {
  const { words } = usePage()
  const { plan } = reading
  const { filled, all } = countFilled(reading)
  return (
    <>
      <Paragraph lead>{words.plan.check.explain}</Paragraph>
      {filled < all && <Alert kind="info" title={words.plan.check.openAreas(all - filled)} />}
      {plan.areas.map((area) => (
        <AreaAnswers area={area} caseId={plan.caseId} />
      ))}
      <Heading level={2}>{words.plan.participants}</Heading>
      <Paragraph>{plan.participants.join(', ') || words.plan.nobodyYet}</Paragraph>
      <Buttons>
        <Button>{words.plan.check.button}</Button>
        <ButtonLink kind="secondary" href={planPath(plan.caseId)}>
          {words.plan.toPlan}
        </ButtonLink>
      </Buttons>
    </>
  )
}

function AreaAnswers({ area, caseId }: { area: PlanReading['plan']['areas'][number]; caseId: string }) {
  const { words, language } = usePage()
  const { areas, area: texts, check, change } = words.plan
  const { title } = areas[area.area]
  const filled = (key: string, value: string | null) => (value === null ? [] : [{ key, value: <Said>{value}</Said> }])
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <SummaryList
        rows={[
          {
            key: texts.now,
            value: area.status === null ? check.nothing : texts.statuses[area.status],
            change: { href: areaPath(caseId, area.area), label: change, hidden: title },
          },
          ...filled(texts.goal, area.goal),
          ...filled(texts.action, area.action),
          ...filled(texts.actionBy, area.actionBy),
          ...filled(texts.actionOn, area.actionOn === null ? null : showDay(area.actionOn, language)),
        ]}
      />
    </>
  )
}

const Said = ({ children }: { children: string }) => <span class="o-said">{children}</span>
