import type { ComponentChildren } from 'preact'
import { mandateGrounds, matters } from '../../../access/representation.ts'
import { usePage } from '../../page-context.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkboxes, Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DayField, Select, TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'

type FrameProps = {
  /** The page of consent, where it leads back to. */
  back: string
  action: string
  title: string
  lead: string
  button: string
  children: ComponentChildren
}

function FormFrame({ back, action, title, lead, button, children }: FrameProps) {
  const { words } = usePage()
  return (
    <div class="o-width o-narrow">
      <BackLink href={back}>{words.consent.title}</BackLink>
      <ErrorSummary />
      <PageTitle>{title}</PageTitle>
      <Paragraph lead>{lead}</Paragraph>
      <Form action={action}>
        {children}
        <Buttons>
          <Button>{button}</Button>
          <Link href={back}>{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}

type ViewProps = Pick<FrameProps, 'back' | 'action'>

/** Somebody may decide for the young person: who, on what ground, about what, from when until when. */
export function MandateFormView(props: ViewProps) {
  const say = usePage().words.mandates
  const { form } = say
  return (
    <FormFrame {...props} title={form.title} lead={form.lead} button={form.button}>
      <TextField name="naam" label={form.name} />
      <Select
        name="grond"
        label={form.ground}
        help={form.groundHelp}
        empty={usePage().words.frame.choose}
        options={mandateGrounds.map((ground) => ({ value: ground, label: say.grounds[ground] }))}
      />
      <Checkboxes
        name="waarover"
        label={form.matters}
        options={matters.map((matter) => ({ value: matter, label: say.matters[matter] }))}
      />
      <DayField name="vanaf" label={form.from} />
      <DayField name="tot" label={form.until} optional />
    </FormFrame>
  )
}

/** The young person can't weigh one matter: who determined it, from when until when. */
export function IncapacityFormView(props: ViewProps) {
  const say = usePage().words.mandates
  const { incapacityForm: form } = say
  return (
    <FormFrame {...props} title={form.title} lead={form.lead} button={form.button}>
      <Radios
        name="waarover"
        label={form.matter}
        options={matters.map((matter) => ({ value: matter, label: say.matters[matter] }))}
      />
      <TextField name="wie" label={form.determinedBy} help={form.determinedByHelp} />
      <DayField name="vanaf" label={form.from} />
      <DayField name="tot" label={form.until} />
    </FormFrame>
  )
}

/** One of them ends before its last day. */
export function EndingFormView({ what, ...props }: ViewProps & { what: string }) {
  const { ending } = usePage().words.mandates
  return (
    <FormFrame {...props} title={ending.title(what)} lead={ending.lead} button={ending.button}>
      <DayField name="vanaf" label={ending.from} />
      <TextArea name="waarom" label={ending.because} />
    </FormFrame>
  )
}
