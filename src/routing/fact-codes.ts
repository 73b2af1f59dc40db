/** The kinds of youth help. The first three and the next six differ in what may go on after 18: see the tables. */
export const youthHelpKinds = [
  'treatment-support',
  'participation-support',
  'personal-care',
  'mental-health-treatment',
  'residential-treatment',
  'foster-care',
  'family-home',
  'closed-youth-care',
  'juvenile-criminal',
] as const
export type YouthHelpKind = (typeof youthHelpKinds)[number]

export const needsAfter18 = ['none', 'short', 'long-term'] as const
export const continuationDecisions = ['none', 'granted', 'refused'] as const
export const perspectivePlans = ['none', 'draft', 'final'] as const

/**
 * What kind of Wmo provision could take over. Only `guidance` (begeleiding) has a meaning of its own: it does not end the
 * duty of the Jeugdwet (1.2 lid 1 b). Another code is taken as another provision.
 */
export const wmoProvisions = [
  'guidance',
  'day-activities',
  'short-stay',
  'home-help',
  'aids',
  'sheltered-housing',
  'shelter',
] as const

/** Who the young person lives with, for the search period of the Participatiewet; another code is taken as not known. */
export const households = [
  'single-under-27',
  'single-parent-under-27',
  'both-partners-under-27',
  'partner-27-or-older',
] as const
