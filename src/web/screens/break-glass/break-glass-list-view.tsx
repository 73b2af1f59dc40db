import { findings } from '../../../../machines/break-glass/break-glass.events.ts'
import { isOpenAt } from '../../../../machines/break-glass/step-break-glass.ts'
import { dutchDay } from '../../../calendar/time-zone.ts'
import type { BreakGlass } from '../../../cases/break-glass/break-glasses.ts'
import { showDay, showTime } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Cell, Table } from '../../ui/table.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { shortId } from '../work/present-work.ts'
import { type BreakGlassQuery, withBreakGlassQuery } from './break-glass-query.ts'

type ListProps = {
  query: BreakGlassQuery
  /** Where those before these are; null when there are none. */
  next: string | null
  items: readonly BreakGlass[]
  names: DirectoryNames
  /** Whose judgement was sent with a fault. */
  judged: string | null
  now: string
}

/** Who saw a name by break-glass: one's own for a manager, all of them for the privacy officer, who judges. */
export function BreakGlassListView({ query, items, next, names, judged, now }: ListProps) {
  const { words, viewer } = usePage()
  const say = words.breakGlass
  const officer = viewer?.caller.role === 'auditor'
  const columns = (['case', 'who', 'reason', 'when', 'stands'] as const).map((key) => ({
    key,
    label: say.columns[key],
  }))
  return (
    <div class="o-width">
      <ErrorSummary />
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{officer ? say.lead : say.own}</Paragraph>
      {officer && (
        <Paragraph>
          <Link href={withBreakGlassQuery('/noodtoegang', { toReview: !query.toReview, after: null })}>
            {query.toReview ? say.all : say.toReview}
          </Link>
        </Paragraph>
      )}
      {items.length === 0 ? (
        <Paragraph>{query.toReview ? say.noneToReview : say.none}</Paragraph>
      ) : (
        <Table caption={say.title} captionHidden columns={columns}>
          <tbody>
            {items.map((item) => (
              <Row key={item.id} query={query} item={item} names={names} now={now} judged={judged === item.id} />
            ))}
          </tbody>
        </Table>
      )}
      <Pager previous={null} next={next} />
    </div>
  )
}

type RowProps = { query: BreakGlassQuery; item: BreakGlass; names: DirectoryNames; now: string; judged: boolean }

function Row({ query, item, names, now, judged }: RowProps) {
  const { words, viewer } = usePage()
  const say = words.breakGlass
  const { state, context } = item.standing
  const mine = context.personId === viewer?.caller.personId
  const number = words.work.caseNumber(shortId(context.caseId))
  return (
    <tr>
      <th scope="row">{mine ? <Link href={`/zaken/${context.caseId}`}>{number}</Link> : number}</th>
      <Cell label={say.columns.who}>{names.person(context.personId) ?? context.personId}</Cell>
      <Cell label={say.columns.reason}>{context.reason}</Cell>
      <Cell label={say.columns.when}>
        <When item={item} />
      </Cell>
      <Cell label={say.columns.stands}>
        <p>{say.states[state === 'open' && !isOpenAt(item.standing, now) ? 'ended' : state]}</p>
        {context.review && <p>{context.review.because}</p>}
        {mine && isOpenAt(item.standing, now) && (
          <Form action={`/noodtoegang/${item.id}/einde`} once={false}>
            <Button kind="secondary">{say.end}</Button>
          </Form>
        )}
        {!mine && state === 'ended' && <Judge id={item.id} open={judged} query={query} />}
      </Cell>
    </tr>
  )
}

function When({ item: { standing } }: Pick<RowProps, 'item'>) {
  const { words, language } = usePage()
  const { openedAt, endsAt, endedAt } = standing.context
  const end = endedAt ?? endsAt
  if (openedAt === null || end === null) return null
  return (
    <>
      {showDay(dutchDay(openedAt), language)},{' '}
      {words.breakGlass.until(showTime(openedAt, language), showTime(end, language))}
    </>
  )
}

/** The form of one row; its fields carry its id, so that each is the only one of its name on the page. */
function Judge({ id, open, query }: { id: string; open: boolean; query: BreakGlassQuery }) {
  const { words } = usePage()
  const say = words.breakGlass
  const options = findings.map((value) => ({ value, label: say.findings[value] }))
  return (
    <Disclosure summary={say.review} open={open}>
      <Form action={withBreakGlassQuery(`/noodtoegang/${id}/oordeel`, query)} once={false}>
        <Radios name={`oordeel-${id}`} label={say.finding} options={options} inline />
        <TextArea name={`waarom-${id}`} label={say.because} rows={2} />
        <Button>{say.keep}</Button>
      </Form>
    </Disclosure>
  )
}
