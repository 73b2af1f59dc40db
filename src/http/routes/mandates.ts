import { z } from 'zod'
import { mandateGrounds, matters } from '../../access/representation.ts'
import { endIncapacity, endMandate } from '../../cases/mandates/end-mandate.ts'
import type { IncapacityRecord, MandateRecord } from '../../cases/mandates/mandates.ts'
import { readMandates } from '../../cases/mandates/read-mandates.ts'
import { recordIncapacity, recordMandate } from '../../cases/mandates/record-mandate.ts'
import { basePath } from '../api-version.ts'
import { idSchema } from '../case-schemas.ts'
import { daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { answerOf } from '../kept-answer.ts'
import { incapacitySchema, mandateSchema, mandatesOnDaySchema, withoutPerson } from '../mandate-schemas.ts'
import { nameSchema, whoWorksWithNames } from '../person-schemas.ts'
import { defineRoute } from '../route.ts'

const tag = 'Mandates'
const params = z.strictObject({ youngPersonId: idSchema })
const nobody = { 404: 'There is no such young person, or they are not yours to see.' }
const notThere = { 404: 'There is none with this id, or the young person is not yours to see.' }
const over = { 409: 'It ended already.' }
const ending = z.strictObject({
  endedOn: daySchema.meta({ description: 'From this day on it holds no more; up to today.' }),
  because: z.string().trim().min(5).max(500),
})
const endings = { revoked: { endedOn: '2026-11-22', because: 'De jongere trok de machtiging in.' } }

type Needs = Pick<HandlerNeeds, 'cases' | 'today'>
const at = (youngPersonId: string) => ({ Location: `${basePath}/young-people/${youngPersonId}/mandates` })

/** GET /young-people/{youngPersonId}/mandates: who may stand for somebody, and in what, on a day. */
const getMandates = defineRoute({
  method: 'get',
  path: '/young-people/{youngPersonId}/mandates',
  operationId: 'readMandates',
  summary: 'Shows who may stand for a young person, where they can’t weigh for themself, and who acts in each matter.',
  tag,
  rights: [...whoWorksWithNames, 'young-person'],
  params,
  query: z.strictObject({ asOf: daySchema.optional().meta({ description: 'The day to judge; today if not said.' }) }),
  success: { status: 200, description: 'All of them, ended ones too.', schema: mandatesOnDaySchema },
  refusals: nobody,
  handle: async ({ params: of, query, caller }, { cases, today }: Needs) => {
    const read = await readMandates(cases, caller, of.youngPersonId, query.asOf ?? today())
    return {
      status: 200,
      body: {
        ...read,
        mandates: read.mandates.map(withoutPerson),
        incapacities: read.incapacities.map(withoutPerson),
      },
    }
  },
})

/** POST /young-people/{youngPersonId}/mandates: somebody may stand for them. */
const postMandate = defineRoute({
  method: 'post',
  path: '/young-people/{youngPersonId}/mandates',
  operationId: 'recordMandate',
  summary:
    'Records that somebody may stand for a young person: on what ground, in which matters, from when until when.',
  tag,
  rights: whoWorksWithNames,
  params,
  body: z.strictObject({
    name: nameSchema.meta({ description: 'Who stands for them. Kept sealed.' }),
    ground: z.enum(mandateGrounds),
    matters: z
      .array(z.enum(matters))
      .min(1)
      .max(matters.length)
      .transform((told) => [...new Set(told)]),
    fromOn: daySchema,
    untilOn: daySchema.nullable().default(null).meta({ description: 'The last day; null when none is known.' }),
  }),
  bodyExamples: {
    mentor: { name: 'Els Voorbeeld', ground: 'mentor', matters: ['consent', 'care-decisions'], fromOn: '2027-06-10' },
  },
  success: { status: 201, description: 'The mandate.', schema: mandateSchema, headers: ['Location'] },
  refusals: nobody,
  handle: async ({ params: of, body, caller, claim }, { cases }: Needs) => {
    const told = answerOf(claim, (made: MandateRecord) => ({
      ...{ status: 201, body: withoutPerson(made), headers: at(of.youngPersonId) },
    }))
    return told.answer(await recordMandate(cases, caller, { ...of, ...body, keep: told.keep }))
  },
})

/** POST /young-people/{youngPersonId}/mandates/{mandateId}/_end: before its last day. */
const postMandateEnd = defineRoute({
  method: 'post',
  path: '/young-people/{youngPersonId}/mandates/{mandateId}/_end',
  operationId: 'endMandate',
  summary: 'Ends a mandate: it holds no more from that day on.',
  tag,
  rights: whoWorksWithNames,
  params: params.extend({ mandateId: idSchema }),
  body: ending,
  bodyExamples: endings,
  success: { status: 200, description: 'The mandate, ended.', schema: mandateSchema },
  refusals: { ...notThere, ...over },
  handle: async ({ params: { youngPersonId, mandateId: id }, body, caller }, { cases }: Needs) => ({
    status: 200,
    body: withoutPerson(await endMandate(cases, caller, { id, youngPersonId, ...body })),
  }),
})

/** POST /young-people/{youngPersonId}/incapacities: they can't weigh one matter, until a day. */
const postIncapacity = defineRoute({
  method: 'post',
  path: '/young-people/{youngPersonId}/incapacities',
  operationId: 'recordIncapacity',
  summary: 'Records that a young person can’t weigh one matter: who determined it, from when until when.',
  tag,
  rights: whoWorksWithNames,
  params,
  body: z.strictObject({
    matter: z.enum(matters),
    determinedBy: nameSchema.meta({ description: 'Who determined it, as an independent doctor. Kept sealed.' }),
    fromOn: daySchema,
    untilOn: daySchema.meta({ description: 'The last day: then it is looked at again. Five years at most.' }),
  }),
  bodyExamples: {
    consent: {
      ...{ matter: 'consent', determinedBy: 'Onafhankelijk arts Voorbeeld' },
      ...{ fromOn: '2026-11-01', untilOn: '2027-10-31' },
    },
  },
  success: { status: 201, description: 'As recorded.', schema: incapacitySchema, headers: ['Location'] },
  refusals: nobody,
  handle: async ({ params: of, body, caller, claim }, { cases }: Needs) => {
    const told = answerOf(claim, (made: IncapacityRecord) => ({
      ...{ status: 201, body: withoutPerson(made), headers: at(of.youngPersonId) },
    }))
    return told.answer(await recordIncapacity(cases, caller, { ...of, ...body, keep: told.keep }))
  },
})

/** POST /young-people/{youngPersonId}/incapacities/{incapacityId}/_end: before its last day. */
const postIncapacityEnd = defineRoute({
  method: 'post',
  path: '/young-people/{youngPersonId}/incapacities/{incapacityId}/_end',
  operationId: 'endIncapacity',
  summary: 'Ends a recorded incapacity: from that day on the young person weighs this matter themself.',
  tag,
  rights: whoWorksWithNames,
  params: params.extend({ incapacityId: idSchema }),
  body: ending,
  bodyExamples: endings,
  success: { status: 200, description: 'As it ended.', schema: incapacitySchema },
  refusals: { ...notThere, ...over },
  handle: async ({ params: { youngPersonId, incapacityId: id }, body, caller }, { cases }: Needs) => ({
    status: 200,
    body: withoutPerson(await endIncapacity(cases, caller, { id, youngPersonId, ...body })),
  }),
})

export const mandateRoutes = [getMandates, postMandate, postMandateEnd, postIncapacity, postIncapacityEnd]
