import { caseSetup } from '../../case-setup.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { beginRelation } from '../../effect-actions.ts'
import { countsFromItsDay, eventDay } from '../../event-day.ts'
import type { GuardName } from '../../guards.ts'
import type { Party } from '../../roles.ts'
import { withinReach } from '../../told-day.ts'
import { type ConsentContext, consentEnds, sharedAreas, sharedUntil } from './consent.context.ts'

/** The question is answered, whichever way it was put. */
const answered = [settle('consent-asked'), settle('consent-answer'), settle('own-story-offered')] as const

/** Sharing follows consent: without it the receiver that accepted keeps the young person as client and sees no more than that. */
const receiverSees = (scope: 'handover' | 'contact') =>
  beginRelation(({ context }) => ({
    organisationId: context.offer.current?.organisationId ?? '',
    party: 'receiver',
    scope,
  }))

const ends = (now: ConsentContext['stands'], how: 'withdrawn' | 'lapsed') =>
  caseSetup.assign({
    consent: ({ context, event }) => consentEnds(context.consent, now, { endedOn: eventDay({ context, event }), how }),
  })

/** Who tells it themself takes back what they consented to; it was recorded before as if another consent took its place. */
const ownStoryInstead = caseSetup.assign({
  consent: ({ context, event }) =>
    consentEnds(context.consent, 'own-story', {
      endedOn: eventDay({ context, event }),
      how: countsFromItsDay(event) ? 'withdrawn' : 'replaced',
    }),
})

/** The consent as it was given; what was not said is the usual. */
const begins = caseSetup.assign({
  consent: ({ context, event }) => {
    if (event.type !== 'consent.given') return context.consent
    return {
      ...consentEnds(context.consent, 'given', { endedOn: event.occurredOn, how: 'replaced' }),
      current: {
        areas: [...(event.areas ?? sharedAreas)],
        from: event.from ?? 'young-person',
        to: event.to ?? 'receiver',
        purpose: event.purpose ?? 'handover',
        how: event.how ?? 'spoken',
        givenOn: event.occurredOn,
        validUntilOn: event.validUntilOn ? withinReach(event.validUntilOn, context) : null,
        recordedBy: event.teller.personId,
      },
    }
  },
})

/** The same step twice: where a receiver has accepted, it also changes what they see. */
const sharing = <Step extends { actions: readonly unknown[] }, Guard extends GuardName>(
  scope: 'handover' | 'contact',
  guard: Guard,
  step: Step,
) => [{ ...step, guard, actions: [...step.actions, receiverSees(scope)] as const }, step] as const

/**
 * Consent to share with the adult side, asked by whom keeps the plan. Refusing or withdrawing it never blocks help:
 * then the young person tells it themself (a refusal never blocks help).
 */
export function consentRegion(asker: Party) {
  return caseSetup.createStateConfig({
    initial: 'notAsked',
    on: {
      'consent.given': sharing('handover', 'theReceiverMaySee', { target: '.given', actions: [...answered, begins] }),
      'consent.refused': sharing('contact', 'aReceiverHasAccepted', {
        target: '.refused',
        actions: [...answered, cancel('consent-valid'), ends('refused', 'withdrawn')],
      }),
      'consent.ownStoryChosen': sharing('contact', 'aReceiverHasAccepted', {
        target: '.ownStory',
        actions: [...answered, cancel('consent-valid'), ownStoryInstead],
      }),
    },
    states: {
      notAsked: {
        meta: {
          label: { nl: 'Toestemming nog niet gevraagd', en: 'Consent not asked yet' },
          turn: { party: asker, step: 'consent.asked', deadline: 'consent-asked' },
        },
        entry: { type: 'startDeadline', params: { kind: 'consent-asked', party: asker } },
        on: { 'consent.asked': { target: 'asked', actions: settle('consent-asked') } },
      },
      asked: {
        meta: {
          label: { nl: 'Toestemming gevraagd', en: 'Consent asked' },
          turn: { party: 'youngPerson', step: 'consent.given', deadline: 'consent-answer' },
        },
        entry: [
          caseSetup.assign({ consent: ({ context }) => ({ ...context.consent, stands: 'asked' as const }) }),
          { type: 'startDeadline', params: { kind: 'consent-answer', party: 'youngPerson' } },
        ],
      },
      given: {
        meta: { label: { nl: 'Toestemming gegeven', en: 'Consent given' }, rest: 'er is toestemming' },
        entry: {
          type: 'startDeadline',
          params: ({ context }) => {
            const dueOn = sharedUntil(context.consent)
            return { kind: 'consent-valid', party: asker, ...(dueOn ? { dueOn } : {}), passesAs: 'consent.lapsed' }
          },
        },
        on: {
          'consent.withdrawn': sharing('contact', 'aReceiverHasAccepted', {
            target: 'withdrawn',
            actions: [cancel('consent-valid'), ends('withdrawn', 'withdrawn')],
          }),
          'consent.lapsed': sharing('contact', 'theReceiverSeesLess', {
            target: 'asked',
            actions: [cancel('consent-valid'), ends('asked', 'lapsed')],
          }),
        },
      },
      refused: {
        meta: {
          label: { nl: 'Toestemming geweigerd', en: 'Consent refused' },
          turn: { party: asker, step: 'consent.ownStoryChosen', deadline: 'own-story-offered' },
        },
        entry: { type: 'startDeadline', params: { kind: 'own-story-offered', party: asker } },
        on: { 'consent.asked': { target: 'asked', actions: settle('own-story-offered') } },
      },
      withdrawn: {
        meta: {
          label: { nl: 'Toestemming ingetrokken', en: 'Consent withdrawn' },
          turn: { party: asker, step: 'consent.ownStoryChosen', deadline: 'own-story-offered' },
        },
        entry: [
          { type: 'startDeadline', params: { kind: 'own-story-offered', party: asker } },
          { type: 'notify', params: { party: 'owner', template: 'consent-withdrawn' } },
        ],
        on: { 'consent.asked': { target: 'asked', actions: settle('own-story-offered') } },
      },
      ownStory: {
        meta: {
          label: { nl: 'De jongere vertelt het zelf', en: 'The young person tells it themself' },
          rest: 'de jongere vertelt het zelf',
        },
        on: { 'consent.asked': 'asked' },
      },
    },
  })
}
