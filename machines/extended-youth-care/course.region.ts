import { caseSetup } from '../case-setup.ts'
import { activeState } from './active.state.ts'
import { assessingState } from './assessing.state.ts'
import { endedState } from './ended.state.ts'
import { grantedState, refusedState, runningOutState, waitingForStartState } from './granted.states.ts'
import { requestedState } from './requested.state.ts'

/** The main course of extended youth care; placed by what was known when the case was opened. */
export const courseRegion = caseSetup.createStateConfig({
  initial: 'placing',
  states: {
    placing: {
      always: [
        { guard: 'has23', target: 'ended' },
        { guard: 'extensionWasRefused', target: 'refused' },
        { guard: 'groundIsResumption', target: 'requested' },
        { guard: 'helpEndedAlready', target: 'ended' },
        { guard: 'helpRunsOnPast18', target: 'active' },
        { guard: 'adultHelpLacksItsDecision', target: 'requested' },
        { guard: 'helpHasNotBegun', target: 'waitingForStart' },
        { guard: 'helpWillGoOnAt18', target: 'granted' },
        { target: 'assessing' },
      ],
    },
    assessing: assessingState,
    requested: requestedState,
    granted: grantedState,
    refused: refusedState,
    runningOut: runningOutState,
    waitingForStart: waitingForStartState,
    active: activeState,
    ended: endedState,
  },
})
