import type { CaseContext } from '../../context.ts'
import { defineGuards } from '../../guard-definition.ts'

/** A plan that was there when the case was opened; in the exit of extended care, years later, it is made anew. */
const planAtOpening = ({ opening, today }: CaseContext) =>
  today === opening.openedOn ? opening.facts.perspectivePlan : undefined

export const planGuards = defineGuards({
  thePlanWasFinalAtOpening: {
    holds: ({ context }) => planAtOpening(context) === 'final',
    otherwise: { nl: 'het plan was bij de opening nog niet definitief', en: 'the plan was not final at the opening' },
  },
  thePlanWasDraftAtOpening: {
    holds: ({ context }) => planAtOpening(context) === 'draft',
    otherwise: { nl: 'er was bij de opening nog geen plan', en: 'there was no plan at the opening' },
  },
  theyDisagreeOnPoints: {
    holds: ({ event }) => event.type === 'plan.agreed' && event.agreement === 'with-differences',
    otherwise: { nl: 'er zijn geen verschilpunten genoemd', en: 'no points of disagreement were named' },
  },
})
