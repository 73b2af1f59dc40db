import type { Role } from './roles.ts'

/** What the young person says: by themself, or recorded by whom they told. */
export const youngPersonAndConfidants = [
  'young-person',
  'neighbourhood-team',
  'youth-care-provider',
] as const satisfies readonly Role[]

/** Who keeps plan, consent and offer going between the old and the new side. */
export const planKeepers = ['youth-care-provider', 'neighbourhood-team'] as const satisfies readonly Role[]

/** Every professional who works on the case. */
export const professionals = [
  'neighbourhood-team',
  'youth-care-provider',
  'youth-family-centre',
  'certified-institution',
  'receiving-provider',
  'decision-maker',
  'manager',
] as const satisfies readonly Role[]
