import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'

export const offerRegion = caseSetup.createStateConfig({
  initial: 'sought',
  states: {
    sought: {
      meta: { label: { nl: 'Ontvanger gezocht', en: 'Receiver sought' }, turn: { party: 'youthCareProvider', step: 'offer.made', deadline: 'receiver-named' } },
      on: {
        'offer.made': {
          guard: 'youngPersonWantsHelp',
          target: 'offered',
          actions: [
            assign({ offer: ({ context, event }) => ({ ...context.offer, current: { organisationId: event.organisationId, madeBySeq: event.seq, acceptByOn: event.acceptByOn ?? event.occurredOn, startsOn: event.startsOn ?? null, contact: null } }) }),
            { type: 'offerTo', params: ({ event }) => ({ organisationId: event.organisationId }) },
            { type: 'startDeadline', params: ({ event }) => ({ kind: 'offer-answer', party: 'receiver', dueOn: event.acceptByOn, passesAs: 'offer.expired' }) },
          ],
        },
      },
    },
    offered: {
      meta: { label: { nl: 'Aangeboden', en: 'Offered' }, turn: { party: 'receiver', step: 'offer.accepted', deadline: 'offer-answer' } },
      on: {
        'offer.accepted': { target: 'accepted', actions: { type: 'settleDeadline', params: { kind: 'offer-answer' } } },
        'offer.refused': 'sought',
        'offer.expired': 'sought',
      },
    },
    accepted: { meta: { label: { nl: 'Geaccepteerd', en: 'Accepted' }, rest: 'aangenomen' } },
  },
})
