import { z } from 'zod'
import { staffRoles } from '../../../../machines/roles.ts'
import { addPerson, changePerson, type PersonTold } from '../../../cases/directory/administer-directory.ts'
import { Conflict, Invalid, NotFound } from '../../../cases/errors.ts'
import type { OrganisationRecord, PersonRecord } from '../../../cases/storage.ts'
import { doOnce } from '../../forms/do-once.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { filledText, oneOfCodes, optionalText } from '../../forms/form-schemas.ts'
import { emptyForm, type FieldFault, FormStateProvider, readFields } from '../../forms/form-state.ts'
import { definePage, type Page, type PageAnswer, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { PeopleView, PersonForm } from './people-views.tsx'
import { PersonMovesView } from './person-moves-view.tsx'

const administrator = ['administrator'] as const
const path = '/beheer/mensen'

const told = z.object({
  naam: filledText(120, 'textMissing'),
  email: optionalText(254),
  organisatie: filledText(64, 'choose'),
  rol: oneOfCodes(staffRoles, 'choose'),
  nummer: optionalText(255),
  stand: oneOfCodes(['active', 'inactive'] as const, 'choose'),
})

/** Who works where, in what role, and what a change of it affects before it is done. */
export const peoplePages: readonly Page[] = [
  definePage({
    method: 'get',
    path,
    for: administrator,
    answer: async (visit, needs) => {
      const { organisations, people } = await directoryOf(visit, needs)
      const asked = organisations.find(({ id }) => id === visit.query.get('organisatie'))?.id ?? null
      const shown = people.filter(({ organisationId }) => asked === null || organisationId === asked)
      return {
        title: visit.words.administration.people.title,
        show: <PeopleView organisations={organisations} people={shown} asked={asked} />,
      }
    },
  }),
  definePage({
    method: 'get',
    path: `${path}/nieuw`,
    for: administrator,
    answer: (visit, needs) => form(visit, needs, null, []),
  }),
  definePage({ method: 'post', path: `${path}/nieuw`, for: administrator, answer: add }),
  definePage({
    method: 'get',
    path: `${path}/:personId`,
    for: administrator,
    answer: async (visit, needs) => form(visit, needs, await find(visit, needs), []),
  }),
  definePage({ method: 'post', path: `${path}/:personId`, for: administrator, answer: change }),
  definePage({
    method: 'post',
    path: `${path}/:personId/uitloggen`,
    for: administrator,
    answer: async (visit, needs) => {
      const { id: personId, name } = await find(visit, needs)
      const { caller } = visit.viewer
      const audit = { action: 'sessions.ended', purpose: 'administration' as const, caseIds: [], youngPersonIds: [] }
      await needs.cases.storage.transaction(caller, (unit) => unit.writeAudit({ ...audit, traceId: visit.requestId }))
      await needs.sessions.endAllOf({ municipality: caller.municipality, personId })
      const text = visit.words.administration.people.signedOut(name)
      return { go: `${path}/${personId}`, notice: { kind: 'done', text } }
    },
  }),
]

type Needs = Pick<PageNeeds, 'cases'>

const directoryOf = ({ viewer }: SignedInVisit, { cases }: Needs) =>
  cases.storage.transaction(viewer.caller, async ({ directory }) => ({
    organisations: await directory.organisations(),
    people: await directory.people(),
  }))

async function find({ params, viewer }: SignedInVisit, { cases }: Needs): Promise<PersonRecord> {
  const found = await cases.storage.transaction(viewer.caller, ({ directory }) =>
    directory.person(params['personId'] ?? ''),
  )
  if (found === null) throw new NotFound('There is nobody with this id.')
  return found
}

async function form(
  visit: SignedInVisit,
  needs: Needs,
  before: PersonRecord | null,
  faults: readonly FieldFault[],
): Promise<PageAnswer> {
  const { words } = visit
  const say = words.administration.people
  const { organisations } = await directoryOf(visit, needs)
  const title = before === null ? say.addTitle : say.change(before.name)
  // Their own stays a choice when it takes part no more: else who works there could not be changed at all.
  const choices = organisations.filter(({ id, active }) => active || id === before?.organisationId)
  return {
    title: faults.length > 0 ? `${words.faults.titlePrefix} ${title}` : title,
    status: faults.length > 0 ? 400 : 200,
    show: (
      <FormStateProvider value={faults.length > 0 ? { values: visit.form, faults } : emptyForm}>
        <PersonForm before={before} title={title} organisations={choices} />
      </FormStateProvider>
    ),
  }
}

type Read = { record: PersonTold & Pick<PersonRecord, 'name' | 'organisationId' | 'role'>; faults: readonly [] }

/** What was filled in, with an organisation that takes part. */
function readPerson(
  { form: fields, words }: SignedInVisit,
  organisations: readonly OrganisationRecord[],
): Read | { record: null; faults: readonly FieldFault[] } {
  const { value, faults } = readFields(told, fields, words)
  if (value === undefined) return { record: null, faults }
  const wrong: FieldFault[] = []
  if (value.email !== undefined && !z.email().safeParse(value.email).success)
    wrong.push({ field: 'email', text: words.administration.people.noEmail })
  if (!organisations.some(({ id, active }) => id === value.organisatie && (active || value.stand === 'inactive')))
    wrong.push({ field: 'organisatie', text: words.faults.fields.choose })
  if (wrong.length > 0) return { record: null, faults: wrong }
  const record = {
    name: value.naam,
    email: value.email ?? null,
    organisationId: value.organisatie,
    role: value.rol,
    subject: value.nummer ?? null,
    active: value.stand === 'active',
  }
  return { record, faults: [] }
}

async function add(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { organisations } = await directoryOf(visit, needs)
  const { record, faults } = readPerson(visit, organisations)
  if (record === null) return form(visit, needs, null, faults)
  try {
    const go = await doOnce(needs, visit, async (keep) => {
      await addPerson(needs.cases, visit.viewer.caller, record, () => keep(path))
      return path
    })
    const { added, addedInactive } = visit.words.administration.people
    return { go, notice: { kind: 'done', text: (record.active ? added : addedInactive)(record.name) } }
  } catch (error) {
    return form(visit, needs, null, [refusedField(error, visit.words, record)])
  }
}

async function change(visit: SignedInVisit, needs: PageNeeds): Promise<PageAnswer> {
  const { words, viewer } = visit
  const before = await find(visit, needs)
  const { organisations } = await directoryOf(visit, needs)
  const { record, faults } = readPerson(visit, organisations)
  if (record === null) return form(visit, needs, before, faults)
  const moves =
    before.active && (!record.active || record.role !== before.role || record.organisationId !== before.organisationId)
  if (moves && fieldValue(visit.form, 'bevestigd') !== 'ja') {
    const held = await needs.heldCases.countOpen(viewer.caller, { personId: before.id })
    return {
      title: words.administration.people.moving(before.name),
      show: (
        <PersonMovesView
          before={before}
          after={{ ...before, ...record }}
          organisations={organisations}
          form={visit.form}
          cases={held}
        />
      ),
    }
  }
  try {
    await changePerson(needs.cases, viewer.caller, before.id, record)
  } catch (error) {
    return form(visit, needs, before, [refusedField(error, words, record)])
  }
  return { go: path, notice: { kind: 'done', text: words.administration.saved } }
}

/** At which field a refusal is told. @throws the error itself when it is no refusal of what was filled in. */
function refusedField(error: unknown, { administration }: SignedInVisit['words'], { active }: PersonTold): FieldFault {
  if (error instanceof Conflict) return { field: active ? 'rol' : 'stand', text: administration.last }
  if (error instanceof Invalid && error.faults.some(({ pointer }) => pointer === '/subject'))
    return { field: 'nummer', text: administration.people.subjectTaken }
  throw error
}
