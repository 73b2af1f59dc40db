import { defineCaseMachine } from '../case-machine.ts'
import { beginContext } from '../context.ts'
import { clockRegion } from '../regions/clock/clock.region.ts'
import { decisionTermsRegion } from '../regions/decision-terms/decision-terms.region.ts'
import { courseRegion } from './course.region.ts'

/**
 * Youth help past 18 (Jeugdwet 1.1 jeugdige 3° and 4°): which law per need, the request and its decision, the help with
 * its reviews and hard limits, an exit that is a handover of its own, and the half year in which it can be resumed.
 */
export const extendedYouthCareMachine = defineCaseMachine({
  id: 'extended-youth-care',
  context: ({ input }) => beginContext(input),
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      states: {
        course: courseRegion,
        clock: clockRegion,
        decisionTerms: decisionTermsRegion,
      },
    },
    completed: { id: 'completed', type: 'final', meta: { label: { nl: 'Afgerond', en: 'Completed' } } },
    closed: { id: 'closed', type: 'final', meta: { label: { nl: 'Gesloten', en: 'Closed' } } },
    rerouted: { id: 'rerouted', type: 'final', meta: { label: { nl: 'Verder in een andere route', en: 'Goes on elsewhere' } } },
  },
})
