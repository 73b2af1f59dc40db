import type { Day } from '../src/calendar/day.ts'
import type { TermId } from '../src/calendar/terms.ts'
import type { Party } from './roles.ts'

/** What an organisation is in a case: a party, or one that takes part beside them. */
export type RelationParty = Party | 'subcontractor' | 'referral' | 'youthFamilyCentre'

/**
 * All that a statechart may ask for. A machine names effects and runs none: the use-case turns them into rows
 * in the transaction of the event. `kind` names a term of the calendar's catalogue; `key` tells two of a kind apart.
 */
export type Effect =
  /** Counting begins the day after `startsOn` (the event's day unless given); `dueOn` fixes the day where an agreement does.
   * `passesAs` names the event that its passing becomes; without it only the ledger learns of it. */
  | { type: 'startDeadline'; kind: TermId; party: Party; key?: string; startsOn?: Day; dueOn?: Day; passesAs?: string }
  | { type: 'settleDeadline'; kind: string; key?: string }
  | { type: 'cancelDeadline'; kind: string; key?: string }
  | { type: 'suspendDeadline'; kind: string; key?: string; invitedOn: Day }
  | { type: 'resumeDeadline'; kind: string; key?: string; completedOn: Day }
  | { type: 'extendDeadline'; kind: string; key?: string; to: Day }
  /** A message to the party; `template` names the words, never a name or a BSN in it. */
  | { type: 'notify'; party: Party; template: string }
  /** The organisation sees the minimal preview until it accepts. */
  | { type: 'offerTo'; organisationId: string }
  | {
      type: 'beginRelation'
      organisationId: string
      party: RelationParty
      scope: 'full' | 'handover' | 'preview' | 'contact'
    }
  /** Without `party` all that the organisation is in the case ends. */
  | { type: 'endRelation'; organisationId: string; party?: RelationParty }
  | { type: 'refer'; service: string; key: string }
  /** The case goes on in another pathway with its history; the use-case opens it there. */
  | { type: 'continueElsewhere'; pathway: string; reason: string }

export type EffectType = Effect['type']

export type EffectOf<T extends EffectType> = Extract<Effect, { type: T }>
export type EffectParams<T extends EffectType> = Omit<EffectOf<T>, 'type'>

export const effectTypes = [
  'startDeadline',
  'settleDeadline',
  'cancelDeadline',
  'suspendDeadline',
  'resumeDeadline',
  'extendDeadline',
  'notify',
  'offerTo',
  'beginRelation',
  'endRelation',
  'refer',
  'continueElsewhere',
] as const satisfies readonly EffectType[]
