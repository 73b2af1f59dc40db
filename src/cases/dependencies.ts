import type { Party } from '../../machines/roles.ts'
import type { Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import type { Actor } from './actor.ts'
import type { PolicyByVersion } from './events/case-progress.ts'
import type { Holder } from './records.ts'
import type { Directory, Storage } from './storage.ts'

/** What use-cases are given instead of reaching for it: storage, the day it is, ids and the policies. */
export type Dependencies = {
  storage: Storage
  /** Today in Europe/Amsterdam. */
  today: () => Day
  /** A new unique id (UUID). */
  newId: () => string
  /** The policy in force in a municipality on a day, and any by its version. */
  policyOn: (day: Day, municipality: string) => Policy
  policyOf: PolicyByVersion
  /** Who is what in a case that this actor opens and names no organisations for. */
  defaultPeople: (actor: Actor, directory: Directory) => Promise<Record<Party, Holder>>
}
