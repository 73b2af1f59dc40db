import { defineGuards } from '../../guard-definition.ts'

export const clientSupportGuards = defineGuards({
  clientSupportIsNotWanted: {
    holds: ({ event }) => event.type === 'clientSupport.answered' && event.answer === 'not-wanted',
    otherwise: { nl: 'de jongere wil cliëntondersteuning', en: 'the young person wants client support' },
  },
})
