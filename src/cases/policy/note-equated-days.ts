import type { NotedDays } from '../../calendar/equated-days.ts'
import type { Actor } from '../actor.ts'
import type { Page } from '../lists/lists.ts'
import type { KeptAnswer } from '../storage.ts'
import type { PolicyPreview, PolicyReach } from './policies.ts'
import { changedPolicy, type PolicyChange, type PolicyNeeds, previewPolicy, recordPolicies } from './preview-policy.ts'

type Noting = { policy: PolicyChange; appliesTo: PolicyReach }

/**
 * The versions of the policy that noting these days makes: one from today for all cases that are open, since the
 * decree moves every term that ends on such a day (Atw 1 lid 1, 3 lid 3), and anew each one that is still to come,
 * so that it does not forget them.
 */
function versionsWith({ policies, today }: PolicyNeeds, municipality: string, noted: NotedDays): [Noting, ...Noting[]] {
  const there = policies.all(municipality)
  const coming = policies.inForce(municipality).filter(({ validFrom }) => validFrom > today())
  const name = (place: number) => `${municipality}-${there.length + 1 + place}`
  const again = coming.map((policy, place): Noting => {
    const appliesTo = there.findLast((record) => record.policy.version === policy.version)?.appliesTo ?? 'new-cases'
    return { policy: { ...policy, version: name(place + 1), equatedDays: noted }, appliesTo }
  })
  const now = { version: name(0), validFrom: today(), equatedDays: noted }
  return [{ policy: now, appliesTo: 'open-cases' }, ...again]
}

/** What noting these days moves in cases that are open, from today. */
export function previewEquatedDays(
  needs: PolicyNeeds,
  actor: Actor,
  noted: NotedDays,
  page: Page,
): Promise<PolicyPreview> {
  const [{ policy, appliesTo }] = versionsWith(needs, actor.municipality, noted)
  return previewPolicy(needs, actor, changedPolicy(needs, actor.municipality, policy), appliesTo, page)
}

/**
 * Notes days of a decree, from today: every version of it or none.
 * @throws Conflict when somebody recorded a version meanwhile.
 */
export async function noteEquatedDays(
  needs: PolicyNeeds,
  actor: Actor,
  { noted, because }: { noted: NotedDays; because: string },
  kept: KeptAnswer | null,
): Promise<void> {
  const versions = versionsWith(needs, actor.municipality, noted)
  await recordPolicies(
    needs,
    actor,
    versions.map((version) => ({ ...version, because })),
    kept,
  )
}
