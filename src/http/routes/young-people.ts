import { z } from 'zod'
import { sourceSchema } from '../../../machines/information-source.ts'
import type { Role } from '../../../machines/roles.ts'
import type { Caller } from '../../access/caller.ts'
import type { YoungPersonFilter } from '../../cases/lists/lists.ts'
import type { YoungPersonRecord } from '../../cases/records.ts'
import { learnFacts } from '../../cases/young-people/learn-facts.ts'
import { readYoungPerson } from '../../cases/young-people/read-young-person.ts'
import { type Registered, registerYoungPerson } from '../../cases/young-people/register-young-person.ts'
import { outcomes } from '../../routing/outcome-codes.ts'
import { basePath } from '../api-version.ts'
import { youngPersonAnswer } from '../case-answers.ts'
import { idSchema, pathwaySchema, youngPersonSchema } from '../case-schemas.ts'
import { daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { etagOf } from '../if-match.ts'
import { answerOf } from '../kept-answer.ts'
import { pageOf, pageQuery } from '../list.ts'
import { listAnswer, pageWanted } from '../list-times.ts'
import { bsnSchema, nameSchema, newYoungPersonSchema, whoWorksWithNames } from '../person-schemas.ts'
import { defineRoute } from '../route.ts'

const shown = (person: YoungPersonRecord, status: 200 | 201, reader: Caller) => ({
  status,
  body: youngPersonAnswer(person, reader),
  headers: {
    ETag: etagOf(person.version),
    ...(status === 201 ? { Location: `${basePath}/young-people/${person.id}` } : {}),
  },
})

/** POST /young-people: registers somebody, with an advice of today. */
export const registerPerson = defineRoute({
  method: 'post',
  path: '/young-people',
  operationId: 'registerYoungPerson',
  summary: 'Registers a young person and advises them; they stay on the watch list until a case is opened.',
  tag: 'Young people',
  rights: whoWorksWithNames,
  body: newYoungPersonSchema,
  success: {
    status: 201,
    description: 'The young person with today’s advice.',
    schema: youngPersonSchema,
    headers: ['ETag', 'Location'],
  },
  refusals: { 409: 'The reference belongs to somebody who is registered already.' },
  handle: async ({ body, caller, claim }, services: Pick<HandlerNeeds, 'cases'>) => {
    const told = answerOf(claim, ({ person, possibleDuplicates }: Registered) => {
      const answer = shown(person, 201, caller)
      return { ...answer, body: { ...answer.body, possibleDuplicates } }
    })
    return told.answer(await registerYoungPerson(services.cases, caller, body, told.keep))
  },
})

/** Who may list everyone known. */
export const whoListsPeople: readonly Role[] = [...whoWorksWithNames, 'manager']

/** What people are asked by, in lists and files. */
export const youngPeopleQuery = {
  advice: z.enum(outcomes).optional().meta({ description: 'Whose latest advice has this outcome.' }),
  pathway: pathwaySchema.optional().meta({ description: 'Whose open case is on this pathway.' }),
  reference: z.string().max(120).optional(),
  watched: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Only who is on the watch list, or only who is not.' }),
}

/** The filter that a query asks for. */
export const youngPeopleFilterOf = ({
  watched,
  ...filter
}: z.output<z.ZodObject<typeof youngPeopleQuery>>): YoungPersonFilter => ({
  ...filter,
  watched: watched && watched === 'true',
})

/** GET /young-people: everyone known, with their facts, today's advice and their case if there is one. */
export const listPeople = defineRoute({
  method: 'get',
  path: '/young-people',
  operationId: 'listYoungPeople',
  summary: 'Lists everyone known that you may see, with today’s advice and their case; without names for managers.',
  tag: 'Young people',
  rights: whoListsPeople,
  query: z.strictObject({ ...pageQuery, ...youngPeopleQuery }),
  success: {
    status: 200,
    description: 'A page of young people.',
    schema: pageOf(youngPersonSchema),
    headers: ['Link'],
  },
  handle: async ({ query, caller, url, requestId }, services: Pick<HandlerNeeds, 'lists' | 'adviseWhoIsDue'>) => {
    await services.adviseWhoIsDue(caller.municipality)
    const { limit: _, cursor: __, ...asked } = query
    const audit = {
      action: 'young-people.listed',
      purpose: 'case-work' as const,
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    }
    const page = await services.lists.youngPeople(caller, youngPeopleFilterOf(asked), pageWanted(query), audit)
    return listAnswer(url, page, (person) => youngPersonAnswer(person, caller))
  },
})

/** POST /young-people/_search: by BSN or name, which never stand in an address. */
export const searchPeople = defineRoute({
  method: 'post',
  path: '/young-people/_search',
  operationId: 'searchYoungPeople',
  keyed: false,
  summary: 'Searches by BSN, or by family name with optionally first name and birth date.',
  tag: 'Young people',
  rights: whoWorksWithNames,
  query: z.strictObject(pageQuery),
  body: z
    .strictObject({
      bsn: bsnSchema.optional(),
      familyName: nameSchema.optional(),
      firstName: nameSchema.optional(),
      birthDate: daySchema.optional(),
    })
    .refine((search) => search.bsn !== undefined || search.familyName !== undefined, 'needs a bsn or a familyName.'),
  bodyExamples: { name: { familyName: 'Yılmaz', birthDate: '2009-06-10' } },
  success: {
    status: 200,
    description: 'A page of young people.',
    schema: pageOf(youngPersonSchema),
    headers: ['Link'],
  },
  handle: async ({ body, query, caller, url, requestId }, services: Pick<HandlerNeeds, 'lists' | 'adviseWhoIsDue'>) => {
    await services.adviseWhoIsDue(caller.municipality)
    const audit = {
      action: 'young-people.searched',
      purpose: 'case-work' as const,
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    }
    const page = await services.lists.searchYoungPeople(caller, body, pageWanted(query), audit)
    return listAnswer(url, page, (person) => youngPersonAnswer(person, caller))
  },
})

const personId = z.strictObject({ youngPersonId: idSchema })

/** GET /young-people/{youngPersonId}: somebody with their facts and today's advice. */
export const getPerson = defineRoute({
  method: 'get',
  path: '/young-people/{youngPersonId}',
  operationId: 'getYoungPerson',
  summary: 'Shows a young person with their facts, today’s advice and their case if there is one.',
  tag: 'Young people',
  rights: [...whoWorksWithNames, 'manager', 'young-person'],
  params: personId,
  success: { status: 200, description: 'The young person.', schema: youngPersonSchema, headers: ['ETag'] },
  handle: async ({ params, caller }, services: Pick<HandlerNeeds, 'cases' | 'adviseWhoIsDue'>) => {
    await services.adviseWhoIsDue(caller.municipality)
    const { person, ...more } = await readYoungPerson(services.cases, caller, params.youngPersonId)
    return { ...shown(person, 200, caller), body: youngPersonAnswer({ ...person, ...more }, caller) }
  },
})

/** PATCH /young-people/{youngPersonId}: facts that became known. */
export const patchPerson = defineRoute({
  method: 'patch',
  path: '/young-people/{youngPersonId}',
  operationId: 'learnFacts',
  summary: 'Records facts that became known (null takes one back); open cases hear of it in the same transaction.',
  tag: 'Young people',
  rights: whoWorksWithNames,
  conditional: true,
  params: personId,
  body: z.strictObject({
    facts: z
      .record(z.string().max(80), z.unknown())
      .meta({ description: 'Facts by name, as in NewYoungPerson; null takes one back.' }),
    source: sourceSchema.optional().meta({ description: 'From whom it became known.' }),
  }),
  bodyExamples: { plan: { facts: { perspectivePlan: 'final' } } },
  success: {
    status: 200,
    description: 'The young person with today’s advice.',
    schema: youngPersonSchema,
    headers: ['ETag'],
  },
  handle: async ({ params, body, caller, claim, expectedVersion }, services: Pick<HandlerNeeds, 'cases'>) => {
    const told = answerOf(claim, (person: YoungPersonRecord) => shown(person, 200, caller))
    return told.answer(await learnFacts(services.cases, caller, params.youngPersonId, body, expectedVersion, told.keep))
  },
})

export const youngPeopleRoutes = [registerPerson, listPeople, searchPeople, getPerson, patchPerson]
