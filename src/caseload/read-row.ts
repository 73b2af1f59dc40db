import type { Day } from '../calendar/day.ts'
import { isBsn } from '../cases/bsn.ts'
import type { ImportedPerson } from '../cases/import-person.ts'
import { type FactName, factNames } from '../routing/facts.ts'
import { type IdentityColumn, readDayField, readFact, shorten } from './columns.ts'

/** Why a row can't go in: the column it is about, and what is wrong. */
export type RowFault = { column: string; reason: string }

/** A row of a file by column; empty fields are absent. */
export type RowFields = ReadonlyMap<string, string>

/** Reads a row: somebody with their facts and the people around them, or every fault in it. */
export function readRow(fields: RowFields, today: Day): ImportedPerson | RowFault[] {
  const faults: RowFault[] = []
  const fault = (column: string, reason: string): void => void faults.push({ column, reason })
  const needed = (column: IdentityColumn): string => {
    const text = fields.get(column)
    if (text === undefined) fault(column, 'is empty: fill it in.')
    else if (text.length > 120) fault(column, 'is longer than 120 characters: shorten it.')
    return text ?? ''
  }
  const birthDate = readBirthDate(fields.get('birthDate'), today, fault)
  const bsn = fields.get('bsn')
  if (bsn !== undefined && !isBsn(bsn)) fault('bsn', 'fails the eleven-test: look it up again.')
  const facts: Record<string, unknown> = {}
  for (const name of factNames) {
    const text = name === 'birthDate' ? undefined : fields.get(name)
    if (text === undefined) continue
    const field = readFact(name as FactName, text)
    if ('value' in field) facts[name] = field.value
    else fault(name, field.reason)
  }
  const person: ImportedPerson = {
    reference: needed('reference'),
    bsn,
    firstName: needed('firstName'),
    familyName: needed('familyName'),
    birthDate,
    municipality: fields.get('municipality') ?? '',
    facts,
    organisationName: fields.get('organisation') ?? null,
    workerName: fields.get('worker') ?? null,
    youthCareProviderName: fields.get('youthCareProvider') ?? null,
  }
  return faults.length > 0 ? faults : person
}

function readBirthDate(text: string | undefined, today: Day, fault: (column: string, reason: string) => void): Day {
  if (text === undefined) {
    fault('birthDate', 'is empty: fill it in.')
    return ''
  }
  const field = readDayField(text)
  if (!('value' in field)) fault('birthDate', field.reason)
  else if (String(field.value) > today) fault('birthDate', `'${shorten(text)}' is in the future: look it up again.`)
  else if (String(field.value) < '1900-01-01')
    fault('birthDate', `'${shorten(text)}' is before 1900: look it up again.`)
  else return String(field.value)
  return ''
}
