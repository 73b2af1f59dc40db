import { changeMany, previewMany } from '../../../cases/bulk/change-many.ts'
import { undoMany } from '../../../cases/bulk/undo-many.ts'
import { Conflict, NotFound } from '../../../cases/errors.ts'
import { showDay } from '../../format/show-day.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { type FieldFault, FormStateProvider } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'
import { presentRow } from '../work/present-work.ts'
import { readSearch } from '../work/search-words.ts'
import { listReaders } from '../work/work-pages.tsx'
import { BulkCheckView } from './bulk-check-view.tsx'
import { BulkChooseView } from './bulk-choose-view.tsx'
import { bulkTypesOf, chosenCases, mostAtOnce, readBulk } from './bulk-form.ts'
import { BulkResultView } from './bulk-result-view.tsx'

const path = '/zaken/samen'

/** One change of many cases: choosing them, what it changes, what became of each, and taking it back. */
export const bulkPages: readonly Page[] = [
  definePage({
    method: 'get',
    path,
    for: listReaders,
    answer: (visit, needs) => choose(visit, needs, visit.query, []),
  }),
  // Whose session ran out on the page that asks to confirm comes back here, with what was chosen.
  definePage({
    method: 'get',
    path: `${path}/controle`,
    for: listReaders,
    answer: (visit, needs) =>
      choose(visit, needs, new URLSearchParams(fieldValue(visit.restored?.fields ?? {}, 'filter')), []),
  }),
  definePage({
    method: 'post',
    path: `${path}/controle`,
    for: listReaders,
    answer: (visit, needs) => check(visit, needs),
  }),
  definePage({
    method: 'post',
    path,
    for: listReaders,
    answer: async (visit, needs) => {
      const id = fieldValue(visit.form, '_sleutel')
      const { told } = readBulk(visit)
      if (told === null || !/^[\da-f-]{36}$/.test(id)) return { go: path }
      const cases = chosenCases(visit.form)
      await changeMany(needs.cases, needs.bulk, visit.viewer.caller, { id, told, cases })
      return { go: `${path}/${id}` }
    },
  }),
  definePage({
    method: 'get',
    path: `${path}/:bulkId`,
    for: listReaders,
    answer: (visit, needs) => result(visit, needs),
  }),
  definePage({
    method: 'post',
    path: `${path}/:bulkId/ongedaan`,
    for: listReaders,
    answer: async (visit, needs) => {
      const { viewer, params, words } = visit
      const id = params['bulkId'] ?? ''
      const say = words.bulk.result
      try {
        await undoMany(needs.cases, needs.bulk, viewer.caller, { id, now: needs.now(), reason: say.reason })
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        return { go: `${path}/${id}`, notice: { kind: 'warning', text: say.over } }
      }
      const undone = (await needs.bulk.find(viewer.caller, id))?.cases.filter(({ undoneAt }) => undoneAt !== null) ?? []
      return { go: `${path}/${id}`, notice: { kind: 'done', text: say.undoneCount(undone.length) } }
    },
  }),
]

async function choose(
  visit: SignedInVisit,
  needs: PageNeeds,
  from: URLSearchParams,
  faults: readonly FieldFault[],
): Promise<PageAnswer> {
  const { words, language, today, viewer, requestId, form } = visit
  const query = await readSearch(needs, visit, from, 'all')
  const page = await needs.worklist.read(
    viewer.caller,
    query.filter,
    { limit: mostAtOnce, offset: 0 },
    { action: 'worklist.read', purpose: 'case-work', caseIds: [], youngPersonIds: [], traceId: requestId },
  )
  const names = await readDirectory(needs, viewer.caller)
  const items = page.items.filter(({ kind, final }) => kind === 'case' && !final)
  const { organisationId, role } = viewer.caller
  const colleagues = names.listing.people.filter(
    (person) => person.active && (role === 'manager' || person.organisationId === organisationId),
  )
  const { title } = words.bulk
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={{ values: form, faults }}>
        <BulkChooseView
          rows={items.map((item) => ({
            ...presentRow(item, { words, language, today, names, mayOpen: false }),
            owner: names.person(item.owner.personId) ?? names.organisation(item.owner.organisationId),
          }))}
          more={page.total > mostAtOnce}
          types={bulkTypesOf(viewer.caller.role)}
          people={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          filter={query.params.toString()}
        />
      </FormStateProvider>
    ),
  }
}

async function check(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { form, words, viewer, language } = visit
  const filter = new URLSearchParams(fieldValue(form, 'filter'))
  // Back from the check, with what was chosen: nothing is wrong with it.
  if (fieldValue(form, 'anders') !== '') return choose(visit, needs, filter, [])
  const chosen = chosenCases(form)
  const { told, faults } = readBulk(visit)
  const all = [...(chosen.length === 0 ? [{ field: 'zaak', text: words.bulk.chooseOne }] : []), ...faults]
  if (told === null || all.length > 0) return choose(visit, needs, filter, all)
  const ids = chosen.map(({ caseId }) => caseId)
  const cases = await previewMany(needs.cases, viewer.caller, ids, told)
  const names = await readDirectory(needs, viewer.caller)
  const { personId, on } = told.payload
  const becomes =
    told.type === 'worker.assigned'
      ? (names.person(String(personId)) ?? '')
      : words.bulk.check.meeting(showDay(String(on), language))
  return {
    title: words.bulk.check.title,
    show: <BulkCheckView cases={cases} told={told} becomes={becomes} names={names} form={form} />,
  }
}

async function result(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { viewer, params, words } = visit
  const change = await needs.bulk.find(viewer.caller, params['bulkId'] ?? '')
  if (change === null) throw new NotFound('There is no such change of yours.')
  const ids = change.cases.map(({ caseId }) => caseId)
  const seen = await previewMany(needs.cases, viewer.caller, ids, change.told)
  return {
    title: words.bulk.result.title,
    show: (
      <BulkResultView
        change={change}
        names={new Map(seen.map(({ caseId, name }) => [caseId, name]))}
        now={Date.parse(needs.now())}
      />
    ),
  }
}
