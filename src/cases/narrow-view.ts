import type { Sight } from '../access/may-see.ts'
import type { Actor } from './actor.ts'
import type { CaseView, DeadlineView } from './case-view.ts'
import type { EventOffer } from './events/available-events.ts'
import type { EffectiveEvent } from './events/effective-log.ts'
import { receiverSteps } from './receiver-steps.ts'
import type { Holder, RecordedEvent } from './records.ts'

/** Who sees no more than that an offer is theirs to answer, or that this is their client. */
export const isNarrow = (sight: Sight): boolean => sight === 'preview' || sight === 'contact' || sight === 'none'

/** The regions of a case that an organisation works in that receives the young person, or is asked to. */
export const ownRegions: readonly string[] = ['course', 'receiver', 'meeting', 'newHelp']

/** What a case waits for, to who may not know what that is. */
export const waiting = { event: 'wait', because: 'een ander is aan de beurt' } as const

/**
 * The least that an organisation needs: before it accepts an offer the question itself, after that, without consent to
 * share more, whom it helps (Jeugdwet 7.3.11, Wmo 5.1.2 lid 2). No facts, no other organisation, no other step.
 */
export function narrowed(view: CaseView, actor: Actor): CaseView {
  if (!isNarrow(view.sight)) return view
  const own = view.organisations.filter(({ organisationId }) => organisationId === actor.organisationId)
  const receiver = view.people['receiver'] as Holder | undefined
  const receives = receiver !== undefined && receiver.organisationId === actor.organisationId
  const receivers = view.turns.filter(({ party }) => receives && party === 'receiver')
  const deadlines = view.deadlines.filter((deadline) => isOwn(deadline, actor))
  return {
    ...view,
    state: stateInSight(view.state, view.sight),
    advice: {},
    overruleReason: null,
    people: { owner: view.owner, ...(receives ? { receiver } : {}) },
    ...ownNext(view, receivers, deadlines, actor),
    turns: receivers,
    organisations: own,
    deadlines,
    handover: {
      ...view.handover,
      missing: [],
      declinedBy: [],
      warnings: [],
      referrals: [],
      counts: noCounts,
      offer: ownOffer(view, actor),
    },
    availableEvents: view.availableEvents.filter(({ allowed }) => allowed),
  }
}

const isOwn = ({ party, responsible }: Pick<DeadlineView, 'party' | 'responsible'>, { organisationId }: Actor) =>
  party === 'receiver' && responsible.organisationId === organisationId

/** What the organisation itself has to do first. Where that is nothing, it turns to the owner. */
function ownNext(
  { owner }: CaseView,
  [turn]: CaseView['turns'],
  deadlines: readonly DeadlineView[],
  { organisationId }: Actor,
): Pick<CaseView, 'nextStep' | 'atTurn'> {
  const running = deadlines.filter(({ outcome }) => outcome === null).sort((one, other) => order(one, other))
  const due = running[0]
  const nextStep = {
    event: due ? (receiverSteps.get(due.kind) ?? waiting.event) : (turn?.event ?? waiting.event),
    dueOn: due?.dueOn ?? null,
    deadlineKind: due?.kind ?? null,
    because: due || turn ? null : waiting.because,
  }
  const atTurn = { party: 'receiver', organisationId, personId: due?.responsible.personId ?? null }
  return { nextStep, atTurn: due || turn ? atTurn : { party: 'owner', ...owner } }
}

const order = (one: DeadlineView, other: DeadlineView): number =>
  one.dueOn === other.dueOn ? (one.id < other.id ? -1 : 1) : one.dueOn < other.dueOn ? -1 : 1

const noCounts: CaseView['handover']['counts'] = {
  referrals: 0,
  referralsAnswered: 0,
  informalOffered: 0,
  informalAccepted: 0,
  informalStarted: 0,
  informalSmall: 0,
}

const ownOffer = ({ handover }: CaseView, { organisationId }: Actor) =>
  handover.offer?.organisationId === organisationId ? handover.offer : null

/** The state of a case as a reader of this sight may know it. */
export function stateInSight(state: unknown, sight: Sight): unknown {
  if (!isNarrow(sight) || typeof state !== 'object' || state === null || !('open' in state)) return state
  const regions = Object.entries(state.open as object).filter(([region]) => ownRegions.includes(region))
  return { open: Object.fromEntries(regions) }
}

/** Whether the path of a state, as `open.receiver.offered`, lies in what such a reader may know. */
export function isOwnPath(path: string): boolean {
  const [first, region] = path.split('.')
  return first !== 'open' || region === undefined || ownRegions.includes(region)
}

/** The same of states by their path. */
export const pathsInSight = (paths: readonly string[], sight: Sight): string[] =>
  paths.filter((path) => !isNarrow(sight) || isOwnPath(path))

/** What can be told, as a reader of this sight may know it: nothing of others, and of their own not why it does not fit. */
export function offersInSight(offers: readonly EventOffer[], sight: Sight): EventOffer[] {
  if (!isNarrow(sight)) return [...offers]
  return offers.filter(({ rights }) => rights).map((offer) => ({ ...offer, because: null }))
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
