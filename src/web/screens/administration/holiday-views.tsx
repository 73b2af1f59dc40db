import { yearOf } from '../../../calendar/day.ts'
import { equatedDaysKnown, type NotedDays } from '../../../calendar/equated-days.ts'
import { freeDay, holidaysOf } from '../../../calendar/holidays.ts'
import type { PolicyPreview } from '../../../cases/policy/policies.ts'
import { showDay, showDayWithWeekday } from '../../format/show-day.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, ButtonLink, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { differenceOf, knownThroughOf } from './holiday-form.ts'
import { PolicyMoves } from './policy-moves.tsx'

const path = '/beheer/vrije-dagen'

/** The free days of a year: those of the law, and those of decrees that the municipality noted. */
export function HolidaysView({ year, noted }: { year: number; noted: NotedDays | undefined }) {
  const { words, language } = usePage()
  const say = words.administration.holidays
  const own = (noted?.days ?? []).filter(({ on }) => yearOf(on) === year)
  const days = [
    ...[...holidaysOf(year)].map(([on, { because, legalBasis }]) => ({ on, because, law: legalBasis })),
    ...own.map(({ on, decree }) => ({
      on,
      because: freeDay(on, noted)?.because ?? '',
      law: `${freeDay(on, noted)?.legalBasis}, ${decree}`,
    })),
  ].sort((one, other) => (one.on < other.on ? -1 : 1))
  return (
    <div class="o-width o-narrow">
      <BackLink href="/beheer">{words.administration.title}</BackLink>
      <div class="o-title-bar">
        <PageTitle>{say.title}</PageTitle>
        <ButtonLink href={`${path}/wijzigen`}>{say.change}</ButtonLink>
      </div>
      <Paragraph lead>{say.lead}</Paragraph>
      <Paragraph>{say.weekend}</Paragraph>
      {!equatedDaysKnown(year, noted) && <Alert kind="warning" title={say.unknown(year)} />}
      <Table
        caption={say.table(year)}
        columns={(['day', 'name', 'law'] as const).map((key) => ({ key, label: say.columns[key] }))}
      >
        <tbody>
          {days.map(({ on, because, law }) => (
            <tr key={on}>
              <th scope="row">{showDayWithWeekday(on, language)}</th>
              <Cell label={say.columns.name}>
                <span lang="nl">{because}</span>
              </Cell>
              <Cell label={say.columns.law}>
                <span lang="nl">{law}</span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <Paragraph>{say.source}</Paragraph>
      <Paragraph>
        <Link href={`${path}?jaar=${year - 1}`}>{say.see(year - 1)}</Link>{' '}
        <Link href={`${path}?jaar=${year + 1}`}>{say.see(year + 1)}</Link>
      </Paragraph>
    </div>
  )
}

/** The days of decrees that are noted, to be changed; it leads to what that moves. */
export function HolidayFormView({ noted }: { noted: NotedDays | undefined }) {
  const { words, language } = usePage()
  const say = words.administration.holidays
  const days = (noted?.days ?? []).map(({ on }) => showDay(on, language)).join('\n')
  return (
    <div class="o-width o-narrow">
      <BackLink href={path}>{say.title}</BackLink>
      <ErrorSummary />
      <PageTitle>{say.changeTitle}</PageTitle>
      <Paragraph lead>{say.changeLead}</Paragraph>
      <Paragraph>{say.changeAll}</Paragraph>
      <Form action={`${path}/wijzigen`} confirmedAt={path} once={false}>
        <TextArea name="dagen" label={say.days} help={say.daysHelp} rows={5} value={days} />
        <TextField
          name="bekend"
          label={say.through}
          help={say.throughHelp}
          width={4}
          inputMode="numeric"
          value={String(knownThroughOf(noted))}
        />
        <TextField name="besluit" label={say.decree} help={say.decreeHelp} />
        <Buttons>
          <Button>{words.administration.check}</Button>
          <Link href={path}>{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}

type PreviewProps = {
  before: NotedDays | undefined
  after: NotedDays
  decree: string
  moves: PolicyPreview
  form: FormFields
}

/** What noting these days changes and which dates it moves, before it is recorded. */
export function HolidayPreviewView({ before, after, decree, moves, form }: PreviewProps) {
  const { words, language } = usePage()
  const say = words.administration.holidays
  const { added, gone } = differenceOf(before, after)
  const list = (days: readonly string[]) => days.map((on) => showDayWithWeekday(on, language)).join(', ')
  return (
    <div class="o-width">
      <PageTitle>{say.preview}</PageTitle>
      <PolicyMoves
        moves={moves}
        between={
          <>
            <Heading level={2}>{words.administration.policy.changes}</Heading>
            <SummaryList
              rows={[
                ...(added.length > 0 ? [{ key: say.added, value: list(added) }] : []),
                ...(gone.length > 0 ? [{ key: say.gone, value: list(gone) }] : []),
                { key: say.through, value: String(after.knownThrough) },
                { key: say.decree, value: decree },
              ]}
            />
          </>
        }
      />
      <Form action={path}>
        {['dagen', 'bekend', 'besluit'].map((name) => (
          <input type="hidden" name={name} value={fieldValue(form, name)} />
        ))}
        <Buttons>
          <Button>{say.confirm}</Button>
          <Link href={path}>{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
