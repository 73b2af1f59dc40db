import { defineGuards } from '../../guard-definition.ts'

export const offerGuards = defineGuards({
  youngPersonWantsHelp: {
    holds: ({ context }) => context.people.owner !== null,
    otherwise: { nl: 'de jongere wil nu geen hulp', en: 'the young person does not want help now' },
  },
})
