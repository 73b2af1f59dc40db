import type { Policy } from './policy.ts'
import type { TermDefinition } from './term-definition.ts'
import { type TermId, terms } from './terms.ts'

/** A term of the catalogue as the policy has it: its own length where policy may set one, else that of the law. */
export function termInForce(id: TermId, policy: Policy): TermDefinition {
  const term = terms[id]
  const length = policy.termLengths[id]
  if (length) return { ...term, length }
  if (id === 'plan-ready') return { ...term, length: { value: policy.planReadyByMonths, unit: 'month' } }
  if (id === 'awb-default-notice' && !policy.graceShifts)
    return { ...term, neverShifts: 'Awb 4:17 lid 3: beleid, zonder Atw' }
  return term
}
