import type { Actor } from '../actor.ts'

/** Whose cases: a person's, or all of an organisation. */
export type CaseHolder = { personId: string } | { organisationId: string }

/** How many open cases somebody holds. A number alone: who administers the directory sees no case. */
export interface HeldCases {
  countOpen(actor: Actor, holder: CaseHolder): Promise<number>
}
