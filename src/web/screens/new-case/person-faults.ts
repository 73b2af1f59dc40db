import type { Day } from '../../../calendar/day.ts'
import type { FieldFault } from '../../forms/form-state.ts'
import type { Words } from '../../words/words.ts'
import { birthDateOf } from './read-draft-facts.ts'

const longestName = 120

/** What is wrong with who it is about. */
export function personFaults(fields: Readonly<Record<string, string>>, today: Day, words: Words): FieldFault[] {
  const say = words.newCase.faults
  const { tooLong } = words.faults.fields
  const text = (field: string, whenEmpty: string): FieldFault[] => {
    const typed = (fields[field] ?? '').trim()
    if (typed === '') return [{ field, text: whenEmpty }]
    return typed.length > longestName ? [{ field, text: tooLong }] : []
  }
  const parts = ['geboren-dag', 'geboren-maand', 'geboren-jaar'].map((name) => (fields[name] ?? '').trim())
  const born = parts.some((part) => part === '')
    ? [{ field: 'geboren', text: say.birthDateMissing }]
    : birthDateOf(fields, today) === null
      ? [{ field: 'geboren', text: say.noSuchBirthDate }]
      : []
  return [
    ...text('voornaam', say.firstName),
    ...text('achternaam', say.familyName),
    ...born,
    ...text('woonplaats', say.municipality),
    ...((fields['eigenNummer'] ?? '').length > longestName ? [{ field: 'eigenNummer', text: tooLong }] : []),
  ]
}
