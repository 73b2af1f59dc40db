import { defineGuards } from '../../guard-definition.ts'

export const everywhereGuards = defineGuards({
  somebodyTakesPart: {
    holds: ({ context }) => context.plan.participants.length > 0,
    otherwise: { nl: 'er doet niemand mee', en: 'nobody takes part' },
  },
  anotherPathwayIsAdvised: {
    holds: ({ context, event }) =>
      event.type === 'facts.changed' &&
      event.advisedPathway !== undefined &&
      event.advisedPathway !== null &&
      event.advisedPathway !== context.opening.pathway,
    otherwise: { nl: 'het advies noemt dezelfde route', en: 'the advice names the same pathway' },
  },
})
