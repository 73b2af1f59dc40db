import { z } from 'zod'
import { type Policy, policyOn, policySchema } from '../../calendar/policy.ts'
import { type PolicyRecord, policyReaches } from '../../cases/policy/policies.ts'
import { changedPolicy, policyChangeSchema, previewPolicy, recordPolicies } from '../../cases/policy/preview-policy.ts'
import { basePath } from '../api-version.ts'
import { answeredDaySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { answerOf } from '../kept-answer.ts'
import { pageAnswer, pageOf, pageQuery, readCursor, writeCursor } from '../list.ts'
import { pageWanted } from '../list-times.ts'
import { defineRoute } from '../route.ts'

const standings = ['in-force', 'coming', 'past', 'replaced'] as const

const policyAnswerSchema = z
  .strictObject({
    ...policySchema.shape,
    appliesTo: z.enum(policyReaches),
    because: z.string(),
    recordedAt: z.string().nullable().meta({ format: 'date-time', description: 'Null for the one that comes along.' }),
    recordedBy: z.string().nullable(),
    standing: z
      .enum(standings)
      .meta({ description: 'Replaced: another that begins on the same day was recorded after it.' }),
  })
  .meta({ id: 'Policy' })

const changeSchema = z.strictObject({
  policy: policyChangeSchema.meta({
    description: 'A name and a first day, and what changes; the rest stays as it is on that day.',
  }),
  appliesTo: z
    .enum(policyReaches)
    .default('new-cases')
    .meta({ description: 'Whether cases that are open on the first day are computed again.' }),
})

const example = {
  policy: { version: 'gemeente-2027', validFrom: '2027-01-01', planReadyByMonths: 7 },
  appliesTo: 'open-cases',
}

const administering = ['administrator', 'manager'] as const

type Needs = Pick<HandlerNeeds, 'policyBook' | 'policyStore' | 'today'>
const needsOf = ({ policyBook, policyStore, today }: Needs) => ({ policies: policyBook, policyStore, today })

/** GET /policies: every version of the policy, the first day last. */
export const listPolicies = defineRoute({
  method: 'get',
  path: '/policies',
  operationId: 'listPolicies',
  summary: 'Lists every version of the policy: lengths, ladder and settings, with the first day of each.',
  tag: 'Policies',
  rights: 'signed-in',
  query: z.strictObject(pageQuery),
  success: { status: 200, description: 'A page of versions.', schema: pageOf(policyAnswerSchema), headers: ['Link'] },
  handle: ({ query, caller, url }, { policyBook, today }: Pick<HandlerNeeds, 'policyBook' | 'today'>) => {
    const records = policyBook.all(caller.municipality)
    const inForce = policyBook.inForce(caller.municipality)
    const from = query.cursor === undefined ? 0 : readCursor(query.cursor, z.int().min(0))
    const to = from + query.limit
    return pageAnswer(url, {
      items: records.slice(from, to).map((record) => policyAnswer(record, inForce, today())),
      nextCursor: to < records.length ? writeCursor(to) : null,
    })
  },
})

/** POST /policies/_preview: which open cases and deadlines a policy would move; nothing is stored. */
export const previewPolicies = defineRoute({
  method: 'post',
  path: '/policies/_preview',
  operationId: 'previewPolicy',
  keyed: false,
  summary: 'Shows which open cases and deadlines a new policy would move on its first day; nothing is stored.',
  tag: 'Policies',
  rights: administering,
  query: z.strictObject(pageQuery),
  body: changeSchema,
  bodyExamples: { earlierPlans: example },
  success: {
    status: 200,
    description: 'How many it moves, and a page of them.',
    schema: pageOf(
      z
        .strictObject({
          caseId: z.string(),
          deadlineId: z.string(),
          kind: z.string(),
          from: answeredDaySchema.meta({ description: 'Where it is now.' }),
          dueOn: answeredDaySchema.meta({ description: 'Where the policy puts it.' }),
          stays: z
            .enum(['would-be-late-at-once'])
            .nullable()
            .meta({ description: 'Why it stays all the same; null when it moves.' }),
        })
        .meta({ id: 'MovedDeadline' }),
    ).extend({ cases: z.int(), deadlines: z.int(), stay: z.int() }),
  },
  handle: async ({ body, query, caller }, services: Needs) => {
    const needs = needsOf(services)
    const policy = changedPolicy(needs, caller.municipality, body.policy)
    const { after, ...preview } = await previewPolicy(needs, caller, policy, body.appliesTo, pageWanted(query))
    return { status: 200, body: { ...preview, nextCursor: after === null ? null : writeCursor(after) } }
  },
})

/** POST /policies: a new version, from its first day on. */
export const addPolicy = defineRoute({
  method: 'post',
  path: '/policies',
  operationId: 'addPolicy',
  summary: 'Records a new version of the policy with its first day; earlier versions stay as they are.',
  description: 'Cases that are open keep the version they are on, unless it applies to them. What was decided stays.',
  tag: 'Policies',
  rights: administering,
  body: changeSchema.extend({ because: z.string().trim().min(1).max(2000) }),
  bodyExamples: { earlierPlans: { ...example, because: 'Raadsbesluit: plannen eerder klaar.' } },
  success: { status: 201, description: 'The version.', schema: policyAnswerSchema, headers: ['Location'] },
  refusals: { 409: 'There is a policy of this name.' },
  handle: async ({ body, caller, claim }, services: Needs & Pick<HandlerNeeds, 'now'>) => {
    const told = answerOf(claim, (policy: Policy) => ({
      status: 201,
      body: policyAnswer(
        { ...body, policy, recordedAt: services.now(), recordedBy: caller.personId },
        [...services.policyBook.inForce(caller.municipality), policy],
        services.today(),
      ),
      headers: { Location: `${basePath}/policies` },
    }))
    const needs = needsOf(services)
    const policy = changedPolicy(needs, caller.municipality, body.policy)
    await recordPolicies(needs, caller, [body], told.keep(policy))
    return told.answer(policy)
  },
})

function policyAnswer({ policy, ...record }: PolicyRecord, inForce: readonly Policy[], today: string) {
  const counts = inForce.some(({ version }) => version === policy.version)
  const now = policyOn(inForce, today).version === policy.version
  const { appliesTo, because, recordedAt, recordedBy } = record
  const standing = !counts ? 'replaced' : now ? 'in-force' : policy.validFrom > today ? 'coming' : 'past'
  return { ...policy, appliesTo, because, recordedAt, recordedBy, standing }
}

export const policyRoutes = [listPolicies, previewPolicies, addPolicy]
