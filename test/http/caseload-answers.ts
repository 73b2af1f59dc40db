import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import type { CaseloadLog } from '../../src/cases/caseload/caseload-log.ts'

type Sent = { as?: string; params?: Readonly<Record<string, string>>; body?: unknown; query?: string }
type Row = { id: string; line: number; faults: { column: string }[]; settledBecause: string | null }
type Call = (operationId: string, sent?: Sent) => Promise<{ status: number; body: { items?: Row[] } & Partial<Row> }>

/** Rows that an import refused, kept as the import keeps them: every answer that is documented. */
export async function tellOfRefusedRows(call: Call, log: CaseloadLog, municipality: string): Promise<void> {
  const importer = { municipality, personId: null, organisationId: null, role: 'system' } as const
  const importId = randomUUID()
  await log.begin(importer, importId, 'caseload.csv')
  const faults = [{ column: 'birthDate', reason: 'Deze dag bestaat niet.' }]
  await log.refuse(importer, importId, [
    { line: 4, reference: 'R-4', faults },
    { line: 9, reference: null, faults },
  ])

  const as = 'wijkteam'
  const { body, status } = await call('listCaseloadRefusals', { as })
  expect([status, body.items?.map(({ line }) => line)]).toEqual([200, [4, 9]])
  const settledBecause = 'Woont niet meer hier.'
  const params = { refusalId: body.items?.[0]?.id ?? '' }
  const settled = await call('settleCaseloadRefusal', { as, params, body: { settledBecause } })
  expect([settled.status, settled.body.settledBecause]).toEqual([200, settledBecause])
  expect((await call('listCaseloadRefusals', { as })).body.items?.map(({ line }) => line)).toEqual([9])
  expect((await call('listCaseloadRefusals', { as, query: '?settled=true' })).body.items).toHaveLength(1)
  const nowhere = { refusalId: `${randomUUID()}.4` }
  expect((await call('settleCaseloadRefusal', { as, params: nowhere, body: { settledBecause } })).status).toBe(404)
}
