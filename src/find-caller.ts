import type { FindCaller } from './access/caller.ts'
import { demoMunicipality, findPersona } from './access/personas.ts'
import type { Program } from './program.ts'
import { findCallerBySubject } from './storage/find-caller.ts'

/**
 * Who a token's subject is today, by the directory of the municipality: somebody who left is nobody from then on. In the
 * demo the young person's persona is known before a case makes them so.
 */
export function findCaller({ config, database }: Pick<Program, 'config' | 'database'>): FindCaller {
  const demo = config.demo !== 'off' && !config.production
  return async (subject) => {
    const found = await findCallerBySubject(database.app, demo ? demoMunicipality : config.municipality, subject)
    if (found !== undefined || !demo) return found
    const persona = await findPersona(subject)
    return persona?.role === 'young-person' ? persona : undefined
  }
}
