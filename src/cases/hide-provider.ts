import { isAddressProtected, mayKnowWhereabouts, withoutWhereabouts } from '../access/protected-address.ts'
import type { Actor } from './actor.ts'
import type { CaseView } from './case-view.ts'
import type { EffectiveEvent } from './events/effective-log.ts'
import type { CaseRecord, Json, RecordedEvent } from './records.ts'

type Kept = { context?: { file?: { facts?: Json } } }

/** Whether the provider and every place must be hidden from an actor: the address is protected, and not theirs to know. */
export function mustHideProvider(record: CaseRecord, actor: Actor): boolean {
  const { context } = record.snapshot as Kept
  return isAddressProtected(context?.file?.facts ?? {}) && !mayKnowWhereabouts(actor, [record.owner.organisationId])
}

const nobody = { organisationId: null, personId: null }

/** A case without the youth-care provider, except for that provider itself: its name would tell where somebody stays. */
export function withoutProvider(view: CaseView, actor: Actor): CaseView {
  const hidden = (party: string, organisationId: string | null): boolean =>
    party === 'youthCareProvider' && organisationId !== actor.organisationId
  const provider = view.people['youthCareProvider'] as { organisationId: string | null } | undefined
  return {
    ...view,
    people:
      provider && hidden('youthCareProvider', provider.organisationId)
        ? { ...view.people, youthCareProvider: nobody }
        : view.people,
    atTurn: hidden(view.atTurn.party, view.atTurn.organisationId) ? { ...view.atTurn, ...nobody } : view.atTurn,
    organisations: view.organisations.filter(({ party, organisationId }) => !hidden(party, organisationId)),
    deadlines: view.deadlines.map((deadline) =>
      hidden(deadline.party, deadline.responsible.organisationId) ? { ...deadline, responsible: nobody } : deadline,
    ),
    handover: {
      ...view.handover,
      missing: view.handover.missing.map((one) =>
        hidden(one.party, one.organisationId) ? { ...one, ...nobody } : one,
      ),
    },
  }
}

/** The history without who told something for the youth-care provider, and without what leads to an address. */
export function historyWithoutProvider(history: readonly EffectiveEvent[], actor: Actor): EffectiveEvent[] {
  const shown = (event: RecordedEvent): RecordedEvent => ({
    ...event,
    ...(event.role === 'youth-care-provider' && event.organisationId !== actor.organisationId ? nobody : {}),
    payload: plain(event.payload),
    computed: plainOpening(event.computed),
  })
  return history.map(({ recorded, effective, ...rest }) => ({
    ...rest,
    recorded: shown(recorded),
    effective: effective && shown(effective),
  }))
}

/** What was told, without facts that lead to an address and without where they meet. */
function plain(payload: Json): Json {
  const { facts, place, alternatives, ...rest } = payload
  return {
    ...rest,
    ...(isJson(facts) ? { facts: withoutWhereabouts(facts) } : facts === undefined ? {} : { facts }),
    ...(place === undefined ? {} : { place: null }),
    ...(Array.isArray(alternatives)
      ? { alternatives: alternatives.map((one: unknown) => (isJson(one) ? { ...one, place: null } : one)) }
      : {}),
  }
}

/** The facts with which the case began stand in what was computed then. */
function plainOpening(computed: Json): Json {
  const { opening } = computed
  if (!isJson(opening) || !isJson(opening['facts'])) return computed
  return { ...computed, opening: { ...opening, facts: withoutWhereabouts(opening['facts']) } }
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
