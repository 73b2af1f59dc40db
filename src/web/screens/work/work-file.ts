import { stringify } from 'csv-stringify/sync'
import type { WorkItem } from '../../../cases/lists/worklist.ts'
import { pseudonyms } from '../../../documents/pseudonyms.ts'
import { presentRow, type WorkReading } from './present-work.ts'

type Reading = Omit<WorkReading, 'mayOpen'>

/**
 * Cases as CSV: UTF-8 with a mark that Excel knows it by, semicolons, days as YYYY-MM-DD, nothing that a spreadsheet would
 * take for a formula. Without names each case has a pseudonym of this file.
 */
export function workFile(items: readonly WorkItem[], reading: Reading, named: boolean): string {
  const { words, names } = reading
  const { columns } = words.work.csv
  const pseudonym = pseudonyms()
  const rows = items.map((item) => {
    const row = presentRow(item, { ...reading, mayOpen: false })
    return {
      ...(named
        ? {
            [columns.name]: item.name ? `${item.name.firstName} ${item.name.familyName}` : '',
            [columns.case]: item.id,
            [columns.reference]: item.reference ?? '',
            [columns.birthDate]: item.birthDate ?? '',
          }
        : { [columns.who]: pseudonym(item.id) }),
      // Without the birth date no more than the month: the day is the day of birth.
      [columns.turns18]: (item.turns18On ?? '').slice(0, named && item.birthDate !== null ? undefined : 7),
      [columns.pathway]: row.where,
      [columns.step]: row.step,
      [columns.due]: item.dueOn ?? '',
      [columns.urgency]: words.work.urgencies[item.urgency],
      [columns.turn]: row.turn.who,
      [columns.owner]: names.person(item.owner.personId) ?? names.organisation(item.owner.organisationId) ?? '',
    }
  })
  return stringify(rows, {
    header: true,
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}
