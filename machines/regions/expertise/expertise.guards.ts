import { defineGuards } from '../../guard-definition.ts'
import { lacksExpertise } from './expertise.context.ts'

export const expertiseGuards = defineGuards({
  theProviderLacksExpertise: {
    holds: ({ context }) => lacksExpertise(context.expertise, context.offer.current?.expertise),
    otherwise: {
      nl: 'de aanbieder heeft de expertise die nodig is',
      en: 'the provider has the expertise that is needed',
    },
  },
})
