import { defineGuards } from '../../guard-definition.ts'

export const everywhereGuards = defineGuards({
  anotherPathwayIsAdvised: {
    holds: ({ context, event }) =>
      event.type === 'facts.changed' &&
      event.advisedPathway !== undefined &&
      event.advisedPathway !== null &&
      event.advisedPathway !== context.opening.pathway,
    otherwise: { nl: 'het advies noemt dezelfde route', en: 'the advice names the same pathway' },
  },
})
