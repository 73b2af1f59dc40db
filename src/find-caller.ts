import type { FindCaller } from './access/caller.ts'
import { findPersona } from './access/personas.ts'
import type { Program } from './program.ts'

/** Who a token's subject is today: for the demo a persona that is still active in the directory. */
export function findCaller({ config }: Pick<Program, 'config'>): FindCaller {
  return async (subject) => (config.production ? undefined : findPersona(subject))
}
