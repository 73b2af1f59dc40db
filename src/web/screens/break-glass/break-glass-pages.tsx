import { z } from 'zod'
import { findings } from '../../../../machines/break-glass/break-glass.events.ts'
import { endBreakGlass, reviewBreakGlass } from '../../../cases/break-glass/end-break-glass.ts'
import { leastReason, mostReason, openBreakGlass } from '../../../cases/break-glass/open-break-glass.ts'
import { listBreakGlasses } from '../../../cases/break-glass/read-break-glasses.ts'
import { Conflict } from '../../../cases/errors.ts'
import { showTime } from '../../format/show-day.ts'
import { doOnce } from '../../forms/do-once.ts'
import { filledText, oneOfCodes } from '../../forms/form-schemas.ts'
import { type FieldFault, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'
import { readCasePage } from '../case/read-case-page.tsx'
import { AskBreakGlassView } from './ask-break-glass-view.tsx'
import { BreakGlassListView } from './break-glass-list-view.tsx'
import { askedOf, breakGlassQueryIn, withBreakGlassQuery } from './break-glass-query.ts'

const casePath = '/zaken/:caseId/noodtoegang'
const listPath = '/noodtoegang'

/** The name in one case, for a reason and an hour; and what the privacy officer thinks of it. */
export const breakGlassPages: readonly Page[] = [
  definePage({ method: 'get', path: casePath, for: ['manager'], answer: (visit, needs) => ask(visit, needs, []) }),
  definePage({ method: 'post', path: casePath, for: ['manager'], answer: (visit, needs) => open(visit, needs) }),
  definePage({
    method: 'get',
    path: listPath,
    for: ['manager', 'auditor'],
    answer: (visit, needs) => list(visit, needs, null),
  }),
  definePage({
    method: 'post',
    path: `${listPath}/:id/einde`,
    for: ['manager'],
    answer: async ({ params, viewer, words }, { cases }) => {
      await endBreakGlass(cases, viewer.caller, params['id'] ?? '')
      return { go: listPath, notice: { kind: 'done', text: words.breakGlass.ended } }
    },
  }),
  definePage({
    method: 'post',
    path: `${listPath}/:id/oordeel`,
    for: ['auditor'],
    answer: (visit, needs) => review(visit, needs),
  }),
]

async function ask(visit: SignedInVisit, needs: PageNeeds, faults: readonly FieldFault[]): Promise<PageAnswer> {
  const { words, params, form } = visit
  const { head, above } = await readCasePage(needs, visit, '')
  return {
    title: titled(words, `${words.breakGlass.title}: ${head.name}`, faults),
    above,
    ...(faults.length > 0 && { status: 400 }),
    show: (
      <FormStateProvider value={{ values: form, faults }}>
        <AskBreakGlassView caseId={params['caseId'] ?? ''} />
      </FormStateProvider>
    ),
  }
}

async function open(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { form, words, viewer, language } = visit
  const reden = filledText(mostReason, 'textMissing').refine((text) => text.length >= leastReason, 'sayMore')
  const read = readFields(z.object({ reden }), form, words)
  if (read.value === undefined) return ask(visit, needs, read.faults)
  const { reden: reason } = read.value
  const caseId = visit.params['caseId'] ?? ''
  const shown: { until: string | null } = { until: null }
  try {
    const go = await doOnce(needs, visit, async (keep) => {
      const opened = await openBreakGlass(needs.cases, viewer.caller, {
        caseId,
        reason,
        keep: () => keep(`/zaken/${caseId}`),
      })
      shown.until = opened.standing.context.endsAt
      return `/zaken/${caseId}`
    })
    const { until } = shown
    const text = until === null ? words.breakGlass.openHere : words.breakGlass.opened(showTime(until, language))
    return { go, notice: { kind: 'done', text } }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return ask(visit, needs, [{ field: 'reden', text: words.breakGlass.alreadyOpen }])
  }
}

async function review(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { form, words, viewer, params } = visit
  const id = params['id'] ?? ''
  const schema = z.object({
    [`oordeel-${id}`]: oneOfCodes(findings, 'choose'),
    [`waarom-${id}`]: filledText(1000, 'textMissing'),
  })
  const read = readFields(schema, form, words)
  if (read.value === undefined) return list(visit, needs, { id, faults: read.faults })
  const finding = findings.find((one) => one === read.value[`oordeel-${id}`]) ?? 'not-justified'
  const because = read.value[`waarom-${id}`] ?? ''
  const go = withBreakGlassQuery(listPath, breakGlassQueryIn(visit.query))
  try {
    await reviewBreakGlass(needs.cases, viewer.caller, id, { finding, because })
    return { go, notice: { kind: 'done', text: words.breakGlass.reviewed } }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return { go, notice: { kind: 'warning', text: words.breakGlass.reviewRefused } }
  }
}

/** The list; with the faults of a judgement that was sent, in its own form. */
async function list(
  visit: SignedInVisit,
  needs: PageNeeds,
  sent: { id: string; faults: readonly FieldFault[] } | null,
): Promise<PageAnswer> {
  const { viewer, words, form } = visit
  const query = breakGlassQueryIn(visit.query)
  const [{ items, after }, names] = await Promise.all([
    listBreakGlasses(needs.cases, viewer.caller, ...askedOf(query)),
    readDirectory(needs, viewer.caller),
  ])
  return {
    title: titled(words, words.breakGlass.title, sent?.faults ?? []),
    ...(sent && { status: 400 }),
    show: (
      <FormStateProvider value={{ values: form, faults: sent?.faults ?? [] }}>
        <BreakGlassListView
          query={query}
          items={items}
          next={after === null ? null : withBreakGlassQuery(listPath, { ...query, after })}
          names={names}
          judged={sent?.id ?? null}
          now={needs.now()}
        />
      </FormStateProvider>
    ),
  }
}

const titled = ({ faults: { titlePrefix } }: SignedInVisit['words'], title: string, faults: readonly FieldFault[]) =>
  faults.length > 0 ? `${titlePrefix} ${title}` : title
