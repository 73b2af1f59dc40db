import { z } from 'zod'
import { addOrganisation, changeOrganisation } from '../../../cases/directory/administer-directory.ts'
import { organisationKinds } from '../../../cases/directory/organisation-details.ts'
import { Conflict, NotFound } from '../../../cases/errors.ts'
import type { OrganisationRecord } from '../../../cases/storage.ts'
import { doOnce } from '../../forms/do-once.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { filledText, oneOfCodes } from '../../forms/form-schemas.ts'
import { emptyForm, type FieldFault, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { ClosingView, OrganisationForm, OrganisationsView } from './organisation-views.tsx'

const administrator = ['administrator'] as const
const path = '/beheer/organisaties'

const told = z.object({
  naam: filledText(120, 'textMissing'),
  soort: oneOfCodes(organisationKinds, 'choose'),
  stand: oneOfCodes(['active', 'inactive'] as const, 'choose'),
})

/** Organisations and teams: who takes part, and what closing one affects before it is done. */
export const organisationPages: readonly Page[] = [
  definePage({
    method: 'get',
    path,
    for: administrator,
    answer: async ({ words, viewer }, { cases }) => {
      const [organisations, people] = await cases.storage.transaction(viewer.caller, async ({ directory }) => [
        await directory.organisations(),
        await directory.people(),
      ])
      const counted = organisations.map((organisation) => ({
        ...organisation,
        people: people.filter(({ active, organisationId }) => active && organisationId === organisation.id).length,
      }))
      return { title: words.administration.organisations.title, show: <OrganisationsView organisations={counted} /> }
    },
  }),
  definePage({ method: 'get', path: `${path}/nieuw`, for: administrator, answer: (visit) => form(visit, null, []) }),
  definePage({
    method: 'post',
    path: `${path}/nieuw`,
    for: administrator,
    answer: (visit, needs) => add(visit, needs),
  }),
  definePage({
    method: 'get',
    path: `${path}/:organisationId`,
    for: administrator,
    answer: async (visit, needs) => form(visit, await find(visit, needs), []),
  }),
  definePage({
    method: 'post',
    path: `${path}/:organisationId`,
    for: administrator,
    answer: (visit, needs) => change(visit, needs),
  }),
]

async function find(
  { params, viewer }: SignedInVisit,
  { cases }: Pick<PageNeeds, 'cases'>,
): Promise<OrganisationRecord> {
  const id = params['organisationId'] ?? ''
  const found = await cases.storage.transaction(viewer.caller, ({ directory }) => directory.organisation(id))
  if (found === null) throw new NotFound('There is no such organisation.')
  return found
}

function form(visit: SignedInVisit, before: OrganisationRecord | null, faults: readonly FieldFault[]): PageAnswer {
  const { words } = visit
  const say = words.administration.organisations
  const title = before === null ? say.addTitle : say.change(before.name)
  const state = faults.length > 0 ? { values: visit.form, faults } : emptyForm
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={state}>
        <OrganisationForm before={before} title={title} />
      </FormStateProvider>
    ),
  }
}

async function add(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { words, viewer } = visit
  const { value, faults } = readFields(told, visit.form, words)
  if (value === undefined) return form(visit, null, faults)
  const record = { name: value.naam, kind: value.soort, active: value.stand === 'active' }
  const go = await doOnce(needs, visit, async (keep) => {
    await addOrganisation(needs.cases, viewer.caller, record, () => keep(path))
    return path
  })
  const { added, addedInactive } = words.administration.organisations
  return { go, notice: { kind: 'done', text: (record.active ? added : addedInactive)(value.naam) } }
}

async function change(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { words, viewer } = visit
  const before = await find(visit, needs)
  const { value, faults } = readFields(told, visit.form, words)
  if (value === undefined) return form(visit, before, faults)
  const active = value.stand === 'active'
  if (before.active && !active && fieldValue(visit.form, 'bevestigd') !== 'ja') return closing(visit, needs, before)
  try {
    await changeOrganisation(needs.cases, viewer.caller, before.id, { name: value.naam, kind: value.soort, active })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return form(visit, before, [{ field: 'stand', text: words.administration.last }])
  }
  return { go: path, notice: { kind: 'done', text: words.administration.saved } }
}

/** What closing it affects, shown before it is done. */
async function closing(visit: SignedInVisit, needs: PageNeeds, before: OrganisationRecord): Promise<PageAnswer> {
  const { viewer, words } = visit
  const held = await needs.heldCases.countOpen(viewer.caller, { organisationId: before.id })
  const people = await needs.cases.storage.transaction(viewer.caller, ({ directory }) => directory.people(before.id))
  return {
    title: words.administration.organisations.closing(before.name),
    show: (
      <ClosingView
        before={before}
        form={visit.form}
        cases={held}
        people={people.filter(({ active }) => active).length}
      />
    ),
  }
}
