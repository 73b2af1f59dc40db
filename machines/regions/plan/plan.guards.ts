import type { CaseContext } from '../../context.ts'
import { dayNow } from '../../event-day.ts'
import type { CaseEvent } from '../../events.ts'
import { defineGuards } from '../../guard-definition.ts'

/** A plan that was there when the case was opened; in the exit of extended care, years later, it is made anew. */
const planAtOpening = ({ context, event }: { context: CaseContext; event: CaseEvent }) =>
  dayNow({ context, event }) === context.opening.openedOn ? context.opening.facts.perspectivePlan : undefined

export const planGuards = defineGuards({
  thePlanWasFinalAtOpening: {
    holds: ({ context, event }) => planAtOpening({ context, event }) === 'final',
    otherwise: { nl: 'het plan was bij de opening nog niet definitief', en: 'the plan was not final at the opening' },
  },
  thePlanWasDraftAtOpening: {
    holds: ({ context, event }) => planAtOpening({ context, event }) === 'draft',
    otherwise: { nl: 'er was bij de opening nog geen plan', en: 'there was no plan at the opening' },
  },
  theyDisagreeOnPoints: {
    holds: ({ event }) => event.type === 'plan.agreed' && event.agreement === 'with-differences',
    otherwise: { nl: 'er zijn geen verschilpunten genoemd', en: 'no points of disagreement were named' },
  },
})
