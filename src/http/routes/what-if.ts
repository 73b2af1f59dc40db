import { z } from 'zod'
import { policySchema } from '../../calendar/policy.ts'
import { termIds } from '../../calendar/terms.ts'
import { askWhatIf } from '../../cases/what-if/ask-what-if.ts'
import type { Supposed } from '../../cases/what-if/what-if.ts'
import { factsSchema } from '../../routing/facts.ts'
import { adviceSchema } from '../advice-schema.ts'
import { deadlineAnswer } from '../case-answers.ts'
import { deadlineSchema, idSchema, pathwaySchema, stateSchema } from '../case-schemas.ts'
import { answeredDaySchema, daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

const requestSchema = z
  .strictObject({
    asOf: daySchema.optional().meta({ description: 'The day on which the case would open; today by default.' }),
    until: daySchema.optional().meta({
      description:
        'The day up to which the calendar runs, as if nobody did anything; asOf by default, at most five years on.',
    }),
    facts: factsSchema.optional().meta({ description: 'As things are; left out with caseId.' }),
    caseId: idSchema.optional().meta({ description: 'A case whose facts are meant.' }),
    pathway: pathwaySchema.optional().meta({ description: 'Another than advised, on both sides.' }),
    terms: z
      .array(
        z.strictObject({
          term: z.enum(termIds),
          startsOn: daySchema,
          suspensions: z
            .array(z.strictObject({ invitedOn: daySchema, completedOn: daySchema }))
            .max(50)
            .optional(),
        }),
      )
      .max(50)
      .optional()
      .meta({ description: 'Terms to compute on both sides.' }),
    instead: z.strictObject({
      facts: z
        .record(z.string().max(80), z.unknown())
        .optional()
        .meta({ description: 'Facts that would be otherwise; null takes one back.' }),
      policy: policySchema.omit({ version: true, validFrom: true }).partial().optional(),
      pathway: pathwaySchema.optional(),
    }),
  })
  .refine(
    (body) => (body.facts === undefined) !== (body.caseId === undefined),
    'needs facts or caseId, one of the two.',
  )

const caseSchema = z
  .strictObject({
    pathway: pathwaySchema,
    state: stateSchema,
    phase: z.string(),
    final: z.boolean(),
    nextStep: z.strictObject({
      event: z.string(),
      dueOn: answeredDaySchema.nullable(),
      because: z.string().nullable(),
    }),
    turns: z.array(
      z.strictObject({ party: z.string(), event: z.string(), label: z.string(), deadlineKind: z.string().nullable() }),
    ),
    deadlines: z.array(deadlineSchema),
    calendar: z
      .array(z.strictObject({ on: answeredDaySchema, type: z.string(), what: z.array(z.string()) }))
      .meta({ description: 'What the calendar brings, day by day.' }),
  })
  .meta({ id: 'SupposedCase' })

const supposedSchema = z
  .strictObject({
    policyVersion: z.string(),
    advice: adviceSchema,
    case: caseSchema.nullable().meta({ description: 'Null where the advice names no pathway and none was given.' }),
    terms: z.array(
      z.strictObject({
        term: z.string(),
        startsOn: answeredDaySchema,
        rawEndOn: answeredDaySchema,
        suspendedDays: z.int(),
        dueOn: answeredDaySchema,
        shifts: z.array(z.strictObject({ day: answeredDaySchema, because: z.string(), code: z.string() })),
        legalBasis: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Supposed' })

const answerSchema = z
  .strictObject({
    asOf: answeredDaySchema,
    until: answeredDaySchema,
    asIs: supposedSchema,
    instead: supposedSchema,
    differences: z.array(
      z.strictObject({
        about: z.enum(['advice', 'alert', 'date', 'case', 'deadline', 'term']),
        name: z.string(),
        asIs: z.string().nullable(),
        instead: z.string().nullable(),
        because: z.array(z.string()).meta({ description: 'The rules, law and shifts on both sides.' }),
      }),
    ),
  })
  .meta({ id: 'WhatIf' })

/** POST /what-if: advice, deadlines and a whole pathway for other facts or another policy, beside what is. */
export const whatIf = defineRoute({
  method: 'post',
  path: '/what-if',
  operationId: 'askWhatIf',
  keyed: false,
  summary: 'Computes advice, deadlines and a whole pathway for other facts or policy, side by side with the reasons.',
  description: 'Nothing is stored.',
  tag: 'Calculations',
  rights: 'signed-in',
  body: requestSchema,
  bodyExamples: {
    notifiedLater: {
      asOf: '2026-12-10',
      facts: {
        birthDate: '2009-06-10',
        youthHelpRunning: true,
        youthHelpKind: 'participation-support',
        needAfter18: 'long-term',
      },
      terms: [{ term: 'plan-ready', startsOn: '2027-06-10' }],
      instead: { facts: { needAfter18: 'none' }, policy: { planReadyByMonths: 7 } },
    },
  },
  success: { status: 200, description: 'Both sides, and what differs.', schema: answerSchema },
  refusals: { 404: 'There is no such case, or it is not yours to see.' },
  handle: async ({ body, caller }, services: Pick<HandlerNeeds, 'cases'>) => {
    const { asIs, instead, ...answer } = await askWhatIf(services.cases, caller, body)
    return { status: 200, body: { ...answer, asIs: supposedAnswer(asIs), instead: supposedAnswer(instead) } }
  },
})

function supposedAnswer(supposed: Supposed) {
  return {
    ...supposed,
    case: supposed.case && { ...supposed.case, deadlines: supposed.case.deadlines.map(deadlineAnswer) },
    terms: supposed.terms.map(({ term, startsOn, rawEndOn, suspendedDays, dueOn, shifts, legalBasis }) => ({
      ...{ term, startsOn, rawEndOn, suspendedDays, dueOn },
      shifts,
      legalBasis,
    })),
  }
}
