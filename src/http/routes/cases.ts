import { z } from 'zod'
import { parties } from '../../../machines/roles.ts'
import { viewCase } from '../../cases/case-view.ts'
import { type Opened, openCase } from '../../cases/events/open-case.ts'
import type { CaseFilter } from '../../cases/lists/lists.ts'
import { readCase } from '../../cases/read-case.ts'
import { basePath } from '../api-version.ts'
import { caseAnswer, listedCaseAnswer } from '../case-answers.ts'
import { caseSchema, idSchema, listedCaseSchema, pathwaySchema } from '../case-schemas.ts'
import { daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { etagOf } from '../if-match.ts'
import { answerOf } from '../kept-answer.ts'
import { pageOf, pageQuery } from '../list.ts'
import { listAnswer, pageWanted, timesOf, timesQuery } from '../list-times.ts'
import { newYoungPersonSchema } from '../person-schemas.ts'
import { defineRoute } from '../route.ts'

/** POST /cases: opens a case on the advised pathway, or on another with a reason. */
export const openNewCase = defineRoute({
  method: 'post',
  path: '/cases',
  operationId: 'openCase',
  summary: 'Opens a case on the pathway that today’s advice names, placed where the known facts say it stands.',
  tag: 'Cases',
  rights: ['neighbourhood-team', 'youth-care-provider', 'youth-family-centre', 'decision-maker'],
  body: z
    .strictObject({
      youngPersonId: idSchema.optional(),
      youngPerson: newYoungPersonSchema.optional(),
      organisation: idSchema.optional().meta({ description: 'The organisation that owns the case.' }),
      worker: idSchema.optional().meta({ description: 'The person in it who owns the case.' }),
      youthCareProvider: idSchema.optional(),
      pathway: pathwaySchema.optional().meta({ description: 'Another pathway than advised needs overruleReason.' }),
      overruleReason: z.string().trim().min(1).max(2000).optional(),
    })
    .refine(
      (body) => (body.youngPersonId === undefined) !== (body.youngPerson === undefined),
      'needs youngPersonId or youngPerson, one of the two.',
    ),
  bodyExamples: {
    handover: {
      youngPerson: {
        firstName: 'Jip',
        familyName: 'Voorbeeld',
        birthDate: '2009-06-10',
        municipality: 'Voorbeeldstad',
        facts: {
          youthHelpRunning: true,
          youthHelpStartedOn: '2022-03-01',
          youthHelpKind: 'participation-support',
          needAfter18: 'long-term',
          wmoCanProvide: true,
        },
      },
    },
  },
  success: { status: 201, description: 'The case.', schema: caseSchema, headers: ['ETag', 'Location'] },
  refusals: {
    404: 'There is no such young person, or they are not yours to see.',
    409: 'The advice names no pathway, or a case is open already.',
  },
  handle: async ({ body, caller, claim }, services: Pick<HandlerNeeds, 'cases'>) => {
    const told = answerOf(claim, (opened: Opened) => ({
      status: 201,
      body: caseAnswer(viewCase(services.cases, caller, opened, opened.listing)),
      headers: { ETag: etagOf(opened.record.version), Location: `${basePath}/cases/${opened.record.id}` },
    }))
    return told.answer(await openCase(services.cases, caller, body, told.keep))
  },
})

const yesOrNo = z.enum(['true', 'false']).optional()
const isTrue = (text: 'true' | 'false' | undefined) => (text === undefined ? undefined : text === 'true')

/** What a list of cases is asked by. */
export const caseQuery = {
  ...timesQuery,
  pathway: pathwaySchema.optional(),
  state: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'A phase, or the path of a state such as open.plan.final.' }),
  owner: idSchema.optional().meta({ description: 'The person who owns the case.' }),
  organisation: idSchema.optional().meta({ description: 'The organisation that owns the case.' }),
  birthdayBefore: daySchema.optional().meta({ description: 'Who turn 18 before this day.' }),
  birthdayFrom: daySchema.optional().meta({ description: 'Who turn 18 on this day or later.' }),
  provider: idSchema.optional().meta({ description: 'The youth-care provider; `none` where there is none.' }),
  atTurn: z.enum(parties).optional().meta({ description: 'The party at turn.' }),
  nextStep: z.string().max(100).optional().meta({ description: 'The next step: the type of an event.' }),
  final: yesOrNo,
  unowned: yesOrNo.meta({ description: 'Whether it is open without an active owner.' }),
  arranged: yesOrNo.meta({ description: 'Handovers: whether all is arranged for the 18th birthday.' }),
}

/** What a query asks of a list of cases. */
export function caseFilterOf(query: z.output<z.ZodObject<typeof caseQuery>>, today: string): CaseFilter {
  const { final, unowned, arranged, asOf, knownAt, ...filter } = query
  const yesOrNos = { final: isTrue(final), unowned: isTrue(unowned), arranged: isTrue(arranged) }
  return { ...filter, ...yesOrNos, ...timesOf({ asOf, knownAt }, today) }
}

/** GET /cases: the cases that the caller may see, as of any day. */
export const listCases = defineRoute({
  method: 'get',
  path: '/cases',
  operationId: 'listCases',
  summary: 'Lists the cases that you may see, the first date first, as of any day.',
  tag: 'Cases',
  rights: 'signed-in',
  query: z.strictObject({ ...pageQuery, ...caseQuery }),
  success: { status: 200, description: 'A page of cases.', schema: pageOf(listedCaseSchema), headers: ['Link'] },
  handle: async ({ query, caller, url, requestId }, services: Pick<HandlerNeeds, 'lists' | 'today'>) => {
    const { limit: _, cursor: __, ...asked } = query
    const audit = {
      action: 'cases.listed',
      purpose: 'case-work' as const,
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    }
    const filter = caseFilterOf(asked, services.today())
    const page = await services.lists.cases(caller, filter, pageWanted(query), audit)
    return listAnswer(url, page, listedCaseAnswer)
  },
})

/** GET /cases/{caseId}: the case as its reader may see it. */
export const getCase = defineRoute({
  method: 'get',
  path: '/cases/{caseId}',
  operationId: 'getCase',
  summary: 'Shows a case: where it stands, whose turn it is, its deadlines, and what you may tell now.',
  tag: 'Cases',
  rights: 'signed-in',
  params: z.strictObject({ caseId: idSchema }),
  success: { status: 200, description: 'The case.', schema: caseSchema, headers: ['ETag'] },
  handle: async ({ params, caller }, services: Pick<HandlerNeeds, 'cases'>) => {
    const view = await readCase(services.cases, caller, params.caseId)
    return { status: 200, body: caseAnswer(view), headers: { ETag: etagOf(view.version) } }
  },
})

export const caseRoutes = [openNewCase, listCases, getCase]
