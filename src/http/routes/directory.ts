import { z } from 'zod'
import { staffRoles } from '../../../machines/roles.ts'
import {
  addOrganisation,
  addPerson,
  changeOrganisation,
  changePerson,
} from '../../cases/directory/administer-directory.ts'
import { detailsOf, organisationDetailsSchema, organisationKinds } from '../../cases/directory/organisation-details.ts'
import type { OrganisationRecord, PersonRecord } from '../../cases/storage.ts'
import { basePath } from '../api-version.ts'
import { idSchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { answerOf } from '../kept-answer.ts'
import { nameSchema } from '../person-schemas.ts'
import { defineRoute } from '../route.ts'

const organisationFields = {
  name: nameSchema,
  kind: z
    .enum(organisationKinds)
    .meta({ description: 'What it is: the role of its people by default, or the municipality.' }),
  active: z.boolean(),
  details: organisationDetailsSchema,
}
const organisationSchema = z.strictObject({ id: z.string(), ...organisationFields }).meta({ id: 'Organisation' })

const personFields = {
  name: nameSchema,
  email: z.email().max(254).nullable(),
  organisationId: idSchema,
  role: z.enum(staffRoles),
  active: z.boolean(),
  subject: z
    .string()
    .min(1)
    .max(255)
    .nullable()
    .meta({ description: 'As whom the sign-in provider knows them: the `sub` of their tokens.' }),
}
const personSchema = z.strictObject({ id: z.string(), ...personFields }).meta({ id: 'Person' })

const organisationAnswer = ({ id, name, kind, active, details }: OrganisationRecord) => ({
  ...{ id, name, kind, active, details: detailsOf({ details }) },
})
const personAnswer = ({ id, name, email, organisationId, role, active, subject }: PersonRecord) => ({
  ...{ id, name, email, organisationId, role, active, subject: subject ?? null },
})

const administrator = ['administrator'] as const
const all = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item) })

/** POST /organisations: a new one. */
export const postOrganisation = defineRoute({
  method: 'post',
  path: '/organisations',
  operationId: 'addOrganisation',
  summary: 'Adds an organisation or team.',
  tag: 'Directory',
  rights: administrator,
  body: z.strictObject(organisationFields).partial({ active: true, details: true }),
  success: { status: 201, description: 'The organisation.', schema: organisationSchema, headers: ['Location'] },
  handle: async ({ body, caller, claim }, { cases }: Pick<HandlerNeeds, 'cases'>) => {
    const told = answerOf(claim, (organisation: OrganisationRecord) => ({
      status: 201,
      body: organisationAnswer(organisation),
      headers: { Location: `${basePath}/organisations/${organisation.id}` },
    }))
    return told.answer(await addOrganisation(cases, caller, given(body), told.keep))
  },
})

/** PATCH /organisations/{organisationId} */
export const patchOrganisation = defineRoute({
  method: 'patch',
  path: '/organisations/{organisationId}',
  operationId: 'changeOrganisation',
  summary: 'Changes an organisation; one that is no longer active lets nobody of it in, at once.',
  tag: 'Directory',
  rights: administrator,
  params: z.strictObject({ organisationId: idSchema }),
  body: z.strictObject(organisationFields).partial(),
  success: { status: 200, description: 'The organisation.', schema: organisationSchema },
  refusals: { 409: 'Nobody could administer any more.' },
  handle: async ({ params, body, caller }, { cases }: Pick<HandlerNeeds, 'cases'>) => ({
    status: 200,
    body: organisationAnswer(await changeOrganisation(cases, caller, params.organisationId, given(body))),
  }),
})

/** GET /people: who works where, in what role. */
export const listStaff = defineRoute({
  method: 'get',
  path: '/people',
  operationId: 'listPeople',
  summary: 'Lists who works in the organisations of the municipality, and in what role.',
  tag: 'Directory',
  rights: ['administrator', 'auditor', 'manager', 'decision-maker', 'neighbourhood-team'],
  query: z.strictObject({ organisationId: idSchema.optional() }),
  success: { status: 200, description: 'The people.', schema: all(personSchema) },
  handle: async ({ query, caller }, { cases }: Pick<HandlerNeeds, 'cases'>) => {
    const people = await cases.storage.transaction(caller, ({ directory }) => directory.people(query.organisationId))
    return { status: 200, body: { items: people.map(personAnswer) } }
  },
})

/** POST /people: somebody new. */
export const postPerson = defineRoute({
  method: 'post',
  path: '/people',
  operationId: 'addPerson',
  summary: 'Adds somebody to an organisation, with a role.',
  tag: 'Directory',
  rights: administrator,
  body: z.strictObject(personFields).partial({ email: true, active: true, subject: true }),
  success: { status: 201, description: 'The person.', schema: personSchema, headers: ['Location'] },
  handle: async ({ body, caller, claim }, { cases }: Pick<HandlerNeeds, 'cases'>) => {
    const told = answerOf(claim, (person: PersonRecord) => ({
      status: 201,
      body: personAnswer(person),
      headers: { Location: `${basePath}/people/${person.id}` },
    }))
    return told.answer(await addPerson(cases, caller, given(body), told.keep))
  },
})

/** PATCH /people/{personId}: another role or organisation, or somebody who leaves. */
export const patchStaff = defineRoute({
  method: 'patch',
  path: '/people/{personId}',
  operationId: 'changePerson',
  summary:
    'Changes somebody’s role or organisation; who is no longer active is out at once, and their open cases become orphans.',
  tag: 'Directory',
  rights: administrator,
  params: z.strictObject({ personId: idSchema }),
  body: z.strictObject(personFields).partial(),
  success: { status: 200, description: 'The person.', schema: personSchema },
  refusals: { 409: 'Nobody could administer any more.' },
  handle: async ({ params, body, caller }, { cases }: Pick<HandlerNeeds, 'cases'>) => ({
    status: 200,
    body: personAnswer(await changePerson(cases, caller, params.personId, given(body))),
  }),
})

/** Without the keys that were not told, so that none of them overwrites what is there. */
function given<T extends object>(told: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as never
}

export const directoryRoutes = [postOrganisation, patchOrganisation, listStaff, postPerson, patchStaff]
