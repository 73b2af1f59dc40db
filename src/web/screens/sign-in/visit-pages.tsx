import type { BrowserSession } from '../../../access/browser-sessions.ts'
import { dutchDay } from '../../../calendar/time-zone.ts'
import { showDay, showTime } from '../../format/show-day.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { definePage, type Page } from '../../page.ts'
import { usePage } from '../../page-context.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { PageTitle, Paragraph } from '../../ui/text.tsx'

const path = '/bezoeken'

/** Where somebody is signed in, and ending one of those visits. */
export const visitPages: readonly Page[] = [
  definePage({
    method: 'get',
    path,
    for: 'signed-in',
    answer: async ({ viewer, words }, { sessions }) => ({
      title: words.signIn.visits.title,
      show: <VisitsView visits={await sessions.listOf(viewer.caller)} here={viewer.session.secretHash} />,
    }),
  }),
  definePage({
    method: 'post',
    path,
    for: 'signed-in',
    answer: async ({ viewer, words, form }, { sessions }) => {
      const asked = fieldValue(form, 'bezoek')
      // Only one of their own; and this one by signing out.
      const own = (await sessions.listOf(viewer.caller)).find(
        ({ secretHash }) => secretHash === asked && secretHash !== viewer.session.secretHash,
      )
      if (own) await sessions.end(own)
      return { go: path, notice: { kind: 'done', text: words.signIn.visits.ended } }
    },
  }),
]

function VisitsView({ visits, here }: { visits: readonly BrowserSession[]; here: string }) {
  const { words, language } = usePage()
  const { visits: say } = words.signIn
  const at = (instant: string) => `${showDay(dutchDay(instant), language)}, ${showTime(instant, language)}`
  return (
    <div class="o-width">
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.lead}</Paragraph>
      <Table
        caption={say.title}
        captionHidden
        columns={(['begun', 'seen', 'what'] as const).map((key) => ({ key, label: say.columns[key] }))}
      >
        <tbody>
          {visits.map(({ secretHash, startedAt, seenAt }) => (
            <tr>
              <th scope="row">{at(startedAt)}</th>
              <Cell label={say.columns.seen}>{at(seenAt)}</Cell>
              <Cell label={say.columns.what}>
                {secretHash === here ? (
                  say.here
                ) : (
                  <Form action={path} once={false}>
                    <input type="hidden" name="bezoek" value={secretHash} />
                    <Button kind="secondary">{say.end}</Button>
                  </Form>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
