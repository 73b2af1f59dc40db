import { defineGuards } from '../../guard-definition.ts'

const fact = (facts: { readonly [fact: string]: unknown }) => facts.perspectivePlan

export const planGuards = defineGuards({
  thePlanWasFinalAtOpening: {
    holds: ({ context }) => fact(context.opening.facts) === 'final',
    otherwise: { nl: 'het plan was bij de opening nog niet definitief', en: 'the plan was not final at the opening' },
  },
  thePlanWasDraftAtOpening: {
    holds: ({ context }) => fact(context.opening.facts) === 'draft',
    otherwise: { nl: 'er was bij de opening nog geen plan', en: 'there was no plan at the opening' },
  },
  theyDisagreeOnPoints: {
    holds: ({ event }) => event.type === 'plan.agreed' && event.agreement === 'with-differences',
    otherwise: { nl: 'er zijn geen verschilpunten genoemd', en: 'no points of disagreement were named' },
  },
})
