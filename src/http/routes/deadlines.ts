import { z } from 'zod'
import { termIds } from '../../calendar/terms.ts'
import { ageBucketNames, deadlineStatuses } from '../../cases/lists/lists.ts'
import { deadlineAnswer } from '../case-answers.ts'
import { deadlineSchema, idSchema, pathwaySchema } from '../case-schemas.ts'
import { daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { pageOf, pageQuery } from '../list.ts'
import { listAnswer, pageWanted, timesOf, timesQuery } from '../list-times.ts'
import { defineRoute } from '../route.ts'

/** What a list of deadlines is asked by. */
export const deadlineQuery = {
  ...timesQuery,
  status: z.enum(deadlineStatuses).optional(),
  pathway: pathwaySchema.optional(),
  organisation: idSchema
    .optional()
    .meta({ description: 'The organisation that must act; `none` where there is none.' }),
  owner: idSchema.optional().meta({ description: 'The person who must act.' }),
  kind: z.enum(termIds).optional(),
  caseId: idSchema.optional(),
  dueFrom: daySchema.optional(),
  dueBefore: daySchema.optional(),
  team: idSchema.optional().meta({ description: 'The organisation that owns the case; `none` where there is none.' }),
  provider: idSchema
    .optional()
    .meta({ description: 'The youth-care provider in the case; `none` where there is none.' }),
  bucket: z
    .enum(ageBucketNames)
    .optional()
    .meta({ description: 'How far those that run are from their day, in days: late or still to come.' }),
}

/** GET /deadlines: what is open, near, overdue or settled, across cases, as of any day. */
export const listDeadlines = defineRoute({
  method: 'get',
  path: '/deadlines',
  operationId: 'listDeadlines',
  summary: 'Lists deadlines across the cases that you may see, the most overdue first, as of any day.',
  description: 'Overdue follows from the days alone: it is right when no worker runs.',
  tag: 'Deadlines',
  rights: 'signed-in',
  query: z.strictObject({ ...pageQuery, ...deadlineQuery }),
  success: { status: 200, description: 'A page of deadlines.', schema: pageOf(deadlineSchema), headers: ['Link'] },
  handle: async ({ query, caller, url, requestId }, services: Pick<HandlerNeeds, 'lists' | 'today'>) => {
    const { limit: _, cursor: __, asOf, knownAt, ...filter } = query
    const audit = {
      action: 'deadlines.listed',
      purpose: 'case-work' as const,
      caseIds: [],
      youngPersonIds: [],
      traceId: requestId,
    }
    const page = await services.lists.deadlines(
      caller,
      { ...filter, ...timesOf({ asOf, knownAt }, services.today()) },
      pageWanted(query),
      audit,
    )
    return listAnswer(url, page, deadlineAnswer)
  },
})

/** GET /deadlines/_counts: how many there are, by organisation, owner, pathway and kind. */
export const countDeadlines = defineRoute({
  method: 'get',
  path: '/deadlines/_counts',
  operationId: 'countDeadlines',
  summary: 'Counts deadlines of a status by who must act, pathway and kind, as of any day.',
  tag: 'Deadlines',
  rights: 'signed-in',
  query: z.strictObject({ ...timesQuery, status: z.enum(deadlineStatuses).default('overdue') }),
  success: {
    status: 200,
    description: 'The counts.',
    schema: z
      .strictObject({
        items: z.array(
          z.strictObject({
            organisation: z.string().nullable(),
            owner: z.string().nullable(),
            pathway: z.string(),
            kind: z.string(),
            count: z.int(),
          }),
        ),
        total: z.int(),
      })
      .meta({ id: 'DeadlineCounts' }),
  },
  handle: async ({ query, caller }, services: Pick<HandlerNeeds, 'lists' | 'today'>) => {
    const { asOf, knownAt, status } = query
    const items = await services.lists.countDeadlines(caller, {
      status,
      ...timesOf({ asOf, knownAt }, services.today()),
    })
    return { status: 200, body: { items, total: items.reduce((sum, { count }) => sum + count, 0) } }
  },
})

/** GET /orphans: what nobody holds. Empty when all is well. */
export const listOrphans = defineRoute({
  method: 'get',
  path: '/orphans',
  operationId: 'listOrphans',
  summary:
    'Lists open cases and watch-list people without an active owner, a next step or a date; empty when all is well.',
  tag: 'Deadlines',
  rights: ['neighbourhood-team', 'manager', 'administrator', 'decision-maker'],
  query: z.strictObject(pageQuery),
  success: {
    status: 200,
    description: 'A page of what nobody holds.',
    schema: pageOf(
      z
        .strictObject({
          caseId: z.string().nullable(),
          youngPersonId: z.string(),
          lacks: z.enum(['owner', 'active-owner', 'next-step', 'date']),
        })
        .meta({ id: 'Orphan' }),
    ),
    headers: ['Link'],
  },
  handle: async ({ query, caller, url }, services: Pick<HandlerNeeds, 'lists'>) =>
    listAnswer(url, await services.lists.orphans(caller, pageWanted(query)), (orphan) => orphan),
})

export const deadlineRoutes = [listDeadlines, countDeadlines, listOrphans]
