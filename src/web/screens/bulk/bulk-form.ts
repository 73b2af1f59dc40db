import { z } from 'zod'
import { eventDefinition } from '../../../../machines/events.ts'
import type { Role } from '../../../../machines/roles.ts'
import type { Day } from '../../../calendar/day.ts'
import { type BulkTold, type BulkType, bulkTypes } from '../../../cases/bulk/bulk-changes.ts'
import { partyOfRole } from '../../../cases/bulk/change-many.ts'
import { type FormFields, fieldValues } from '../../forms/form-fields.ts'
import { oneOfCodes, optionalDay, optionalText } from '../../forms/form-schemas.ts'
import { type FieldFault, readFields } from '../../forms/form-state.ts'
import type { SignedInVisit } from '../../page.ts'
import type { Words } from '../../words/words.ts'

/** So many at once: more is a job for a manager's report. */
export const mostAtOnce = 200

const fields = (today: Day) =>
  z.object({
    wat: oneOfCodes(bulkTypes, 'choose'),
    medewerker: optionalText(64),
    dag: optionalDay(today),
    tijd: optionalText(5),
    plek: optionalText(200),
  })

/** What this role may tell of many cases. */
export const bulkTypesOf = (role: Role): BulkType[] =>
  bulkTypes.filter((type) => eventDefinition(type)?.by.includes(role))

type Read = { told: BulkTold; faults: readonly [] } | { told: null; faults: readonly FieldFault[] }

/** What is to be told, from the form. */
export function readBulk(visit: SignedInVisit): Read {
  const { form, today, words, viewer } = visit
  const { value, faults } = readFields(fields(today), form, words)
  if (value === undefined) return { told: null, faults }
  const refuse = (field: string, text: string): Read => ({ told: null, faults: [{ field, text }] })
  if (value.wat === 'worker.assigned') {
    if (value.medewerker === undefined) return refuse('medewerker', words.faults.fields.choose)
    const payload = { personId: value.medewerker, party: partyOfRole(viewer.caller.role) }
    return { told: { type: value.wat, payload }, faults: [] }
  }
  return readMeeting(value, today, words, refuse)
}

function readMeeting(
  {
    wat,
    dag,
    tijd,
    plek,
  }: { wat: BulkType; dag?: Day | undefined; tijd?: string | undefined; plek?: string | undefined },
  today: Day,
  words: Words,
  refuse: (field: string, text: string) => Read,
): Read {
  if (dag === undefined) return refuse('dag', words.faults.fields.dayMissing)
  if (dag < today) return refuse('dag', words.faults.fields.dayPassed)
  const at = tijd?.replace('.', ':').padStart(5, '0')
  if (at !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) return refuse('tijd', words.faults.fields.noSuchTime)
  return { told: { type: wat, payload: { on: dag, ...(at && { at }), ...(plek && { place: plek }) } }, faults: [] }
}

/** The cases that were chosen; on the way back with the version that was seen, as `id.version`. */
export const chosenCases = (form: FormFields): { caseId: string; version: number }[] =>
  fieldValues(form, 'zaak')
    .slice(0, mostAtOnce)
    .flatMap((chosen) => {
      const [, caseId, version = '0'] = /^([\da-f-]{36})(?:\.(\d{1,9}))?$/.exec(chosen) ?? []
      return caseId === undefined ? [] : [{ caseId, version: Number(version) }]
    })
