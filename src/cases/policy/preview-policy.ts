import type { Day } from '../../calendar/day.ts'
import { type Policy, policySchema } from '../../calendar/policy.ts'
import type { Actor } from '../actor.ts'
import { Invalid } from '../errors.ts'
import type { Page } from '../lists/lists.ts'
import type { KeptAnswer } from '../storage.ts'
import { kindsThatDiffer, policyMove } from './apply-policy.ts'
import type { AlikeMove, NewPolicy, PolicyBook, PolicyPreview, PolicyReach, PolicyStore } from './policies.ts'

/** A new version as it is told: what is not named stays as it is on its first day. */
export const policyChangeSchema = policySchema.partial().required({ version: true, validFrom: true })
export type PolicyChange = Partial<Policy> & Pick<Policy, 'version' | 'validFrom'>

/** What the use-cases of policy work with. */
export type PolicyNeeds = { policies: PolicyBook; policyStore: PolicyStore; today: () => Day }

/**
 * The whole policy that a change makes.
 * @throws Invalid for a first day that is over: what was computed by then was computed by what held then.
 */
export function changedPolicy({ policies, today }: PolicyNeeds, municipality: string, change: PolicyChange): Policy {
  if (change.validFrom < today()) {
    const detail = `A policy can't begin before today, ${today()}: choose today or a day to come.`
    throw new Invalid([{ in: 'body', pointer: '/policy/validFrom', code: 'in-the-past', detail }])
  }
  return policySchema.parse({ ...policies.on(change.validFrom, municipality), ...change })
}

/**
 * What a policy would move on its first day, computed on the deadlines that run now by the functions that will move them:
 * once for all that stand alike, as there may be hundreds of thousands and somebody waits for the answer.
 */
export async function previewPolicy(
  { policies, policyStore }: PolicyNeeds,
  actor: Actor,
  policy: Policy,
  appliesTo: PolicyReach,
  page: Page,
): Promise<PolicyPreview> {
  if (appliesTo === 'new-cases') return { items: [], after: null, cases: 0, deadlines: 0, stay: 0 }
  const versions = policies.all(actor.municipality).map((record) => record.policy)
  const kinds = [...new Set(versions.flatMap((each) => kindsThatDiffer(each, policy)))]
  const moves: AlikeMove[] = []
  for (const alike of await policyStore.runningAlike(actor, kinds, policy.version)) {
    const move = policyMove(alike, policies.of(alike.casePolicy), policy, policy.validFrom)
    if (move !== null) moves.push({ alike, move })
  }
  return policyStore.movedAlike(actor, moves, page)
}

/** A version as it is told, with whom it holds for and why. */
export type ToldPolicy = Omit<NewPolicy, 'policy'> & { policy: PolicyChange }

/**
 * Records new versions of the policy in this order, all or none.
 * @throws Invalid for a first day that is over, Conflict when a name was taken.
 */
export async function recordPolicies(
  needs: PolicyNeeds,
  actor: Actor,
  told: readonly ToldPolicy[],
  kept: KeptAnswer | null,
): Promise<void> {
  const versions = told.map((each) => ({ ...each, policy: changedPolicy(needs, actor.municipality, each.policy) }))
  for (const { policy } of versions) needs.policies.refuseTaken(policy.version)
  const audit = {
    action: 'policy.recorded',
    purpose: 'administration' as const,
    caseIds: [],
    youngPersonIds: [],
    traceId: null,
  }
  await needs.policyStore.add(actor, versions, audit, kept)
  await needs.policies.refresh()
}
