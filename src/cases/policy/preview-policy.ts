import type { Day } from '../../calendar/day.ts'
import { type Policy, policySchema } from '../../calendar/policy.ts'
import type { Actor } from '../actor.ts'
import { Invalid } from '../errors.ts'
import type { Page, PageOf } from '../lists/lists.ts'
import type { KeptAnswer } from '../storage.ts'
import { kindsThatDiffer, type PolicyMove, policyMove } from './apply-policy.ts'
import type { NewPolicy, PolicyBook, PolicyReach, PolicyStore } from './policies.ts'

/** A new version as it is told: what is not named stays as it is on its first day. */
export const policyChangeSchema = policySchema.partial().required({ version: true, validFrom: true })
export type PolicyChange = Partial<Policy> & Pick<Policy, 'version' | 'validFrom'>

/** A deadline that a new policy moves, or would but for the rule that nobody is late after the fact. */
export type MovedDeadline = PolicyMove & {
  caseId: string
  deadlineId: string
  kind: string
  /** Where it is now. */
  from: Day
}

/** What a new policy moves: a page of deadlines, and how many cases and deadlines there are in all. */
export type PolicyPreview = PageOf<MovedDeadline> & { cases: number; deadlines: number; stay: number }

/** What the use-cases of policy work with. */
export type PolicyNeeds = { policies: PolicyBook; policyStore: PolicyStore; today: () => Day }

const batch = 1000

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

/** What a policy would move on its first day, computed on the deadlines that run now by the functions that will move them. */
export async function previewPolicy(
  needs: PolicyNeeds,
  actor: Actor,
  policy: Policy,
  appliesTo: PolicyReach,
  page: Page,
): Promise<PolicyPreview> {
  const preview: PolicyPreview = { items: [], after: null, cases: 0, deadlines: 0, stay: 0 }
  if (appliesTo === 'new-cases') return preview
  const cases = new Set<string>()
  for await (const moved of movesOf(needs, actor, policy)) {
    if (moved.stays === null) {
      cases.add(moved.caseId)
      preview.deadlines += 1
    } else preview.stay += 1
    if (page.after !== null && moved.deadlineId <= page.after) continue
    if (preview.items.length < page.limit) preview.items.push(moved)
    else preview.after = preview.items.at(-1)?.deadlineId ?? null
  }
  return { ...preview, cases: cases.size }
}

/** Every deadline that the policy moves or would, by id. */
async function* movesOf(needs: PolicyNeeds, actor: Actor, policy: Policy): AsyncGenerator<MovedDeadline> {
  const versions = needs.policies.all(actor.municipality).map((record) => record.policy)
  const kinds = [...new Set(versions.flatMap((each) => kindsThatDiffer(each, policy)))]
  let after: string | null = null
  do {
    const { items, after: next } = await needs.policyStore.running(actor, kinds, policy.version, after, batch)
    for (const { deadline, casePolicy } of items) {
      const { id: deadlineId, caseId, kind, dueOn: from } = deadline
      const move = policyMove(deadline, needs.policies.of(casePolicy), policy, policy.validFrom)
      if (move !== null) yield { caseId, deadlineId, kind, from, ...move }
    }
    after = next
  } while (after !== null)
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
