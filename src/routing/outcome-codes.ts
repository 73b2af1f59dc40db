export const outcomes = [
  'extended-youth-care',
  'perspective-plan-handover',
  'direct-intake',
  'adult-access',
  'juvenile-criminal',
  'no-transition',
  'blocked',
  'needs-information',
] as const
/** What the tables advise; the first three are the pathways. */
export type Outcome = (typeof outcomes)[number]

export const grounds = [
  'continuation',
  'determined-before-18',
  'resumption',
  'foster-until-21',
  'family-home-until-21',
  'closed-max-6-months',
] as const
/** On which ground youth care is extended. */
export type Ground = (typeof grounds)[number]

export const laws = ['jeugdwet', 'wmo', 'wlz', 'zvw'] as const
export type Law = (typeof laws)[number]

export const targetLaws = ['wmo', 'wlz', 'zvw'] as const
/** The law that takes over. */
export type TargetLaw = (typeof targetLaws)[number]

export const statuses = [
  'prepare',
  'window-open',
  'overdue',
  'decision-needed',
  'decision-overdue',
  'open',
  'out-of-transition-group',
] as const
export type Status = (typeof statuses)[number]

export const needActions = [
  'monitor',
  'municipality-must-provide',
  'ciz-application',
  'gp-referral',
  'community-nurse',
  'continue-without-decision',
  'continue-and-record-decision',
  'extend-with-decision',
  'closed-care-and-handover',
  'wmo-handover',
  'wmo-notification',
  'legal-review',
  'look-again',
  'ask-facts',
] as const
/** What to do for one need. */
export type NeedAction = (typeof needActions)[number]
