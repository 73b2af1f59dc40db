import type { Policy } from './policy.ts'
import type { TermDefinition } from './term-definition.ts'
import { type TermId, terms } from './terms.ts'

/**
 * A term of the catalogue as the policy has it: its own length where policy may set one, else that of the law. A decision
 * term of the municipality's own ordinance goes before the eight weeks of Awb 4:13; as no Act sets it, the Algemene
 * termijnenwet does not move it and Awb 4:14 lid 3 does not extend it.
 */
export function termInForce(id: TermId, policy: Policy): TermDefinition {
  const term = terms[id]
  const length = policy.termLengths[id]
  if (length && term.statutory) {
    const { extension: _, ...unextendable } = term
    const legalBasis = [...term.legalBasis, 'gemeentelijke verordening']
    return { ...unextendable, length, legalBasis, neverShifts: 'gemeentelijke verordening: de Atw geldt daar niet' }
  }
  if (length) return { ...term, length }
  if (id === 'plan-ready') return { ...term, length: { value: policy.planReadyByMonths, unit: 'month' } }
  if (id === 'awb-default-notice' && !policy.graceShifts)
    return { ...term, neverShifts: 'beleid: geen Atw op Awb 4:17 lid 3' }
  return term
}
