import { assign } from 'xstate'
import { addDays, earlier } from '../../src/calendar/day.ts'
import { caseSetup } from '../case-setup.ts'
import type { CaseContext } from '../context.ts'
import { cancel, settle } from '../deadline-actions.ts'
import { startDeadline } from '../effect-actions.ts'
import { eventDay } from '../event-day.ts'
import type { ExpertiseContext } from '../regions/expertise/expertise.context.ts'
import { raiseWarning, raiseWarningIf } from '../regions/warnings/warnings.context.ts'
import { wmoEnded } from '../regions/wmo/wmo.context.ts'
import { leavesWhen } from './course-ways.ts'

const needed = {
  'youth-and-adults': ['youth', 'adults'],
  youth: ['youth'],
  adults: ['adults'],
} as const satisfies Record<string, ExpertiseContext['needed']>

/** What sorting tells in every branch: the scope, the expertise, and whether earlier youth help was handed over. */
const sorted = [
  settle('intake-sorted'),
  caseSetup.assign(({ context, event }) => {
    if (event.type !== 'intake.sorted') return {}
    const missed = context.intake.missedHandover || event.earlierYouthHelp === 'not-handed-over'
    return {
      intake: { ...context.intake, scope: event.scope, missedHandover: missed },
      expertise: { ...context.expertise, needed: needed[event.expertiseNeeded] },
      warnings: raiseWarningIf(
        missed && !context.intake.missedHandover,
        context.warnings,
        'handover-missed',
        event.occurredOn,
      ),
    }
  }),
] as const

const resumptionOfferBy = ({ intake }: CaseContext, on: string) =>
  intake.resumptionUntil === null ? addDays(on, 7) : earlier(intake.resumptionUntil, addDays(on, 7))

/** Who asks and for what; what belongs here and what elsewhere; and whether youth help of before can still be resumed. */
export const receivedState = caseSetup.createStateConfig({
  initial: 'toConfirm',
  states: {
    toConfirm: {
      meta: {
        label: { nl: 'Vraag ontvangen', en: 'Request received' },
        turn: { party: 'owner', step: 'intake.confirmed', deadline: 'intake-receipt' },
        phase: 'received',
      },
      entry: [
        { type: 'startDeadline', params: { kind: 'intake-receipt', party: 'owner' } },
        { type: 'startDeadline', params: { kind: 'intake-sorted', party: 'owner' } },
        assign({
          warnings: (args) =>
            raiseWarningIf(
              args.context.intake.missedHandover,
              args.context.warnings,
              'handover-missed',
              eventDay(args),
            ),
        }),
      ],
      on: {
        'intake.confirmed': {
          target: 'toSort',
          actions: [
            settle('intake-receipt'),
            assign({ intake: ({ context, event }) => ({ ...context.intake, askedBy: event.askedBy }) }),
          ],
        },
      },
    },
    toSort: {
      meta: {
        label: { nl: 'Vraag sorteren', en: 'Sorting the request' },
        turn: { party: 'owner', step: 'intake.sorted', deadline: 'intake-sorted' },
        phase: 'received',
      },
      on: {
        'intake.sorted': [
          {
            guard: 'theRequestIsOutOfScope',
            target: 'sorted',
            actions: [...sorted, assign({ wmo: ({ context }) => withoutRequest(context) })],
          },
          { target: 'sorted', actions: sorted },
        ],
      },
    },
    sorted: {
      meta: { label: { nl: 'Vraag gesorteerd', en: 'Request sorted' }, rest: 'gaat meteen verder' },
      always: [{ guard: 'resumptionIsStillPossible', target: 'resumption' }, { target: '#intakeWeighing' }],
    },
    resumption: {
      meta: {
        label: { nl: 'Hervatten van jeugdhulp aanbieden', en: 'Offering to resume youth help' },
        turn: { party: 'owner', step: 'intake.resumptionOffered', deadline: 'resumption-offer' },
        phase: 'received',
      },
      entry: startDeadline((args) => ({
        kind: 'resumption-offer',
        party: 'owner',
        dueOn: resumptionOfferBy(args.context, eventDay(args)),
      })),
      on: {
        'intake.resumptionOffered': [
          {
            guard: 'resumptionIsWanted',
            target: '#intakeWeighing',
            actions: [
              settle('resumption-offer'),
              assign({
                intake: ({ context }) => ({ ...context.intake, resumption: 'wanted' }),
                warnings: ({ context, event }) => raiseWarning(context.warnings, 'reroute-proposed', event.occurredOn),
              }),
            ],
          },
          {
            target: '#intakeWeighing',
            actions: [
              settle('resumption-offer'),
              assign({ intake: ({ context }) => ({ ...context.intake, resumption: 'not-wanted' }) }),
            ],
          },
        ],
      },
      always: {
        guard: 'resumptionIsNoLongerPossible',
        target: '#intakeWeighing',
        actions: cancel('resumption-offer'),
      },
    },
  },
})

/** A notification that runs goes on, whatever the rest of the request is about. */
const withoutRequest = ({ wmo }: CaseContext) => (wmo.notifiedOn === null ? wmoEnded(wmo, 'out-of-scope') : wmo)

/** All that is asked lies outside: referred, with feedback, and closed only when somebody answered. */
export const elsewhereState = caseSetup.createStateConfig({
  initial: 'toRefer',
  always: leavesWhen('somethingIsAskedHere', 'intake-referred'),
  states: {
    toRefer: {
      meta: {
        label: { nl: 'Verwijzen naar wie wel helpt', en: 'Referring to who does help' },
        turn: { party: 'owner', step: 'referral.made', deadline: 'intake-referred' },
        phase: 'referred',
      },
      entry: { type: 'startDeadline', params: { kind: 'intake-referred', party: 'owner' } },
      always: { guard: 'aReferralWasMade', target: 'waiting', actions: settle('intake-referred') },
    },
    waiting: {
      meta: {
        label: { nl: 'Verwezen, wacht op terugkoppeling', en: 'Referred, awaiting feedback' },
        turn: { party: 'owner', step: 'referral.answered', deadline: 'referral-feedback' },
        phase: 'referred',
      },
      always: { guard: 'allReferralsAreAnswered', target: '#intakeClosing' },
    },
  },
})
