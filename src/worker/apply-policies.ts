import type { Dependencies } from '../cases/dependencies.ts'
import { applyPolicyToCase } from '../cases/policy/apply-policy-to-case.ts'
import type { PolicyBook, PolicyStore } from '../cases/policy/policies.ts'
import { oneByOne, untilDone } from './until-done.ts'

type ApplyParts = {
  dependencies: Dependencies
  policies: PolicyBook
  policyStore: Pick<PolicyStore, 'casesNotOn'>
  report: (problem: { caseId: string; error: unknown }) => void
  ending?: AbortSignal
}

/** Puts the open cases of a municipality on the policy that is in force today, where that one holds for open cases. */
export async function applyPolicies(parts: ApplyParts, municipality: string): Promise<{ policyApplied: number }> {
  const { dependencies, policies, policyStore, report, ending } = parts
  await policies.refresh()
  const { version } = policies.on(dependencies.today(), municipality)
  const record = policies.all(municipality).find(({ policy }) => policy.version === version)
  let policyApplied = 0
  if (record?.appliesTo !== 'open-cases') return { policyApplied }
  await untilDone(
    (limit) => policyStore.casesNotOn(municipality, version, limit),
    1,
    (ids, failed) =>
      oneByOne(
        ids,
        async (caseId) => {
          const moved = await applyPolicyToCase(dependencies, municipality, caseId, version)
          if (moved === true) policyApplied += 1
          return moved === 'busy' ? 0 : 1
        },
        (caseId, error) => {
          failed.add(caseId)
          report({ caseId, error })
        },
      ),
    ending,
  )
  return { policyApplied }
}
