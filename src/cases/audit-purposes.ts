/** What a file of a list can be made for; it is chosen, never typed: what is typed may name somebody. */
export const exportReasons = [
  'accountability',
  'management-information',
  'policy',
  'quality',
  'research',
  'supervision',
  'case-work',
] as const
export type ExportReason = (typeof exportReasons)[number]

/**
 * Why somebody saw or did something, as the audit keeps it: codes alone, in the database too (migration 0101). The one
 * reason that is written is that of a break-glass, which stands with it, sealed.
 */
export type AuditPurpose =
  | 'administration'
  | 'audit'
  | 'break-glass'
  | 'break-glass-review'
  | 'case-work'
  | 'demo'
  | 'management'
  | 'own-inspection'
  | 'own-settings'
  | 'retention'
  | 'sign-in'
  | 'young-person'
  | ExportReason
