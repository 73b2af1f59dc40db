import type { Day } from '../calendar/day.ts'
import { factColumns, type IdentityColumn, readDayField, readFact, shorten } from '../cases/caseload/columns.ts'
import { isBsn } from '../cases/young-people/bsn.ts'
import type { ImportedPerson } from '../cases/young-people/import-person.ts'

/** Why a row can't go in: the column it is about, what is wrong, and that as a code. */
export type RowFault = { column: string; reason: string; code: string; value?: string }

/** A row of a file by column; empty fields are absent. */
export type RowFields = ReadonlyMap<string, string>

/** The columns that hold a name or a number of somebody's own choosing. */
const names: readonly IdentityColumn[] = [
  'reference',
  'firstName',
  'familyName',
  'municipality',
  'organisation',
  'worker',
  'youthCareProvider',
]

type Fault = (column: string, code: string, reason: string, value?: string) => void

/** Reads a row: somebody with their facts and the people around them, or every fault in it. */
export function readRow(fields: RowFields, today: Day): ImportedPerson | RowFault[] {
  const faults: RowFault[] = []
  const fault: Fault = (column, code, reason, value) =>
    void faults.push({ column, reason, code, ...(value !== undefined && { value: shorten(value) }) })
  const needed = (column: IdentityColumn): string => {
    const text = fields.get(column)
    if (text === undefined) fault(column, 'empty', 'is empty: fill it in.')
    return text ?? ''
  }
  checkTexts(fields, fault)
  const birthDate = readBirthDate(fields.get('birthDate'), today, fault)
  const bsn = fields.get('bsn')
  if (bsn !== undefined && !isBsn(bsn)) fault('bsn', 'not-a-bsn', 'fails the eleven-test: look it up again.')
  const person: ImportedPerson = {
    reference: needed('reference'),
    bsn,
    firstName: needed('firstName'),
    familyName: needed('familyName'),
    birthDate,
    municipality: fields.get('municipality') ?? '',
    facts: readFacts(fields, fault),
    organisationName: fields.get('organisation') ?? null,
    workerName: fields.get('worker') ?? null,
    youthCareProviderName: fields.get('youthCareProvider') ?? null,
  }
  return faults.length > 0 ? faults : person
}

function checkTexts(fields: RowFields, fault: Fault): void {
  for (const [name, text] of fields) {
    if (/\p{Cc}|\uFFFD/u.test(text))
      fault(
        name,
        'unreadable',
        'holds a character that can not be read: type it again, and save the file as "CSV UTF-8".',
      )
    if (text.length > 120 && names.some((column) => column === name))
      fault(name, 'too-long', 'is longer than 120 characters: shorten it.')
  }
}

function readFacts(fields: RowFields, fault: Fault): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  for (const name of factColumns) {
    const text = fields.get(name)
    if (text === undefined) continue
    const field = readFact(name, text)
    if ('value' in field) facts[name] = field.value
    else fault(name, field.code, field.reason, text)
  }
  return facts
}

function readBirthDate(text: string | undefined, today: Day, fault: Fault): Day {
  if (text === undefined) {
    fault('birthDate', 'empty', 'is empty: fill it in.')
    return ''
  }
  const field = readDayField(text)
  if (!('value' in field)) fault('birthDate', field.code, field.reason, text)
  else if (String(field.value) > today)
    fault('birthDate', 'in-the-future', `'${shorten(text)}' is in the future: look it up again.`, text)
  else if (String(field.value) < '1900-01-01')
    fault('birthDate', 'before-1900', `'${shorten(text)}' is before 1900: look it up again.`, text)
  else return String(field.value)
  return ''
}
