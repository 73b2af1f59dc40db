import { assign } from 'xstate'
import type { Day } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'
import type { CaseContext } from '../../context.ts'
import { settle } from '../../deadline-actions.ts'

/**
 * Independent client support: offered before any investigation, by a referral outside the organisation that does the
 * work. It can be offered again at any time.
 * @param dueOn by which day, null for the day of the beginning itself
 */
export function clientSupportRegion(dueOn: (context: CaseContext) => Day | null) {
  return caseSetup.createStateConfig({
    initial: 'notOffered',
    on: { 'clientSupport.offered': { target: '.offered' } },
    states: {
      notOffered: {
        meta: {
          label: { nl: 'Cliëntondersteuning nog niet aangeboden', en: 'Client support not offered yet' },
          turn: { party: 'owner', step: 'clientSupport.offered', deadline: 'client-support-offered' },
        },
        entry: {
          type: 'startDeadline',
          params: ({ context }) => {
            const due = dueOn(context)
            return { kind: 'client-support-offered', party: 'owner', ...(due ? { dueOn: due } : {}) }
          },
        },
      },
      offered: {
        meta: {
          label: { nl: 'Cliëntondersteuning aangeboden', en: 'Client support offered' },
          turn: { party: 'youngPerson', step: 'clientSupport.answered', deadline: 'client-support-answer' },
        },
        entry: [
          settle('client-support-offered'),
          { type: 'startDeadline', params: { kind: 'client-support-answer', party: 'youngPerson' } },
          caseSetup.assign({
            clientSupport: ({ event }) => ({ offeredOn: event.occurredOn, answer: null }),
          }),
        ],
        on: {
          'clientSupport.answered': [
            {
              guard: 'clientSupportIsNotWanted',
              target: 'notWanted',
              actions: [
                settle('client-support-answer'),
                assign({
                  clientSupport: ({ context }) => ({ ...context.clientSupport, answer: 'not-wanted' as const }),
                }),
              ],
            },
            {
              target: 'wanted',
              actions: [
                settle('client-support-answer'),
                { type: 'refer', params: { service: 'independent-client-support', key: 'client-support' } },
                assign({ clientSupport: ({ context }) => ({ ...context.clientSupport, answer: 'wanted' as const }) }),
              ],
            },
          ],
        },
      },
      wanted: {
        meta: { label: { nl: 'Cliëntondersteuning gewenst', en: 'Client support wanted' }, rest: 'doorverwezen' },
      },
      notWanted: {
        meta: {
          label: { nl: 'Cliëntondersteuning niet gewenst', en: 'Client support not wanted' },
          rest: 'niet gewenst',
        },
      },
    },
  })
}
