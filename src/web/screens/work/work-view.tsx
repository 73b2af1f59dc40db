import type { SavedView } from '../../../cases/lists/saved-views.ts'
import type { WorkPage } from '../../../cases/lists/worklist.ts'
import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { SendFileForm } from '../caseload/send-file-view.tsx'
import type { WorkGroup, WorkRow } from './present-work.ts'
import { SavedViewsList } from './saved-views-list.tsx'
import { type FilterOptions, WorkFilter } from './work-filter.tsx'
import { GroupedWork, SortedWork } from './work-list.tsx'
import { type WorkQuery, type WorkQueryName, withQuery } from './work-query.ts'

export const itemsOnAPage = 50

export type WorkViewProps = {
  /** `/werk` is grouped by urgency; `/zaken` can be searched and sorted. */
  path: '/werk' | '/zaken'
  query: WorkQuery
  page: WorkPage
  groups: readonly WorkGroup[]
  rows: readonly WorkRow[]
  options: FilterOptions
  /** Whether who looks may open a case. */
  mayOpen: boolean
  /** Whether they may send a caseload file in. */
  maySendFile: boolean
  /** There is something that who looks may change of many cases at once. */
  changesMany: boolean
  savedViews: readonly SavedView[]
}

/** S2 and S3: what comes first, and everything that may be seen. */
export function WorkView(props: WorkViewProps) {
  const { words } = usePage()
  const { path, query, page, options, mayOpen } = props
  const all = path === '/zaken'
  const { late } = page.counts
  return (
    <div class="o-width">
      <div class="o-title-bar">
        <PageTitle>{all ? words.work.allTitle : words.work.title}</PageTitle>
        <div class="o-title-bar__actions">
          {props.maySendFile && (
            <ButtonLink href="/zaken/inlezen" kind="secondary">
              {words.caseload.title}
            </ButtonLink>
          )}
          {mayOpen && (
            <ButtonLink href="/zaken/nieuw" kind={late > 0 ? 'secondary' : 'primary'}>
              {words.work.newCase}
            </ButtonLink>
          )}
        </div>
      </div>
      {late > 0 && query.filter.urgency === undefined && !all && (
        <Alert kind="error" title={words.work.late(late)}>
          <p>{words.work.lateHelp}</p>
        </Alert>
      )}
      <div class="o-beside">
        <aside class="o-beside__aside" aria-label={words.work.filter.title}>
          <WorkFilter path={path} query={query} options={options} search={all} />
          {all && <SavedViewsList views={props.savedViews} query={query} />}
        </aside>
        <div class="o-beside__main">{page.total === 0 ? <Nothing {...props} /> : <Found {...props} />}</div>
      </div>
    </div>
  )
}

function Found({ path, query, page, groups, rows, changesMany }: WorkViewProps) {
  const { words } = usePage()
  const pages = Math.ceil(page.total / itemsOnAPage)
  const to = (number: number) => withQuery(path, query.params, { page: String(number) })
  const all = path === '/zaken'
  return (
    <>
      <div class="o-list-bar">
        <p class="o-list-bar__count">
          {words.work.count(page.total)}
          {pages > 1 && ` ${words.work.page(query.page, pages)}`}
        </p>
        {all && (
          <p class="o-list-bar__more o-no-print">
            {changesMany && <Link href={withQuery('/zaken/samen', query.params, {})}>{words.bulk.link}</Link>}{' '}
            <Link href={withQuery('/zaken/downloaden', query.params, {})}>{words.work.csv.link(page.total)}</Link>
          </p>
        )}
      </div>
      {all ? <SortedWork rows={rows} sort={(by) => sortLink(path, query, by)} /> : <GroupedWork groups={groups} />}
      <Pager
        previous={query.page > 1 ? to(query.page - 1) : null}
        next={query.page < pages ? to(query.page + 1) : null}
      />
    </>
  )
}

/** A column sorts by itself; the one that sorts now turns round. */
function sortLink(path: string, { params, filter }: WorkQuery, by: 'name' | 'birthday' | 'urgency') {
  const now = (filter.order ?? 'urgency') === by
  const descending = now && !filter.descending
  const change: Partial<Record<WorkQueryName, string | null>> = { order: by, descending: descending ? 'ja' : null }
  return {
    href: withQuery(path, params, change),
    now: now ? (filter.descending ? ('descending' as const) : ('ascending' as const)) : null,
  }
}

function Nothing({ path, query, maySendFile }: WorkViewProps) {
  const { words } = usePage()
  const { filter } = query
  const filtered = [...query.params.keys()].length > 0
  if (filter.text !== undefined) return <Paragraph lead>{words.work.emptySearch}</Paragraph>
  return (
    <>
      <Paragraph lead>{filtered ? words.work.emptyFilter : words.work.empty}</Paragraph>
      <Paragraph>
        {filtered ? (
          <Link href={path}>{words.work.clear}</Link>
        ) : (
          <Link href="/zaken?wie=all">{words.work.emptyLink}</Link>
        )}
      </Paragraph>
      {!filtered && maySendFile && (
        <>
          <Heading level={2}>{words.caseload.title}</Heading>
          <Paragraph>{words.caseload.lead}</Paragraph>
          <SendFileForm />
        </>
      )}
    </>
  )
}
