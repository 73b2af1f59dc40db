import type { Role } from '../../../machines/roles.ts'

/** Who works on cases. */
export const caseworkers: readonly Role[] = [
  'neighbourhood-team',
  'youth-family-centre',
  'youth-care-provider',
  'certified-institution',
  'receiving-provider',
  'volunteer',
  'decision-maker',
]

/** Who may open a case, as in the API. */
export const openers: readonly Role[] = [
  'neighbourhood-team',
  'youth-care-provider',
  'youth-family-centre',
  'decision-maker',
]

/** Who has figures of a year: of the whole municipality, as in the API. */
export const yearReaders: readonly Role[] = ['manager', 'decision-maker']

/** Who reads figures, as in the API: managers and the college of all cases, organisations of their own. */
export const figureReaders: readonly Role[] = [
  'manager',
  'decision-maker',
  'neighbourhood-team',
  'youth-family-centre',
  'youth-care-provider',
  'certified-institution',
  'receiving-provider',
]
