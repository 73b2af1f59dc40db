import { type Policy, policySchema } from '../../../calendar/policy.ts'
import type { WhatIf } from '../forecast.ts'

const supposedVersion = 'what-if'

/** The policy of today with the lengths that are supposed; itself when none are. */
export function supposedPolicy(policy: Policy, { termLengths }: WhatIf): Policy {
  if (termLengths === undefined || Object.keys(termLengths).length === 0) return policy
  return policySchema.parse({
    ...policy,
    version: supposedVersion,
    termLengths: { ...policy.termLengths, ...termLengths },
  })
}
