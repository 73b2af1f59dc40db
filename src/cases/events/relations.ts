import type { Effect } from '../../../machines/effects.ts'
import type { Party, Role } from '../../../machines/roles.ts'
import type { Day } from '../../calendar/day.ts'
import type { Holder, RelationRecord } from '../records.ts'

type ChangingEvent = { caseId: string; occurredOn: Day }

/**
 * Applies one effect to the relations of a case: which organisation takes part, as what, and how much it may see.
 * An offer gives a preview only; acceptance widens it; an end keeps the row with its last day.
 */
export function applyToRelations(
  relations: readonly RelationRecord[],
  effect: Effect,
  event: ChangingEvent,
): RelationRecord[] {
  switch (effect.type) {
    case 'offerTo':
      return begin(relations, { organisationId: effect.organisationId, party: 'receiver', scope: 'preview' }, event)
    case 'beginRelation':
      return begin(relations, effect, event)
    case 'endRelation':
      return relations.map((relation) =>
        relation.organisationId === effect.organisationId &&
        (effect.party === undefined || relation.party === effect.party)
          ? end(relation, event.occurredOn)
          : relation,
      )
    default:
      return [...relations]
  }
}

type Begun = Pick<RelationRecord, 'organisationId' | 'party' | 'scope'>

function begin(relations: readonly RelationRecord[], begun: Begun, event: ChangingEvent): RelationRecord[] {
  const same = (relation: RelationRecord) =>
    relation.organisationId === begun.organisationId && relation.party === begun.party
  const fresh: RelationRecord = {
    caseId: event.caseId,
    organisationId: begun.organisationId,
    party: begun.party,
    scope: begun.scope,
    beganOn: event.occurredOn,
    endedOn: null,
  }
  const running = relations.find((relation) => same(relation) && relation.endedOn === null)
  if (!running) return [...relations.filter((relation) => !same(relation)), fresh]
  return relations.map((relation) => (relation === running ? { ...relation, scope: begun.scope } : relation))
}

const end = (relation: RelationRecord, on: Day): RelationRecord =>
  relation.endedOn === null ? { ...relation, endedOn: on } : relation

/** What the organisation that opened a case is in it, when it does not own it: by the role of who opened. */
const openedAs: Readonly<Partial<Record<Role, Pick<RelationRecord, 'party' | 'scope'>>>> = {
  'youth-care-provider': { party: 'youthCareProvider', scope: 'full' },
  'youth-family-centre': { party: 'youthFamilyCentre', scope: 'full' },
  'neighbourhood-team': { party: 'referral', scope: 'contact' },
}

/**
 * Organisations named at the opening take part from then on, and so does whoever opened the case for another to own; the
 * owner and the municipality see the case by what they are.
 */
export function relationsAtOpening(
  relations: readonly RelationRecord[],
  people: Readonly<Record<Party, Holder>>,
  event: ChangingEvent & { role: Role; organisationId: string | null },
): RelationRecord[] {
  const provider = people.youthCareProvider.organisationId
  const withProvider =
    provider === null
      ? [...relations]
      : begin(relations, { organisationId: provider, party: 'youthCareProvider', scope: 'full' }, event)
  const as = openedAs[event.role]
  const { organisationId } = event
  const takesPart = organisationId === people.owner.organisationId || organisationId === provider
  return as === undefined || organisationId === null || takesPart
    ? withProvider
    : begin(withProvider, { organisationId, ...as }, event)
}
