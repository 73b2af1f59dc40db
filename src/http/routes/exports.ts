import { createHmac, randomBytes } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { type ExportAsked, type ExportRow, exportRows } from '../../cases/export-rows.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { timesOf } from '../list-times.ts'
import { defineRoute } from '../route.ts'
import { caseFilterOf, caseQuery } from './cases.ts'
import { deadlineQuery } from './deadlines.ts'
import { figureReaders } from './overview.ts'

const reason = {
  reason: z.string().trim().min(5).max(500).meta({ description: 'What the file is for; it is kept in the audit.' }),
}

/** UTF-8 with a mark that spreadsheets know it by, semicolons, and nothing that one would take for a formula. */
async function* asCsv(pages: AsyncIterable<ExportRow[]>): AsyncGenerator<string> {
  let first = true
  for await (const rows of pages) {
    if (first || rows.length > 0)
      yield stringify(rows, {
        header: first,
        bom: first,
        delimiter: ';',
        record_delimiter: 'windows',
        escape_formulas: true,
        cast: { boolean: (value) => (value ? 'ja' : 'nee') },
      })
    first = false
  }
}

async function* asJsonLines(pages: AsyncIterable<ExportRow[]>): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

const formats = {
  csv: { contentType: 'text/csv; charset=utf-8', type: 'text/csv', name: 'Csv', write: asCsv },
  jsonl: {
    contentType: 'application/jsonl; charset=utf-8',
    type: 'application/jsonl',
    name: 'JsonLines',
    write: asJsonLines,
  },
} as const

/** Each file has a key of its own, so that two files can't be laid side by side. */
function pseudonyms(): (caseId: string) => string {
  const key = randomBytes(32)
  return (caseId) => createHmac('sha256', key).update(caseId).digest('hex').slice(0, 16)
}

/** GET /exports/…: a list as a file, whole, while it is read. */
function exportRoute<Q extends z.ZodRawShape>(
  list: 'cases' | 'deadlines',
  format: keyof typeof formats,
  query: z.ZodObject<Q & typeof reason>,
  askedOf: (query: z.output<z.ZodObject<Q & typeof reason>>, today: string) => ExportAsked,
) {
  const { contentType, type, name, write } = formats[format]
  return defineRoute({
    method: 'get',
    path: `/exports/${list}.${format}`,
    operationId: `export${list === 'cases' ? 'Cases' : 'Deadlines'}As${name}`,
    summary: `All ${list} of a filter as a file (${format}), with a reason; no names, and each case under a pseudonym of this file.`,
    tag: 'Figures',
    rights: figureReaders,
    query,
    success: { status: 200, description: 'The file.', alsoAs: [type] },
    handle: async ({ query: said, caller, requestId }, services: Pick<HandlerNeeds, 'lists' | 'today'>) => {
      const about = { reason: (said as { reason: string }).reason, traceId: requestId, pseudonym: pseudonyms() }
      const pages = exportRows(services.lists, caller, askedOf(said, services.today()), about)
      return {
        status: 200,
        contentType,
        pieces: write(pages),
        headers: { 'Content-Disposition': `attachment; filename="${list}-${services.today()}.${format}"` },
      }
    },
  })
}

const casesAsked = z.strictObject({ ...caseQuery, ...reason })
const deadlinesAsked = z.strictObject({ ...deadlineQuery, ...reason })

export const exportRoutes = (['csv', 'jsonl'] as const).flatMap((format) => [
  exportRoute('cases', format, casesAsked, ({ reason: _, ...query }, today) => ({
    list: 'cases',
    filter: caseFilterOf(query, today),
  })),
  exportRoute('deadlines', format, deadlinesAsked, ({ reason: _, asOf, knownAt, ...filter }, today) => ({
    list: 'deadlines',
    filter: { ...filter, ...timesOf({ asOf, knownAt }, today) },
  })),
])
