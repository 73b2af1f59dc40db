import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { awaitDecision, decisionNoLongerAwaited } from '../decision-terms/decision-terms.context.ts'
import { objectionTerm, openObjection } from '../objection/objection.context.ts'
import { raiseWarning, raiseWarningIf } from '../warnings/warnings.context.ts'
import { cannotBeExtended, decidedLatest, grantedAfterAll } from './extension-request.context.ts'

const key = 'extension-request'

/**
 * The young person may always ask for extended youth care and gets a written decision within eight weeks (Awb 4:13),
 * with objection and interim relief explained. Granted, it proposes another pathway; it never moves the case by itself.
 */
export const extensionRequestRegion = caseSetup.createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      initial: 'none',
      on: {
        'extension.requested': {
          target: 'toDecide',
          actions: [
            {
              type: 'startDeadline',
              params: { kind: 'jeugdwet-decision', party: 'decisionMaker', key, passesAs: 'deadline.passed' },
            },
            {
              type: 'notify',
              params: { party: 'youngPerson', template: 'extension-request-received-objection-explained' },
            },
            assign({
              extensionRequest: ({ context, event }) => ({
                requests: [
                  ...context.extensionRequest.requests,
                  { on: event.occurredOn, outcome: null, decidedOn: null },
                ],
              }),
              decisionTerms: ({ context, event }) =>
                awaitDecision(context.decisionTerms, { kind: 'jeugdwet-decision', key, startsOn: event.occurredOn }),
              warnings: ({ context, event }) =>
                raiseWarningIf(
                  cannotBeExtended(context.opening),
                  context.warnings,
                  'help-cannot-be-extended',
                  event.occurredOn,
                ),
            }),
          ],
        },
      },
      states: {
        none: {
          meta: {
            label: { nl: 'Geen verlenging gevraagd', en: 'No extension asked for' },
            rest: 'er is niet om verlenging gevraagd',
          },
        },
        granted: {
          meta: {
            label: { nl: 'Verlenging toegekend', en: 'Extension granted' },
            rest: 'een andere route is voorgesteld',
          },
        },
        refused: {
          meta: { label: { nl: 'Verlenging afgewezen', en: 'Extension refused' }, rest: 'bezwaar staat open' },
          on: {
            'objection.decided': {
              guard: 'theExtensionObjectionIsUpheld',
              target: 'granted',
              actions: assign({
                extensionRequest: ({ context, event }) => grantedAfterAll(context.extensionRequest, event.occurredOn),
                warnings: ({ context, event }) => raiseWarning(context.warnings, 'reroute-proposed', event.occurredOn),
              }),
            },
          },
        },
      },
    },
    toDecide: {
      meta: {
        label: { nl: 'Verlenging gevraagd', en: 'Extension asked for' },
        turn: { party: 'decisionMaker', step: 'extensionRequest.decided', deadline: 'jeugdwet-decision' },
      },
      on: {
        // Asked once more: it is one request, with the first one's term.
        'extension.requested': {
          actions: assign({ extensionRequest: ({ context }) => ({ ...context.extensionRequest, askedAgain: true }) }),
        },
        // Asked again after a refusal that does not stand: that answers this request too.
        'objection.decided': {
          guard: 'theExtensionObjectionIsUpheld',
          target: 'quiet.granted',
          actions: [
            { type: 'cancelDeadline', params: { kind: 'jeugdwet-decision', key } },
            assign({
              extensionRequest: ({ context, event }) => grantedAfterAll(context.extensionRequest, event.occurredOn),
              decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'jeugdwet-decision', key),
              warnings: ({ context, event }) => raiseWarning(context.warnings, 'reroute-proposed', event.occurredOn),
            }),
          ],
        },
        'extensionRequest.decided': [
          {
            guard: 'theExtensionIsGranted',
            target: 'quiet.granted',
            actions: [
              { type: 'settleDeadline', params: { kind: 'jeugdwet-decision', key } },
              { type: 'startDeadline', params: ({ event }) => objectionTerm('jeugdwet-decision', event) },
              assign({
                extensionRequest: ({ context, event }) =>
                  decidedLatest(context.extensionRequest, 'granted', event.occurredOn),
                decisionTerms: ({ context }) =>
                  decisionNoLongerAwaited(context.decisionTerms, 'jeugdwet-decision', key),
                objections: ({ context, event }) => openObjection(context.objections, 'jeugdwet-decision', event),
                warnings: ({ context, event }) => raiseWarning(context.warnings, 'reroute-proposed', event.occurredOn),
              }),
            ],
          },
          {
            target: 'quiet.refused',
            actions: [
              { type: 'settleDeadline', params: { kind: 'jeugdwet-decision', key } },
              { type: 'startDeadline', params: ({ event }) => objectionTerm('jeugdwet-decision', event) },
              { type: 'notify', params: { party: 'youngPerson', template: 'extension-refused-objection-explained' } },
              assign({
                extensionRequest: ({ context, event }) =>
                  decidedLatest(context.extensionRequest, 'refused', event.occurredOn),
                decisionTerms: ({ context }) =>
                  decisionNoLongerAwaited(context.decisionTerms, 'jeugdwet-decision', key),
                objections: ({ context, event }) => openObjection(context.objections, 'jeugdwet-decision', event),
                warnings: ({ context, event }) =>
                  raiseWarningIf(
                    event.onlyWmoGuidance === true,
                    context.warnings,
                    'wmo-guidance-only-reason',
                    event.occurredOn,
                  ),
              }),
            ],
          },
        ],
      },
    },
  },
})
