import { defaultPolicy, type Policy, policyOn } from './calendar/policy.ts'
import { Conflict, Unavailable } from './cases/errors.ts'
import type { PolicyBook, PolicyRecord, PolicyStore } from './cases/policy/policies.ts'

/** The policy that every municipality begins with. */
const shipped: PolicyRecord = {
  policy: defaultPolicy,
  appliesTo: 'new-cases',
  because: 'De uitgangspunten waarmee het programma wordt geleverd.',
  recordedAt: null,
  recordedBy: null,
}

/**
 * Keeps the policies of all municipalities at hand. Other processes record new ones too: whoever holds the book reads it
 * anew now and then, and at once when a name turns up that it does not have.
 */
export async function openPolicyBook(
  store: Pick<PolicyStore, 'list'>,
  municipalities: () => Promise<{ id: string }[]>,
): Promise<PolicyBook> {
  let records = new Map<string, readonly PolicyRecord[]>()
  let reading: Promise<void> | null = null
  const read = async (): Promise<void> => {
    const found = await municipalities()
    const lists = await Promise.all(found.map(async ({ id }) => [id, [shipped, ...(await store.list(id))]] as const))
    records = new Map(lists)
  }
  const refresh = (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = null
    })
    return reading
  }
  const all = (municipality: string) => records.get(municipality) ?? [shipped]
  const named = (version: string) =>
    [...records.values()].flat().find(({ policy }) => policy.version === version)?.policy ??
    (version === defaultPolicy.version ? defaultPolicy : undefined)
  await refresh()
  return {
    all,
    refresh,
    inForce: (municipality) => counting(all(municipality)),
    on: (day, municipality) => policyOn(counting(all(municipality)), day),
    of: (version) => {
      const policy = named(version)
      if (policy) return policy
      void refresh().catch(() => undefined)
      throw new Unavailable(`The policy '${version}' was recorded a moment ago and is being read: ask again.`, {
        retryAfterSeconds: 1,
      })
    },
    refuseTaken: (version) => {
      if (named(version)) throw new Conflict(`There is a policy '${version}' already: give this one another name.`)
    },
  }
}

/** Of versions that begin on one day the last recorded counts. */
function counting(records: readonly PolicyRecord[]): Policy[] {
  const byDay = new Map(records.map(({ policy }) => [policy.validFrom, policy]))
  return [...byDay.values()].sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
}
