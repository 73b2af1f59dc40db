import { areaStatuses, type LifeArea } from '../../../../machines/regions/plan/plan.context.ts'
import { showTime } from '../../format/show-day.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import type { FormState } from '../../forms/form-state.ts'
import { FormStateProvider } from '../../forms/form-state.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DayField, TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { PageTitle, Paragraph } from '../../ui/text.tsx'
import { type AreaTexts, Clash } from './area-clash.tsx'
import { areaPath, planPath } from './plan-areas.ts'

export type AreaViewProps = {
  caseId: string
  area: LifeArea
  state: FormState
  /** When what is shown was kept as a draft; null when it stands in the plan. */
  draftAt: string | null
  lastWritten: { day: string; who: string } | null
  /** What somebody else wrote meanwhile. */
  theirs: AreaTexts | null
}

/** One life area, to fill in. What is typed is kept by a script; without it a button does. */
export function AreaView({ caseId, area, state, draftAt, lastWritten, theirs }: AreaViewProps) {
  const { words, language } = usePage()
  const texts = words.plan.area
  const path = areaPath(caseId, area)
  return (
    <div class="o-width o-narrow">
      <BackLink href={planPath(caseId)}>{words.plan.toPlan}</BackLink>
      <FormStateProvider value={state}>
        <ErrorSummary />
        <PageTitle>{words.plan.areas[area].title}</PageTitle>
        <Paragraph lead>{words.plan.areas[area].about}</Paragraph>
        {theirs && <Clash path={path} theirs={theirs} yours={state.values} />}
        {!theirs && draftAt !== null && (
          <Alert kind="info" title={texts.draftTitle}>
            <p>{texts.draftText(showTime(draftAt, language))}</p>
            <Form action={`${path}/weggooien`} once={false}>
              <button type="submit" class="o-link-button">
                {texts.dropDraft}
              </button>
            </Form>
          </Alert>
        )}
        {lastWritten && <Paragraph>{texts.lastWritten(lastWritten.day, lastWritten.who)}</Paragraph>}
        <Form
          action={path}
          version={Number(fieldValue(state.values, 'versie')) || 0}
          data={{ 'data-autosave': `${path}/concept`, 'data-failed': texts.keepFailed }}
        >
          <AreaFields />
          <p class="o-saved" role="status" data-autosave-status="" />
          <Buttons>
            <Button>{theirs ? words.plan.clash.saveYours : texts.save}</Button>
            <Button kind="secondary" formAction={`${path}/concept`}>
              {texts.later}
            </Button>
          </Buttons>
        </Form>
      </FormStateProvider>
    </div>
  )
}

function AreaFields() {
  const { words } = usePage()
  const texts = words.plan.area
  return (
    <>
      <Radios
        name="hoe"
        label={texts.now}
        options={areaStatuses.map((status) => ({ value: status, label: texts.statuses[status] }))}
      />
      <TextArea name="wens" label={texts.goal} help={texts.goalHelp} rows={4} optional />
      <TextArea name="actie" label={texts.action} help={texts.actionHelp} rows={4} optional />
      <TextField name="wie" label={texts.actionBy} help={texts.actionByHelp} optional />
      <DayField name="wanneer" label={texts.actionOn} optional />
    </>
  )
}
