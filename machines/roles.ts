/** Roles that follow from what somebody's organisation is. */
export const organisationRoles = [
  'neighbourhood-team',
  'youth-family-centre',
  'youth-care-provider',
  'certified-institution',
  'receiving-provider',
  'volunteer',
] as const

/** Roles that somebody in an organisation can have; the young person is no member of one, and the clock is nobody. */
export const staffRoles = [...organisationRoles, 'decision-maker', 'manager', 'administrator', 'auditor'] as const

/**
 * Who acts in a case (the roles of Jeugdwet and Wmo 2015 in the neighbourhood).
 * `system` is the clock: it has no person behind it and is never a caller.
 */
export const roles = ['young-person', ...staffRoles, 'system'] as const

export type Role = (typeof roles)[number]

/**
 * The parties of one case, named by what they are in it. A deadline and a turn are held by a party;
 * the case's people say which organisation and person that is today.
 */
export const parties = [
  'owner',
  'youthCareProvider',
  'receiver',
  'decisionMaker',
  'youngPerson',
  'manager',
  'ciz',
] as const

export type Party = (typeof parties)[number]
