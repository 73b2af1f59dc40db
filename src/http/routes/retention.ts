import { z } from 'zod'
import { destructionGrounds, destructionStates } from '../../cases/retention/destructions.ts'
import {
  decideDestruction,
  liftHold,
  listDueForDestruction,
  placeHold,
  proposeDestruction,
  readHolds,
} from '../../cases/retention/keep-records.ts'
import { retentionLaws } from '../../cases/retention/retention.ts'
import { basePath } from '../api-version.ts'
import { idSchema } from '../case-schemas.ts'
import { answeredDaySchema, daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { pageOf, pageQuery } from '../list.ts'
import { listAnswer, pageWanted } from '../list-times.ts'
import { defineRoute } from '../route.ts'

/** They see ids and days: nothing here says whom it is about. */
const keepers = ['administrator', 'auditor'] as const
const tag = 'Retention'
const instant = z.string().meta({ format: 'date-time' })
const reason = z.string().trim().min(5).max(500)

const dueSchema = z
  .strictObject({
    youngPersonId: z.string(),
    law: z.enum(retentionLaws),
    basis: z.string(),
    years: z.int(),
    changedOn: answeredDaySchema,
    keptUntilOn: answeredDaySchema,
    destroyFromOn: answeredDaySchema,
    held: z.boolean().meta({ description: 'Whether a hold stands in the way.' }),
  })
  .meta({ id: 'DueForDestruction' })

const holdSchema = z
  .strictObject({
    ...{ id: z.string(), youngPersonId: z.string(), reason: z.string(), placedAt: instant, placedBy: z.string() },
    ...{ liftedAt: instant.nullable(), liftedBy: z.string().nullable(), liftedBecause: z.string().nullable() },
  })
  .meta({ id: 'LegalHold' })

const destructionSchema = z
  .strictObject({
    ...{ id: z.string(), youngPersonId: z.string(), ground: z.enum(destructionGrounds), law: z.enum(retentionLaws) },
    ...{ basis: z.string(), keptUntilOn: answeredDaySchema, state: z.enum(destructionStates) },
    ...{ proposedAt: instant, proposedBy: z.string(), decidedAt: instant.nullable(), decidedBy: z.string().nullable() },
    rowsRemoved: z.record(z.string(), z.int()).nullable().meta({ description: 'How many, by table.' }),
    destroyedAt: instant.nullable().meta({ description: 'When the data key was destroyed too.' }),
  })
  .meta({ id: 'Destruction' })

type Needs = Pick<HandlerNeeds, 'records' | 'today' | 'cases'>

const listDue = defineRoute({
  method: 'get',
  path: '/retention/due',
  operationId: 'listDueForDestruction',
  summary: 'Lists whose data is due to be destroyed: no case is open and the longest term that applies is over.',
  tag,
  rights: keepers,
  query: z.strictObject({ ...pageQuery, asOf: daySchema.optional() }),
  success: { status: 200, description: 'A page.', schema: pageOf(dueSchema), headers: ['Link'] },
  handle: async ({ query, caller, url }, { records, today }: Needs) =>
    listAnswer(
      url,
      await listDueForDestruction(records, caller, query.asOf ?? today(), pageWanted(query)),
      (due) => due,
    ),
})

const params = z.strictObject({ youngPersonId: idSchema })

const listHolds = defineRoute({
  method: 'get',
  path: '/young-people/{youngPersonId}/holds',
  operationId: 'listHolds',
  summary: 'Lists what stops, or stopped, the destruction of somebody’s data, with the reasons.',
  tag,
  rights: keepers,
  params,
  success: { status: 200, description: 'All of them.', schema: z.strictObject({ items: z.array(holdSchema) }) },
  refusals: { 404: 'There is no such young person.' },
  handle: async ({ params: of, caller }, { records }: Needs) => ({
    status: 200,
    body: { items: await readHolds(records, caller, of.youngPersonId) },
  }),
})

const postHold = defineRoute({
  method: 'post',
  path: '/young-people/{youngPersonId}/holds',
  operationId: 'placeHold',
  summary:
    'Puts somebody’s data on hold, as during an appeal or a complaint: it is not destroyed until that is lifted.',
  tag,
  rights: keepers,
  params,
  body: z.strictObject({ reason }),
  bodyExamples: { appeal: { reason: 'Beroep bij de rechtbank loopt.' } },
  success: { status: 201, description: 'The hold.', schema: holdSchema, headers: ['Location'] },
  handle: async ({ params: of, body, caller }, { records, cases }: Needs) => {
    const hold = await placeHold(records, caller, { id: cases.newId(), ...of, ...body })
    return { status: 201, body: hold, headers: { Location: `${basePath}/young-people/${of.youngPersonId}/holds` } }
  },
})

const postLift = defineRoute({
  method: 'post',
  path: '/holds/{holdId}/lift',
  operationId: 'liftHold',
  summary: 'Lifts a hold, with the reason.',
  tag,
  rights: keepers,
  params: z.strictObject({ holdId: idSchema }),
  body: z.strictObject({ reason }),
  bodyExamples: { over: { reason: 'De rechtbank heeft beslist.' } },
  success: { status: 200, description: 'The hold, lifted.', schema: holdSchema },
  refusals: { 409: 'It was lifted already.' },
  handle: async ({ params: { holdId }, body, caller }, { records }: Needs) => {
    const lifted = await liftHold(records, caller, holdId, body.reason)
    return { status: 200, body: lifted, about: lifted.youngPersonId }
  },
})

const listDestructions = defineRoute({
  method: 'get',
  path: '/destructions',
  operationId: 'listDestructions',
  summary:
    'Lists what was proposed to be destroyed, and what was: who proposed, who decided, when. Nothing of a person.',
  tag,
  rights: keepers,
  query: z.strictObject({ ...pageQuery, state: z.enum(destructionStates).optional() }),
  success: { status: 200, description: 'A page.', schema: pageOf(destructionSchema), headers: ['Link'] },
  handle: async ({ query, caller, url }, { records }: Needs) =>
    listAnswer(url, await records.destructions(caller, query.state, pageWanted(query)), (one) => one),
})

const postDestruction = defineRoute({
  method: 'post',
  path: '/destructions',
  operationId: 'proposeDestruction',
  summary: 'Proposes to destroy all that is kept of somebody; another person approves it.',
  tag,
  rights: keepers,
  body: z.strictObject({
    youngPersonId: idSchema,
    ground: z.enum(destructionGrounds).meta({
      description:
        '`term-over`: the law has it kept no longer; `asked`: they asked for it (Wmo 2015 5.3.5, Jeugdwet 7.3.9).',
    }),
  }),
  bodyExamples: { over: { youngPersonId: '0e000000-0000-4000-8000-000000000001', ground: 'term-over' } },
  success: { status: 201, description: 'The proposal.', schema: destructionSchema, headers: ['Location'] },
  refusals: {
    404: 'There is no such young person.',
    409: 'The term runs, a case is open, it is on hold, or it was proposed already.',
  },
  handle: async ({ body, caller }, { records, cases, today }: Needs) => {
    const proposed = await proposeDestruction(records, caller, { id: cases.newId(), ...body }, today())
    return { status: 201, body: proposed, headers: { Location: `${basePath}/destructions` } }
  },
})

const postDecision = defineRoute({
  method: 'post',
  path: '/destructions/{destructionId}/decision',
  operationId: 'decideDestruction',
  summary:
    'Approves a destruction, by somebody else than who proposed it, or withdraws it. Approved, it can’t be undone.',
  tag,
  rights: keepers,
  params: z.strictObject({ destructionId: idSchema }),
  body: z.strictObject({ decision: z.enum(['approve', 'withdraw']) }),
  bodyExamples: { approve: { decision: 'approve' } },
  success: { status: 200, description: 'As it stands.', schema: destructionSchema },
  refusals: { 403: 'You proposed it yourself.', 409: 'It was decided already, or something came in the way.' },
  handle: async ({ params: { destructionId }, body, caller }, { records, today }: Needs) => ({
    status: 200,
    body: await decideDestruction(records, caller, destructionId, body.decision, today()),
  }),
})

export const retentionRoutes = [listDue, listHolds, postHold, postLift, listDestructions, postDestruction, postDecision]
