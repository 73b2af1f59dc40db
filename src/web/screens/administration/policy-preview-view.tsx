import type { Policy } from '../../../calendar/policy.ts'
import type { PolicyPreview } from '../../../cases/policy/policies.ts'
import { showDay } from '../../format/show-day.ts'
import { type FormFields, fieldValue } from '../../forms/form-fields.ts'
import { usePage } from '../../page-context.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Heading, Link, PageTitle } from '../../ui/text.tsx'
import type { PolicyForm } from './policy-form.ts'
import { PolicyMoves } from './policy-moves.tsx'
import { presentChange } from './present-policy.ts'

type Props = { before: Policy; after: Policy; read: PolicyForm; moves: PolicyPreview; form: FormFields }

const fields = [
  'vanaf',
  'planReadyByMonths',
  'dueSoonDays',
  'notifyAlertDays',
  'termijn',
  'lengte',
  'eenheid',
  'bereik',
  'waarom',
  'beleidsnaam',
]

/** What a new policy changes and which dates it moves, before it is recorded. */
export function PolicyPreviewView({ before, after, read, moves, form }: Props) {
  const page = usePage()
  const { words, language } = page
  const say = words.administration.policy
  const changes = presentChange(before, after, page)
  return (
    <div class="o-width">
      <PageTitle>{say.preview}</PageTitle>
      <PolicyMoves
        moves={moves}
        between={
          <>
            <Heading level={2}>{say.changes}</Heading>
            <SummaryList
              rows={[
                { key: say.columns.version, value: read.beleidsnaam },
                { key: say.columns.from, value: showDay(read.vanaf, language) },
                { key: say.columns.reach, value: say.reaches[read.bereik] },
                ...changes.map(({ key, was, becomes }) => ({ key, value: `${was} → ${becomes}` })),
                { key: say.columns.because, value: read.waarom },
              ]}
            />
          </>
        }
      />
      <Form action="/beheer/beleid">
        {fields.map((name) => (
          <input type="hidden" name={name} value={fieldValue(form, name)} />
        ))}
        <Buttons>
          <Button>{say.confirm}</Button>
          <Link href="/beheer/beleid">{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
