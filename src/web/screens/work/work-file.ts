import { createHmac, randomBytes } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { Day } from '../../../calendar/day.ts'
import type { WorkItem } from '../../../cases/lists/worklist.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import type { Language, Words } from '../../words/words.ts'
import { presentRow } from './present-work.ts'

type Reading = { words: Words; language: Language; today: Day; names: DirectoryNames }

/**
 * Cases as CSV: UTF-8 with a mark that Excel knows it by, semicolons, days as YYYY-MM-DD, nothing that a spreadsheet would
 * take for a formula. Without names each case has a pseudonym under a key of this file alone, so that two files can't be
 * laid side by side.
 */
export function workFile(items: readonly WorkItem[], reading: Reading, named: boolean): string {
  const { words, names } = reading
  const { columns } = words.work.csv
  const key = randomBytes(32)
  const pseudonym = (id: string) => createHmac('sha256', key).update(id).digest('hex').slice(0, 12)
  const rows = items.map((item) => {
    const row = presentRow(item, reading)
    return {
      ...(named
        ? {
            [columns.name]: item.name ? `${item.name.firstName} ${item.name.familyName}` : '',
            [columns.case]: item.id,
            [columns.reference]: item.reference ?? '',
            [columns.birthDate]: item.birthDate ?? '',
          }
        : { [columns.who]: pseudonym(item.id) }),
      [columns.turns18]: item.turns18On ?? '',
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
