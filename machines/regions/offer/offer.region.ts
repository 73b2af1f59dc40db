import { assign } from 'xstate'
import type { Day } from '../../../src/calendar/day.ts'
import type { TermId } from '../../../src/calendar/terms.ts'
import { caseSetup } from '../../case-setup.ts'
import { type CaseContext, nobody } from '../../context.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { beginRelation, endRelation } from '../../effect-actions.ts'
import { eventDay } from '../../event-day.ts'
import type { Party } from '../../roles.ts'
import { handoverConsent } from '../consent/consent.context.ts'
import { helpLeft } from '../new-help/new-help.context.ts'
import { type OfferContext, offerEnded, offerWith } from './offer.context.ts'
import { warnsOfFirstDay, warnsOfProvider } from './offer-warnings.ts'

/** Who seeks a receiver, and by which deadline, counted from a day of the case. */
export type Seeking = { party: Party; deadline: TermId; countedFrom: (context: CaseContext) => Day | null }

type Ending = OfferContext['declinedBy'][number]['how']

type Closing = ReturnType<typeof settle> | ReturnType<typeof cancel>

const offered = ({ offer }: CaseContext) => offer.current?.organisationId ?? ''

const releaseReceiver = endRelation(({ context }) => ({
  organisationId: offered(context),
  party: 'receiver',
}))

/** The offer does not stand any more, and nobody is the receiver until the next one. */
const ended = (how: Ending) =>
  caseSetup.assign({
    offer: ({ context, event }) =>
      offerEnded(context.offer, how, 'reason' in event && event.reason ? event.reason : null),
    newHelp: ({ context, event }) => helpLeft(context, eventDay({ context, event })),
    people: ({ context }) => ({ ...context.people, receiver: nobody }),
  })

/** From acceptance the receiver shares in the case as far as the young person consents. */
const acceptedAs = beginRelation(({ context }) => ({
  organisationId: offered(context),
  party: 'receiver',
  scope: handoverConsent(context.consent) ? 'handover' : 'contact',
}))

/**
 * The two-sided offer, the same in the handover, in the exit of extended care and in the placement of direct intake.
 * Nobody is handed over on one side's word: the receiver accepts within its date, refuses with a reason, or proposes
 * another first day that the asking side agrees to; else the next is sought.
 */
export function offerRegion(seeking: Seeking) {
  const tellSeeker = { type: 'notify', params: { party: seeking.party, template: 'offer-ended' } } as const
  const backToSeeking = (how: Ending, deadline: Closing) =>
    ({ target: 'sought', actions: [deadline, releaseReceiver, tellSeeker, ended(how)] }) as const

  return caseSetup.createStateConfig({
    initial: 'sought',
    states: {
      sought: {
        meta: {
          label: { nl: 'Nieuwe aanbieder gezocht', en: 'Receiver sought' },
          turn: { party: seeking.party, step: 'offer.made', deadline: seeking.deadline },
        },
        entry: {
          type: 'startDeadline',
          params: ({ context }) => {
            const startsOn = seeking.countedFrom(context)
            return { kind: seeking.deadline, party: seeking.party, ...(startsOn ? { startsOn } : {}) }
          },
        },
        on: {
          'offer.made': {
            guard: 'theYoungPersonLetsUsOffer',
            target: 'offered',
            actions: [
              assign({
                offer: ({ context, event }) => ({
                  declinedBy: context.offer.declinedBy,
                  current: {
                    organisationId: event.organisationId,
                    madeBySeq: event.seq,
                    acceptByOn: event.acceptByOn ?? event.occurredOn,
                    startsOn: event.startsOn ?? null,
                    counterStartsOn: null,
                    accepted: false,
                    contact: null,
                    expertise: event.expertise ?? null,
                    firstFreeOn: event.firstFreeOn ?? null,
                  },
                }),
                people: ({ context, event }) => ({
                  ...context.people,
                  receiver: { organisationId: event.organisationId, personId: null },
                }),
              }),
              warnsOfProvider,
              { type: 'offerTo', params: ({ event }) => ({ organisationId: event.organisationId }) },
              {
                type: 'startDeadline',
                params: ({ event }) => ({
                  kind: 'offer-answer',
                  party: 'receiver',
                  ...(event.acceptByOn ? { dueOn: event.acceptByOn } : {}),
                  passesAs: 'offer.expired',
                }),
              },
            ],
          },
        },
      },
      offered: {
        meta: {
          label: { nl: 'Aangeboden, wacht op antwoord', en: 'Offered, awaiting an answer' },
          turn: { party: 'receiver', step: 'offer.accepted', deadline: 'offer-answer' },
        },
        on: {
          'offer.accepted': {
            target: 'accepted',
            actions: [
              settle('offer-answer'),
              assign({
                offer: ({ context, event }) =>
                  offerWith(context.offer, { startsOn: event.startsOn, contact: event.contact ?? null }),
                people: ({ context, event }) => ({
                  ...context.people,
                  receiver: { ...context.people.receiver, personId: event.teller.personId },
                }),
              }),
            ],
          },
          'offer.counterProposed': {
            target: 'counterProposed',
            actions: [
              settle('offer-answer'),
              assign({
                offer: ({ context, event }) =>
                  offerWith(context.offer, { counterStartsOn: event.startsOn, contact: event.contact ?? null }),
                people: ({ context, event }) => ({
                  ...context.people,
                  receiver: { ...context.people.receiver, personId: event.teller.personId },
                }),
              }),
            ],
          },
          'offer.refused': backToSeeking('refused', settle('offer-answer')),
          'offer.expired': backToSeeking('expired', cancel('offer-answer')),
          'offer.withdrawn': backToSeeking('withdrawn', cancel('offer-answer')),
        },
        always: { guard: 'theYoungPersonForbidsOffering', ...backToSeeking('withdrawn', cancel('offer-answer')) },
      },
      counterProposed: {
        meta: {
          label: { nl: 'Andere startdag voorgesteld', en: 'Another first day proposed' },
          turn: { party: seeking.party, step: 'offer.counterAccepted', deadline: 'offer-counter-answer' },
        },
        entry: {
          type: 'startDeadline',
          params: { kind: 'offer-counter-answer', party: seeking.party },
        },
        on: {
          'offer.counterAccepted': {
            target: 'accepted',
            actions: [
              settle('offer-counter-answer'),
              assign({
                offer: ({ context }) =>
                  offerWith(context.offer, {
                    startsOn: context.offer.current?.counterStartsOn ?? null,
                    counterStartsOn: null,
                  }),
              }),
            ],
          },
          'offer.refused': backToSeeking('refused', cancel('offer-counter-answer')),
          'offer.withdrawn': backToSeeking('withdrawn', settle('offer-counter-answer')),
        },
        always: {
          guard: 'theYoungPersonForbidsOffering',
          ...backToSeeking('withdrawn', cancel('offer-counter-answer')),
        },
      },
      accepted: {
        meta: {
          label: { nl: 'Nieuwe aanbieder heeft ja gezegd', en: 'Receiver has accepted' },
          rest: 'er is een nieuwe aanbieder',
        },
        entry: [
          settle(seeking.deadline),
          acceptedAs,
          assign({ offer: ({ context }) => offerWith(context.offer, { accepted: true }) }),
          warnsOfFirstDay,
        ],
        on: {
          'contact.named': {
            actions: assign({ offer: ({ context, event }) => offerWith(context.offer, { contact: event.contact }) }),
          },
          'offer.startMoved': {
            actions: [
              assign({ offer: ({ context, event }) => offerWith(context.offer, { startsOn: event.startsOn }) }),
              warnsOfFirstDay,
              { type: 'notify', params: { party: seeking.party, template: 'first-day-moved' } },
            ],
          },
          'offer.withdrawn': {
            target: 'sought',
            actions: [releaseReceiver, tellSeeker, ended('withdrawn')],
          },
        },
      },
    },
  })
}
