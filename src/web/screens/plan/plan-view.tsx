import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonLink, Buttons } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { TaskList } from '../../ui/task-list.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { planPath } from './plan-areas.ts'
import { countFilled, planTitle, presentDue, presentTasks, presentVersions } from './present-plan.ts'
import type { PlanReading } from './read-plan-page.ts'

/** S7: the perspective plan as five tasks, and what can be done with it now. */
export function PlanView({ reading }: { reading: PlanReading }) {
  const page = usePage()
  const { words } = page
  const { plan, may } = reading
  const tasks = presentTasks(reading, page)
  return (
    <div class="o-width">
      <PageTitle>{planTitle(plan, page)}</PageTitle>
      <Paragraph lead>
        {words.plan.explain} {words.plan.stands[plan.stands]}
      </Paragraph>
      <Due reading={reading} />
      <Heading level={2}>{words.plan.areasTitle}</Heading>
      <Paragraph>
        {may('plan.areaWritten') && `${words.plan.areasHelp} `}
        <Filled reading={reading} />
      </Paragraph>
      <TaskList
        label={words.plan.areasTitle}
        tasks={tasks.map(({ title, href, hint, progress }) => ({ title, href, hint, status: progress }))}
      />
      {plan.notShared.length > 0 && <NotShared reading={reading} />}
      <Around reading={reading} />
      <Actions reading={reading} />
      <History reading={reading} />
    </div>
  )
}

type Props = { reading: PlanReading }

function Filled({ reading }: Props) {
  const { words } = usePage()
  const { filled, all } = countFilled(reading)
  return <>{words.plan.filled(filled, all)}</>
}

function Due({ reading: { view, plan } }: Props) {
  const page = usePage()
  const { words } = page
  const ready = presentDue(view, ['future-plan-talk', 'plan-ready'], page)
  const answer = plan.stands === 'final' ? presentDue(view, ['plan-answered'], page) : null
  const due = answer ?? ready
  if (!due) return null
  const text = answer ? words.plan.answerDueOn(due.day, due.countdown) : words.plan.dueOn(due.day, due.countdown)
  if (!due.late) return <Paragraph>{text}</Paragraph>
  return (
    <Alert kind="error" title={words.plan.late}>
      <p>{text}</p>
    </Alert>
  )
}

function NotShared({ reading: { plan } }: Props) {
  const { words } = usePage()
  const { areas } = words.plan
  const titles = plan.notShared.map((area) => (area in areas ? areas[area as keyof typeof areas].title : area))
  return <Paragraph>{words.plan.notShared(titles.join(', '))}</Paragraph>
}

/** Who takes part, what if it goes wrong, and where the young person disagrees. */
function Around({ reading: { plan, may } }: Props) {
  const { words } = usePage()
  const change = (event: string, path: string, hidden: string) =>
    may(event) ? { change: { href: `${planPath(plan.caseId)}/${path}`, label: words.plan.change, hidden } } : {}
  return (
    <SummaryList
      rows={[
        {
          key: words.plan.participants,
          value: plan.participants.join(', ') || words.plan.nobodyYet,
          ...change('plan.participantsNamed', 'deelnemers', words.plan.participants),
        },
        {
          key: words.plan.risk,
          value: <span class="o-said">{plan.riskNote ?? words.plan.noRiskYet}</span>,
          ...change('plan.riskNoted', 'afspraak', words.plan.risk),
        },
        ...(plan.agreement.differences === null
          ? []
          : [{ key: words.plan.differences, value: <span class="o-said">{plan.agreement.differences}</span> }]),
      ]}
    />
  )
}

function Actions({ reading: { plan, may } }: Props) {
  const { words } = usePage()
  const path = planPath(plan.caseId)
  return (
    <>
      {may('plan.started') && (
        <Form action={`${path}/begin`} version={plan.version}>
          <Button>{words.plan.start}</Button>
        </Form>
      )}
      <Buttons>
        {may('plan.finalised') && <ButtonLink href={`${path}/nalezen`}>{words.plan.finish}</ButtonLink>}
        {may('plan.agreed') && <ButtonLink href={`${path}/akkoord`}>{words.plan.answer}</ButtonLink>}
        {may('plan.reopened') && (
          <ButtonLink kind="secondary" href={`${path}/heropenen`}>
            {words.plan.reopen}
          </ButtonLink>
        )}
      </Buttons>
      {plan.stands !== 'not-started' && (
        <p class="o-no-print">
          <Link href={`${path}/perspectiefplan.pdf`}>{words.plan.paper}</Link>
        </p>
      )}
    </>
  )
}

function History({ reading: { plan } }: Props) {
  const page = usePage()
  if (plan.versions.length === 0) return null
  return (
    <Disclosure summary={page.words.plan.history}>
      <ul>
        {presentVersions(plan, page).map((version) => (
          <li>{version}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
