import type { RefusedColumn } from '../../../cases/caseload/caseload-log.ts'
import type { Words } from '../../words/words.ts'

/** Why a row was refused, in words, with the value that it is about. */
export function explainRefusal({ code, value, reason }: RefusedColumn, words: Words): string {
  const say = words.caseload.refusals
  const text = code === undefined ? reason : (say.reasons[code] ?? say.other)
  return value === undefined ? text : `${text} (${value})`
}
