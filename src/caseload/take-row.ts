import type { Actor } from '../cases/actor.ts'
import type { RefusedColumn } from '../cases/caseload/caseload-log.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import { Conflict, Invalid } from '../cases/errors.ts'
import { type Imported, importPerson } from '../cases/young-people/import-person.ts'
import { peopleByName } from './people-by-name.ts'
import type { CaseloadRecord } from './read-caseload.ts'
import { readRow } from './read-row.ts'

/** What became of a row: it went in, or why it was refused. */
export type RowTaken = { reference: string; imported: Imported } | { reference: string | null; faults: RefusedColumn[] }

/** Takes in row after row of one file. `earlierLine` is the line of an earlier row with the same reference. */
export function rowTaker(dependencies: Dependencies, actor: Actor) {
  const people = peopleByName(dependencies, actor)
  // Who is what where a row does not say: asked once, since an import adds only organisations that are not active.
  let usual: ReturnType<Dependencies['defaultPeople']> | null = null
  const once: Dependencies = {
    ...dependencies,
    defaultPeople: (asker, directory) => {
      usual ??= dependencies.defaultPeople(asker, directory).catch((error: unknown) => {
        usual = null
        throw error
      })
      return usual
    },
  }
  return async ({ fields }: CaseloadRecord, earlierLine: number | null): Promise<RowTaken> => {
    if ('reason' in fields)
      return { reference: null, faults: [{ column: '(row)', reason: fields.reason, code: 'wrong-fields' }] }
    const reference = fields.get('reference') ?? null
    if (earlierLine !== null) {
      const reason = `is the reference of line ${earlierLine} too: give each row its own.`
      return { reference, faults: [{ column: 'reference', reason, code: 'twice', value: String(earlierLine) }] }
    }
    const person = readRow(fields, dependencies.today())
    if (Array.isArray(person)) return { reference, faults: person }
    try {
      return { reference: person.reference, imported: await importPerson(once, actor, person, await people(person)) }
    } catch (error) {
      if (error instanceof Conflict)
        return { reference, faults: [{ column: 'reference', reason: error.message, code: 'conflict' }] }
      if (!(error instanceof Invalid)) throw error
      const faults = error.faults.map(({ pointer, code, detail }) => ({
        code,
        column: pointer.split('/').at(-1) ?? '',
        reason: detail,
      }))
      return { reference, faults }
    }
  }
}
