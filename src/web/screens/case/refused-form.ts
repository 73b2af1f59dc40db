import { Conflict, Invalid, Stale } from '../../../cases/errors.ts'
import type { FieldFault } from '../../forms/form-state.ts'
import type { Words } from '../../words/words.ts'

/** Why a case did not take what a form told: it changed meanwhile, the step no longer fits, or fields are wrong. */
export type RefusedForm = 'stale' | 'gone' | readonly FieldFault[]

/**
 * What became of a form that a case refused, so that its page can show again what was typed.
 * @param fields the field of the form by the part of the event that it fills, as `plan` in `/plan/0`.
 * @throws the error itself when the form can't mend it: it is not allowed, not there, or of another kind.
 */
export function refusedForm(error: unknown, fields: Readonly<Record<string, string>>, words: Words): RefusedForm {
  if (error instanceof Stale) return 'stale'
  if (error instanceof Conflict) return 'gone'
  if (!(error instanceof Invalid)) throw error
  return error.faults.map(({ pointer }) => {
    const field = fields[pointer.split('/')[1] ?? '']
    if (field === undefined) throw error
    return { field, text: words.faults.fields.notValid }
  })
}
