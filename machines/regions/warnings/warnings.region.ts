import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'

/** Any region raises a warning by `raiseWarning` in an assign; here it waits for its answer. */
export const warningsRegion = caseSetup.createStateConfig({
  initial: 'clear',
  states: {
    clear: {
      meta: { label: { nl: 'Geen waarschuwingen open', en: 'No warnings open' }, rest: 'geen waarschuwing open' },
      always: { guard: 'aWarningIsOpen', target: 'toAnswer' },
    },
    toAnswer: {
      meta: {
        label: { nl: 'Waarschuwing te beantwoorden', en: 'Warning to be answered' },
        turn: { party: 'owner', step: 'warning.answered', deadline: 'warning-answer' },
      },
      entry: { type: 'startDeadline', params: { kind: 'warning-answer', party: 'owner' } },
      on: {
        'warning.answered': {
          actions: assign({
            warnings: ({ context, event }) =>
              context.warnings.map((warning) =>
                warning.code === event.warning && warning.answer === null
                  ? { ...warning, answer: { how: event.answer, reason: event.reason, on: event.occurredOn } }
                  : warning,
              ),
          }),
        },
      },
      always: {
        guard: 'noWarningIsOpen',
        target: 'clear',
        actions: { type: 'settleDeadline', params: { kind: 'warning-answer' } },
      },
    },
  },
})
