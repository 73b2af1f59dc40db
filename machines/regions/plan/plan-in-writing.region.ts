import { caseSetup } from '../../case-setup.ts'
import { settle } from '../../deadline-actions.ts'

const asked = { target: 'asked' } as const

/** The plan on paper within fourteen days when the young person, a parent or a provider asks (Jeugdwet 4.1.3 lid 4). */
export const planInWritingRegion = caseSetup.createStateConfig({
  initial: 'notAsked',
  states: {
    notAsked: {
      meta: { label: { nl: 'Plan niet op papier gevraagd', en: 'Plan not asked in writing' }, rest: 'niet gevraagd' },
      on: { 'plan.askedInWriting': asked },
    },
    asked: {
      meta: {
        label: { nl: 'Plan op papier gevraagd', en: 'Plan asked in writing' },
        turn: { party: 'youthCareProvider', step: 'plan.givenInWriting', deadline: 'jeugdwet-care-plan-in-writing' },
      },
      entry: {
        type: 'startDeadline',
        params: { kind: 'jeugdwet-care-plan-in-writing', party: 'youthCareProvider' },
      },
      on: { 'plan.givenInWriting': { target: 'given', actions: settle('jeugdwet-care-plan-in-writing') } },
    },
    given: {
      meta: { label: { nl: 'Plan op papier gegeven', en: 'Plan given in writing' }, rest: 'gegeven' },
      on: { 'plan.askedInWriting': asked },
    },
  },
})
