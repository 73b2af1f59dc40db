import type { FindCaller } from './access/caller.ts'
import { tellingLately } from './access/callers-lately.ts'
import { demoMunicipality, findPersona } from './access/personas.ts'
import { rightsByAge } from './access/rights-by-age.ts'
import { defaultPolicy } from './calendar/policy.ts'
import type { Program } from './program.ts'
import { callersBySubject } from './storage/directory/find-caller.ts'

/**
 * Who a token's subject is today, by the directory of the municipality: somebody who left is nobody from then on, and a
 * young person comes in from their twelfth birthday. In the demo the young person's persona is known before a case makes
 * them so.
 */
export function findCaller({ config, database, clock }: Pick<Program, 'config' | 'database' | 'clock'>): FindCaller {
  const demo = config.demo !== 'off' && !config.production
  const bySubject = callersBySubject(database.app, demo ? demoMunicipality : config.municipality)
  const find: FindCaller = async (subject) => {
    const found = await bySubject(subject)
    if (found !== undefined) {
      const { birthDate, caller } = found
      const mayLook =
        birthDate === null || rightsByAge(birthDate, clock.today(), defaultPolicy.leapDayRule).ownInspection
      return mayLook ? caller : undefined
    }
    const persona = demo ? await findPersona(subject) : undefined
    return persona?.role === 'young-person' ? persona : undefined
  }
  return tellingLately(find, () => performance.now())
}
