import { isDeepStrictEqual } from 'node:util'
import type { Facts } from '../../routing/facts.ts'
import { clockOf } from '../deadlines/pass-case-days.ts'
import type { Dependencies } from '../dependencies.ts'
import { advise } from './advise.ts'

/**
 * Advises somebody on the watch list again because days passed. A changed advice is put before their owner with a date
 * of its own; an advice that stays keeps the date that it had.
 * @returns whether the advice changed.
 */
export async function adviseAgain(
  dependencies: Dependencies,
  municipality: string,
  youngPersonId: string,
): Promise<boolean> {
  return dependencies.storage.transaction(clockOf(municipality), async (unit) => {
    const person = await unit.loadYoungPerson(youngPersonId, 'for-update')
    if (!person) return false
    const today = dependencies.today()
    const policy = dependencies.policyOn(today, municipality)
    const { advised } = advise(person.facts as Facts, today, policy, person.watch)
    const changed = !isDeepStrictEqual(advised.advice, person.advice)
    await unit.writeAdvice({ ...person, ...advised, watch: changed ? advised.watch : person.watch })
    return changed
  })
}
