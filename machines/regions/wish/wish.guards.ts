import { reached } from '../../clock.ts'
import { defineGuards } from '../../guard-definition.ts'

export const wishGuards = defineGuards({
  theYoungPersonWantsHelp: {
    holds: ({ context }) => !context.wish.declined,
    otherwise: { nl: 'de jongere wil nu geen hulp', en: 'the young person does not want help now' },
  },
  theYoungPersonDeclines: {
    holds: ({ context }) => context.wish.declined,
    otherwise: { nl: 'de jongere wil hulp', en: 'the young person wants help' },
  },
  theyStillSayNo: {
    holds: ({ event }) =>
      event.type === 'contact.offered' && (event.answer === 'not-now' || event.answer === 'not-reached'),
    otherwise: { nl: 'de jongere wil weer hulp', en: 'the young person wants help again' },
  },
  theRightHasLapsed: {
    holds: ({ context }) => reached(context, 'right-lapsed'),
    otherwise: { nl: 'hervatten kan nog', en: 'resuming is still possible' },
  },
})
