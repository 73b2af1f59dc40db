import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { settle } from '../../deadline-actions.ts'
import { startDeadline } from '../../effect-actions.ts'

const settled = settle('contact-again')

/** By the day that was agreed, where that is still to come; else by policy. */
const contactAgain = startDeadline(({ event }) => ({
  kind: 'contact-again',
  party: 'owner',
  ...('contactAgainOn' in event && event.contactAgainOn && event.contactAgainOn > event.occurredOn
    ? { dueOn: event.contactAgainOn }
    : {}),
}))

const resumes = {
  target: 'wanted',
  actions: [
    settled,
    caseSetup.assign({ wish: ({ context }) => ({ ...context.wish, declined: false, contactAgainOn: null }) }),
    { type: 'notify', params: { party: 'owner', template: 'case-resumed' } },
  ],
} as const

/** Contact was offered and the answer is still no: kept, and asked again. */
const stillNo = {
  guard: 'theyStillSayNo',
  actions: [
    settled,
    contactAgain,
    caseSetup.assign({
      wish: ({ context, event }) => ({
        ...context.wish,
        contacts: [
          ...context.wish.contacts,
          { on: event.occurredOn, answer: event.type === 'contact.offered' ? (event.answer ?? 'not-now') : 'not-now' },
        ],
      }),
    }),
  ],
} as const

export const wishRegion = caseSetup.createStateConfig({
  initial: 'wanted',
  states: {
    wanted: {
      meta: { label: { nl: 'De jongere wil hulp', en: 'The young person wants help' }, rest: 'de jongere wil hulp' },
      on: {
        'case.declined': {
          target: 'declined',
          actions: [
            contactAgain,
            assign({
              wish: ({ context, event }) => ({
                ...context.wish,
                declined: true,
                declinedOn: event.occurredOn,
                contactAgainOn: event.contactAgainOn ?? null,
              }),
            }),
          ],
        },
      },
    },
    declined: {
      meta: {
        label: { nl: 'De jongere wil nu geen hulp', en: 'The young person does not want help for now' },
        turn: { party: 'owner', step: 'contact.offered', deadline: 'contact-again' },
      },
      always: { guard: 'theRightHasLapsed', target: 'lapsed' },
      on: {
        'contact.offered': [stillNo, resumes],
        'case.resumed': resumes,
      },
    },
    lapsed: {
      meta: {
        label: { nl: 'Recht op hervatten verlopen', en: 'Right to resume lapsed' },
        turn: { party: 'owner', step: 'contact.offered', deadline: 'contact-again' },
      },
      entry: { type: 'notify', params: { party: 'owner', template: 'right-lapsed' } },
      on: {
        'contact.offered': [stillNo, resumes],
        'case.resumed': resumes,
      },
    },
  },
})
