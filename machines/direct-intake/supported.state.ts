import { assign } from 'xstate'
import { caseSetup } from '../case-setup.ts'
import { cancel, settle } from '../deadline-actions.ts'
import { leavesWhen, providerLeaves } from './course-ways.ts'

/** Help runs, from a provider, as basic support, or under another law: with goals and a review (Wmo 2.3.9). */
export const supportedState = caseSetup.createStateConfig({
  initial: 'settingGoals',
  on: {
    'support.providerStopped': { guard: 'aProviderHelps', actions: providerLeaves },
    'support.reviewed': [
      {
        guard: 'theReviewEndsIt',
        target: 'closing',
        actions: [cancel('support-goals'), settle('wmo-review')],
      },
      {
        guard: 'theReviewFindsTheProviderStops',
        actions: [settle('wmo-review'), ...providerLeaves],
      },
      { target: '.running', actions: [cancel('support-goals'), settle('wmo-review')] },
    ],
  },
  always: [
    {
      guard: 'theYoungPersonIs23',
      target: 'handingOn',
      actions: [cancel('support-goals'), cancel('wmo-review')],
    },
    leavesWhen('supportRunsNoMore', 'support-goals', 'wmo-review'),
  ],
  states: {
    settingGoals: {
      meta: {
        label: { nl: 'Doelen afspreken', en: 'Agreeing on goals' },
        turn: { party: 'owner', step: 'support.goalsSet', deadline: 'support-goals' },
        phase: 'supported',
      },
      entry: { type: 'startDeadline', params: { kind: 'support-goals', party: 'owner' } },
      on: { 'support.goalsSet': { target: 'running', actions: settle('support-goals') } },
    },
    running: {
      meta: {
        label: { nl: 'Ondersteuning loopt', en: 'Support runs' },
        turn: { party: 'owner', step: 'support.reviewed', deadline: 'wmo-review' },
        phase: 'supported',
      },
      entry: { type: 'startDeadline', params: { kind: 'wmo-review', party: 'owner' } },
      on: {
        'support.goalsSet': { actions: assign({}) },
      },
    },
  },
})
