import type { RefusedColumn } from '../../../cases/caseload/caseload-log.ts'
import { contentOf, factColumns } from '../../../cases/caseload/columns.ts'
import type { Words } from '../../words/words.ts'

/** Why a row was refused, in words, with the value that it is about, and what may stand there where only some codes may. */
export function explainRefusal({ column, code, value, reason }: RefusedColumn, words: Words): string {
  const say = words.caseload.refusals
  const text = code === undefined ? reason : (say.reasons[code] ?? say.other)
  const about = value === undefined ? text : `${text} (${value})`
  const codes = code === 'not-known' ? codesOf(column) : []
  return codes.length === 0 ? about : `${about} ${say.oneOf} ${codes.join(', ')}.`
}

function codesOf(column: string): readonly string[] {
  const fact = factColumns.find((name) => name === column)
  const content = fact && contentOf(fact)
  return content?.kind === 'code' ? content.codes : []
}
