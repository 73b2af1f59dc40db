import { z } from 'zod'
import type { AuditEntry } from '../../access/audit-trail.ts'
import { readYoungPerson } from '../../cases/young-people/read-young-person.ts'
import { idSchema } from '../case-schemas.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { pageOf, pageQuery } from '../list.ts'
import { listAnswer, pageWanted } from '../list-times.ts'
import { defineRoute } from '../route.ts'

const text = z.string().nullable()

/** One processing of data about one person, as Logboek Dataverwerkingen names it, with what NEN 7513 asks beside. */
const auditRecordSchema = z
  .strictObject({
    id: z.int(),
    trace_id: text,
    name: z.string().meta({ description: 'What was done.' }),
    start_time: z.string(),
    end_time: z.string(),
    status: z.enum(['OK', 'ERROR']).meta({ description: 'ERROR where it was refused.' }),
    attributes: z.strictObject({
      'dpl.core.processing_activity_id': z.string().meta({ description: 'Why.' }),
      'dpl.core.data_subject_id': text,
      'dpl.core.data_subject_id_type': z.literal('young-person-id').nullable(),
      'nen7513.user_id': text,
      'nen7513.user_role': z.string(),
      'nen7513.user_organisation_id': text,
      'nen7513.object_ids': z.array(z.string()),
      'nen7513.break_glass_id': text,
    }),
  })
  .meta({ id: 'AuditRecord' })

const auditRecord = (entry: AuditEntry) => ({
  id: entry.id,
  trace_id: entry.traceId,
  name: entry.action,
  start_time: entry.at,
  end_time: entry.at,
  status: entry.outcome === 'granted' ? 'OK' : 'ERROR',
  attributes: {
    'dpl.core.processing_activity_id': entry.purpose,
    'dpl.core.data_subject_id': entry.youngPersonId,
    'dpl.core.data_subject_id_type': entry.youngPersonId === null ? null : 'young-person-id',
    'nen7513.user_id': entry.personId,
    'nen7513.user_role': entry.role,
    'nen7513.user_organisation_id': entry.organisationId,
    'nen7513.object_ids': entry.caseIds,
    'nen7513.break_glass_id': entry.breakGlassId,
  },
})

/** GET /audit-records: for the auditor, one record for each person in each reading and change. */
export const listAuditRecords = defineRoute({
  method: 'get',
  path: '/audit-records',
  operationId: 'listAuditRecords',
  summary: 'Lists who saw or changed what, one record a person, the newest first; reading it leaves a record too.',
  tag: 'Audit',
  rights: ['auditor'],
  query: z.strictObject({
    ...pageQuery,
    youngPersonId: idSchema.optional().meta({ description: 'Only what concerned this young person.' }),
    personId: idSchema.optional().meta({ description: 'Only what this person did.' }),
  }),
  success: { status: 200, description: 'A page of records.', schema: pageOf(auditRecordSchema), headers: ['Link'] },
  handle: async ({ query, caller, url }, services: Pick<HandlerNeeds, 'auditTrail'>) => {
    const { limit: _, cursor: __, ...filter } = query
    return listAnswer(url, await services.auditTrail.entries(caller, filter, pageWanted(query)), auditRecord)
  },
})

const accessLogEntrySchema = z
  .strictObject({
    at: z.string(),
    action: z.string(),
    purpose: z.string(),
    outcome: z.enum(['granted', 'refused']),
    name: text.meta({ description: 'Who, where they are known by name.' }),
    role: z.string(),
    organisation: text,
    breakGlass: z
      .boolean()
      .meta({ description: 'Whether it was seen by breaking the glass, outside the usual rights.' }),
  })
  .meta({ id: 'AccessLogEntry' })

/** GET /young-people/{youngPersonId}/access-log: for the young person, who looked. */
export const accessLog = defineRoute({
  method: 'get',
  path: '/young-people/{youngPersonId}/access-log',
  operationId: 'accessLog',
  summary:
    'Shows a young person who saw or changed their data: when, who, in what role, of what organisation, and why.',
  tag: 'Audit',
  rights: ['young-person'],
  params: z.strictObject({ youngPersonId: idSchema }),
  query: z.strictObject(pageQuery),
  success: { status: 200, description: 'A page of the log.', schema: pageOf(accessLogEntrySchema), headers: ['Link'] },
  handle: async ({ params, query, caller, url }, services: Pick<HandlerNeeds, 'auditTrail' | 'cases'>) => {
    await readYoungPerson(services.cases, caller, params.youngPersonId)
    const page = await services.auditTrail.entries(caller, params, pageWanted(query))
    return listAnswer(
      url,
      page,
      ({ at, action, purpose, outcome, personName, role, organisationName, breakGlassId }) => ({
        ...{ at, action, purpose, outcome, name: personName, role, organisation: organisationName },
        breakGlass: breakGlassId !== null,
      }),
    )
  },
})

export const auditRoutes = [listAuditRecords, accessLog]
