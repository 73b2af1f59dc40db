import type { Policy } from '../../../calendar/policy.ts'
import { terms } from '../../../calendar/terms.ts'
import { policyReaches } from '../../../cases/policy/policies.ts'
import { usePage } from '../../page-context.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DayField, Select, TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { lengthUnits, policyNumbers, policyTerms } from './policy-form.ts'

/** The form of a new version of the policy; it leads to what it would affect. */
export function PolicyFormView({ now, name }: { now: Policy; name: string }) {
  const { words, language } = usePage()
  const say = words.administration.policy
  const choices = policyTerms
    .map((id) => ({ value: id, label: terms[id].label[language] }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
  return (
    <div class="o-width o-narrow">
      <BackLink href="/beheer/beleid">{say.title}</BackLink>
      <ErrorSummary />
      <PageTitle>{say.changeTitle}</PageTitle>
      <Paragraph lead>{say.lead}</Paragraph>
      <Form action="/beheer/beleid/wijzigen" confirmedAt="/beheer/beleid" once={false}>
        <DayField name="vanaf" label={say.from} />
        {policyNumbers.map((one) => (
          <TextField name={one} label={say[one]} width={4} inputMode="numeric" value={String(now[one])} />
        ))}
        <Select name="termijn" label={say.term} help={say.termHelp} empty={say.noTerm} options={choices} />
        <TextField name="lengte" label={say.length} optional width={4} inputMode="numeric" />
        <Select
          name="eenheid"
          label={say.unit}
          optional
          empty={words.frame.choose}
          options={lengthUnits.map((unit) => ({ value: unit, label: say.units[unit] }))}
        />
        <Radios
          name="bereik"
          label={say.reach}
          value="new-cases"
          options={policyReaches.map((reach) => ({ value: reach, label: say.reaches[reach] }))}
        />
        <TextArea name="waarom" label={say.because} help={say.becauseHelp} rows={3} />
        <TextField name="beleidsnaam" label={say.name} value={name} />
        <Buttons>
          <Button>{words.administration.check}</Button>
          <Link href="/beheer/beleid">{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
