import { assign } from 'xstate'
import type { Day } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'
import type { CaseContext } from '../../context.ts'
import { passedKey } from '../../passing.ts'
import { decidedBy } from '../decision-terms/decision-terms.context.ts'
import {
  answered,
  answeredNotices,
  changeNotice,
  type DefaultNotice,
  lastDayToDecide,
  nothingDue,
} from './default-notice.context.ts'

/** The last day of the term that this notice is about. */
const dueOf = (
  { decisionTerms }: Pick<CaseContext, 'decisionTerms'>,
  notice: { decision: string; decisionDueOn?: Day | null | undefined },
) =>
  lastDayToDecide(
    decisionTerms.find(({ id }) => id === notice.decision),
    notice,
  )

/** Keeps a notice, as what it is answered; one that came too early is about no last day. */
const received = (phase: DefaultNotice['phase']) =>
  caseSetup.assign({
    defaultNotices: ({ context, event }) =>
      event.type === 'defaultNotice.received'
        ? [
            ...context.defaultNotices,
            {
              decision: event.decision,
              receivedOn: event.occurredOn,
              decisionDueOn: phase === 'premature' ? null : dueOf(context, event),
              phase,
              ...nothingDue,
            },
          ]
        : context.defaultNotices,
  })

/**
 * Default notices (Awb 4:17): two weeks after a notice that came in time a penalty runs, at most 42 days or until the
 * decision; then it is set (4:18). A premature one is answered with the reason, and so is one about a decision that cost
 * all it can. The calendar computes the amounts.
 */
export const defaultNoticeRegion = caseSetup.createStateConfig({
  initial: 'none',
  on: {
    'defaultNotice.received': [
      {
        guard: 'theDecisionCostAllItCan',
        actions: [
          { type: 'notify', params: { party: 'youngPerson', template: 'default-notice-repeated' } },
          received('repeated'),
        ],
      },
      {
        guard: 'theNoticeIsInTime',
        target: '.weighing',
        actions: [
          {
            type: 'startDeadline',
            params: ({ event }) => ({
              kind: 'awb-default-notice',
              party: decidedBy(event.decision),
              key: event.decision,
              passesAs: 'deadline.passed',
            }),
          },
          received('grace'),
        ],
      },
      {
        guard: 'aDecisionIsAwaited',
        actions: [
          { type: 'notify', params: { party: 'youngPerson', template: 'default-notice-premature' } },
          received('premature'),
        ],
      },
    ],
    'deadline.passed': [
      {
        guard: 'theGracePassed',
        target: '.weighing',
        actions: [
          { type: 'settleDeadline', params: ({ event }) => ({ kind: 'awb-default-notice', key: event.key ?? '' }) },
          {
            type: 'startDeadline',
            params: ({ event }) => ({
              kind: 'awb-penalty',
              party: decidedBy(event.key ?? ''),
              key: event.key ?? '',
              passesAs: 'deadline.passed',
              // The 42 days follow the last day of the two weeks, not the day on which their passing is noticed.
              ...(event.dueOn ? { startsOn: event.dueOn } : {}),
            }),
          },
          { type: 'notify', params: { party: 'manager', template: 'penalty-runs' } },
          // From here an appeal is possible against the decision that is not taken (Awb 6:12).
          { type: 'notify', params: { party: 'youngPerson', template: 'appeal-against-no-decision-possible' } },
          assign({
            defaultNotices: ({ context, event }) =>
              changeNotice(context.defaultNotices, passedKey(event), 'grace', 'penalty'),
          }),
        ],
      },
      {
        guard: 'thePenaltyIsFull',
        target: '.weighing',
        actions: [
          { type: 'settleDeadline', params: ({ event }) => ({ kind: 'awb-penalty', key: event.key ?? '' }) },
          {
            type: 'startDeadline',
            params: ({ event }) => ({
              kind: 'awb-penalty-set',
              party: decidedBy(event.key ?? ''),
              key: event.key ?? '',
            }),
          },
          assign({
            defaultNotices: ({ context, event }) =>
              changeNotice(context.defaultNotices, passedKey(event), 'penalty', 'to-set'),
          }),
        ],
      },
    ],
    'penalty.set': {
      guard: 'aPenaltyIsToSet',
      target: '.weighing',
      actions: [
        { type: 'settleDeadline', params: ({ event }) => ({ kind: 'awb-penalty-set', key: event.decision }) },
        assign({
          defaultNotices: ({ context, event }) =>
            changeNotice(context.defaultNotices, event.decision, 'to-set', 'set', {
              amountEur: event.amountEur ?? null,
            }),
        }),
      ],
    },
  },
  states: {
    weighing: {
      meta: { label: { nl: 'Ingebrekestelling gewogen', en: 'Default notice weighed' }, rest: 'gaat meteen verder' },
      always: [
        { guard: 'aPenaltyIsToSet', target: 'toSet' },
        { guard: 'aPenaltyRuns', target: 'penaltyRuns' },
        { guard: 'aGraceRuns', target: 'grace' },
        { target: 'none' },
      ],
    },
    none: {
      meta: {
        label: { nl: 'Er loopt geen ingebrekestelling', en: 'No default notice runs' },
        rest: 'er loopt geen ingebrekestelling',
      },
    },
    grace: {
      meta: {
        label: { nl: 'In gebreke: twee weken om te besluiten', en: 'In default: two weeks to decide' },
        rest: 'het besluit zelf staat bij de aanvraag',
      },
      always: { guard: 'aNoticedDecisionIsTaken', target: 'answering' },
    },
    penaltyRuns: {
      meta: {
        label: { nl: 'De dwangsom loopt', en: 'The penalty runs' },
        rest: 'het besluit zelf staat bij de aanvraag',
      },
      always: { guard: 'aNoticedDecisionIsTaken', target: 'answering' },
    },
    toSet: {
      meta: {
        label: { nl: 'Dwangsom vast te stellen', en: 'Penalty to be set' },
        turn: { party: 'decisionMaker', step: 'penalty.set', deadline: 'awb-penalty-set' },
      },
      always: { guard: 'aNoticedDecisionIsTaken', target: 'answering' },
    },
    answering: {
      meta: { label: { nl: 'Besluit genomen', en: 'Decision taken' }, rest: 'gaat meteen verder' },
      entry: caseSetup.enqueueActions(({ context, event, enqueue }) => {
        for (const { decision, phase } of answeredNotices(context.decisionTerms, context.defaultNotices)) {
          enqueue({ type: 'settleDeadline', params: { kind: 'awb-default-notice', key: decision } })
          enqueue({ type: 'settleDeadline', params: { kind: 'awb-penalty', key: decision } })
          if (phase !== 'penalty') continue
          enqueue({
            type: 'startDeadline',
            params: { kind: 'awb-penalty-set', party: decidedBy(decision), key: decision },
          })
        }
        enqueue.assign({
          defaultNotices: context.defaultNotices.map((notice) =>
            answered(context.decisionTerms, notice, event.occurredOn),
          ),
        })
      }),
      always: 'weighing',
    },
  },
})
