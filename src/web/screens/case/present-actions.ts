import type { Day } from '../../../calendar/day.ts'
import type { EventOffer } from '../../../cases/events/available-events.ts'
import { correctionType } from '../../../cases/events/told-event.ts'
import { stepAction } from '../../format/step-words.ts'
import type { Language, Words } from '../../words/words.ts'

/** A step that can be told now, as a link to its form; with its date when it is a next step. */
export type Action = { type: string; label: string; href: string; when: string | null }

/** A next step of the case: whether who looks is at turn, and its date. */
export type NextStep = { event: string; mine: boolean; dueOn: Day | null; when: string | null }

export type Actions = {
  /** The main step and at most two beside it: next steps first. */
  main: readonly Action[]
  /** Everything else that who looks may tell now. */
  more: readonly Action[]
  /** What others may tell now, with who they are. */
  others: readonly { type: string; label: string; who: string }[]
  /** What the statechart does not take yet, with the reason where who looks may know it; those of who looks first. */
  notYet: readonly { type: string; label: string; because: string; mine: boolean }[]
}

/** What may be done in a case now and what not: the statechart and the rights of who looks together. */
export function presentActions(
  caseId: string,
  offers: readonly EventOffer[],
  next: readonly NextStep[],
  { words, language }: { words: Words; language: Language },
): Actions {
  const known = offers.filter(({ definition }) => hasForm(definition.type))
  const label = ({ definition }: EventOffer) => stepAction(definition.type, { words, language })
  const action = (offer: EventOffer): Action => ({
    type: offer.definition.type,
    label: label(offer),
    href: stepPath(caseId, offer.definition.type),
    when: next.find(({ event }) => event === offer.definition.type)?.when ?? null,
  })
  const allowed = known.filter(({ accepted, rights }) => accepted && rights)
  const main = allowed
    .filter(({ place }) => place !== null)
    .sort((one, other) => order(one, next).localeCompare(order(other, next)))
    .slice(0, 3)
  const more = allowed.filter((offer) => !main.includes(offer))
  return {
    main: main.map(action),
    more: more.sort((one, other) => label(one).localeCompare(label(other), language)).map(action),
    others: known
      .filter(({ accepted, rights }) => accepted && !rights)
      .map((offer) => ({
        type: offer.definition.type,
        label: label(offer),
        who: offer.definition.by
          .filter((role) => role !== 'system')
          .map((role) => words.names.roles[role])
          .join(', '),
      })),
    notYet: known
      .filter(({ accepted, because }) => !accepted && because !== null)
      .sort((one, other) => Number(other.rights) - Number(one.rights))
      .map((offer) => ({
        type: offer.definition.type,
        label: label(offer),
        because: offer.because?.[language] ?? '',
        mine: offer.rights,
      })),
  }
}

/** What is one's own first, then by date. */
function order({ definition, place }: EventOffer, next: readonly NextStep[]): string {
  const step = next.find(({ event }) => event === definition.type)
  return `${step?.mine ? 0 : 1} ${step?.dueOn ?? '9999'} ${String(place ?? 99).padStart(2, '0')}`
}

/** A correction is made from the timeline, where it is seen what is to be corrected; every other step has a form of its own. */
export const hasForm = (type: string): boolean => type !== correctionType

/** The address of the form of a step. */
export const stepPath = (caseId: string, type: string): string => `/zaken/${caseId}/stap/${type}`
