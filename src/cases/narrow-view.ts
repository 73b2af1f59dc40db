import type { Sight } from '../access/may-see.ts'
import type { Actor } from './actor.ts'
import type { CaseView } from './case-view.ts'
import type { EffectiveEvent } from './events/effective-log.ts'
import type { RecordedEvent } from './records.ts'

/** Who sees no more than that an offer is theirs to answer, or that this is their client. */
const isNarrow = (sight: Sight): boolean => sight === 'preview' || sight === 'contact' || sight === 'none'

/** The regions of a case that an organisation works in that receives the young person, or is asked to. */
const ownRegions = ['course', 'receiver', 'meeting', 'newHelp']

/**
 * The least that an organisation needs: before it accepts an offer the question itself, after that, without consent to
 * share more, whom it helps (Jeugdwet 7.3.11, Wmo 5.1.2 lid 2). No facts, no other organisation, no other step.
 */
export function narrowed(view: CaseView, actor: Actor): CaseView {
  if (!isNarrow(view.sight)) return view
  const own = view.organisations.filter(({ organisationId }) => organisationId === actor.organisationId)
  const receivers = view.turns.filter(({ party }) => party === 'receiver')
  const [turn] = receivers
  const deadlines = view.deadlines.filter(({ party }) => party === 'receiver')
  const due = deadlines.find(({ kind, outcome }) => outcome === null && kind === turn?.deadlineKind)
  return {
    ...view,
    state: narrowState(view.state),
    advice: {},
    overruleReason: null,
    people: { owner: view.owner, ...('receiver' in view.people ? { receiver: view.people['receiver'] } : {}) },
    nextStep: {
      event: turn?.event ?? 'wait',
      dueOn: due?.dueOn ?? null,
      deadlineKind: due?.kind ?? null,
      because: turn ? null : 'een ander is aan de beurt',
    },
    turns: receivers,
    organisations: own,
    deadlines,
    handover: {
      ...view.handover,
      missing: [],
      declinedBy: [],
      warnings: [],
      referrals: [],
      offer: ownOffer(view, actor),
    },
    availableEvents: view.availableEvents.filter(({ allowed }) => allowed),
  }
}

const ownOffer = ({ handover }: CaseView, { organisationId }: Actor) =>
  handover.offer?.organisationId === organisationId ? handover.offer : null

function narrowState(state: unknown): unknown {
  if (typeof state !== 'object' || state === null || !('open' in state)) return state
  const regions = Object.entries(state.open as object).filter(([region]) => ownRegions.includes(region))
  return { open: Object.fromEntries(regions) }
}

/** What every receiving organisation may read back of the history, whoever told it. */
const ofTheHandover = /^(offer|meeting|contact|help|bridging|firstContact|helpStart|aftercare|case)\./

/**
 * The history as a reader may see it: all of it for who works on the case; a receiver sees what it told itself, and what
 * belongs to the handover once it accepted. What an event said elsewhere is not shown, nor who was asked before.
 */
export function narrowedHistory(history: readonly EffectiveEvent[], sight: Sight, actor: Actor): EffectiveEvent[] {
  if (sight === 'full') return [...history]
  const own = ({ organisationId, payload }: RecordedEvent) =>
    actor.organisationId !== null &&
    (organisationId === actor.organisationId || payload['organisationId'] === actor.organisationId)
  if (sight === 'preview' || sight === 'contact') return history.filter(({ recorded }) => own(recorded))
  return history.map((event) => (own(event.recorded) || shown(event.recorded, sight) ? event : emptied(event)))
}

const shown = ({ type }: RecordedEvent, sight: Sight): boolean =>
  sight === 'handover' && ofTheHandover.test(type) && type !== 'offer.refused' && type !== 'offer.made'

const emptied = (event: EffectiveEvent): EffectiveEvent => ({
  ...event,
  recorded: { ...event.recorded, payload: {} },
  effective: event.effective && { ...event.effective, payload: {} },
})
