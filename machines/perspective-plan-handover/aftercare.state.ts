import { addDays, type Day, later } from '../../src/calendar/day.ts'
import { caseSetup } from '../case-setup.ts'
import type { CaseContext } from '../context.ts'
import { cancel, settle } from '../deadline-actions.ts'
import { dayNow, eventDay } from '../event-day.ts'
import type { CaseEvent } from '../events.ts'
import { gapDays } from '../regions/new-help/new-help.context.ts'
import { offerWith } from '../regions/offer/offer.context.ts'
import { aftercareCheckOn } from './course.context.ts'

/** The receiver got in touch: settled wherever the case stands after 18. */
export const firstContactMade = [
  settle('first-contact'),
  caseSetup.assign({ course: ({ context, event }) => ({ ...context.course, firstContactOn: event.occurredOn }) }),
] as const

/** From 18, or from the day on which help began after all. */
const countedFrom = (args: { context: CaseContext; event: CaseEvent }): Day => {
  const { course, handover } = args.context
  const on = dayNow(args)
  return course.at18 === 'complete' && course.startCheckedOn === null ? (handover.on ?? on) : on
}

/** Help did start: its first day as told, else as it was planned. */
const startKept = caseSetup.assign(({ context, event }) => {
  if (event.type !== 'helpStart.checked') return {}
  const { newHelp, offer } = context
  const firstDay = newHelp.firstDay ?? event.firstDayOn ?? offer.current?.startsOn ?? event.occurredOn
  return {
    newHelp: { ...newHelp, firstDay, gapDays: gapDays(context, firstDay) },
    course: { ...context.course, startCheckedOn: event.occurredOn, experience: event.experience ?? null },
  }
})

/** Help did not start: what was planned does not hold any more, and the gap counts from the end of the old help. */
const startMissed = caseSetup.assign(({ context, event }) => ({
  newHelp: { ...context.newHelp, firstDay: null, gapDays: null, missed: true },
  offer: offerWith(context.offer, { startsOn: null }),
  course: { ...context.course, firstContactOn: null, startCheckedOn: eventDay({ context, event }) },
}))

const checksStart = [
  {
    guard: 'theHelpDidNotStart',
    target: '#transferredIncomplete',
    actions: [
      settle('continuity-check'),
      cancel('first-contact'),
      cancel('aftercare-check'),
      startMissed,
      { type: 'notify', params: { party: 'receiver', template: 'help-did-not-start' } },
    ],
  },
  {
    target: '#finalCheck',
    actions: [settle('continuity-check'), cancel('first-contact'), startKept],
  },
] as const

/** First contact, did help really start, the check at half a year. */
export const aftercareState = caseSetup.createStateConfig({
  initial: 'firstContact',
  entry: [
    caseSetup.assign({ course: (args) => ({ ...args.context.course, aftercareFrom: dayNow(args) }) }),
    {
      type: 'startDeadline',
      params: (args) => ({ kind: 'continuity-check', party: 'owner', startsOn: countedFrom(args) }),
    },
    {
      type: 'startDeadline',
      params: (args) => ({
        kind: 'aftercare-check',
        party: 'owner',
        dueOn: aftercareCheckOn(args.context) ?? dayNow(args),
      }),
    },
  ],
  states: {
    firstContact: {
      meta: {
        label: { nl: 'Nazorg: eerste contact', en: 'Aftercare: first contact' },
        turn: { party: 'receiver', step: 'firstContact.made', deadline: 'first-contact' },
        phase: 'first-contact',
      },
      on: {
        'firstContact.made': { actions: firstContactMade },
        'helpStart.checked': checksStart,
      },
      always: { guard: 'theFirstContactWasMade', target: 'startCheck', actions: settle('first-contact') },
    },
    startCheck: {
      meta: {
        label: { nl: 'Nazorg: is de hulp echt begonnen', en: 'Aftercare: did help really start' },
        turn: { party: 'owner', step: 'helpStart.checked', deadline: 'continuity-check' },
        phase: 'first-contact',
      },
      on: { 'helpStart.checked': checksStart },
    },
    finalCheck: {
      id: 'finalCheck',
      meta: {
        label: { nl: 'Nazorg: check na een half jaar', en: 'Aftercare: check at half a year' },
        turn: { party: 'owner', step: 'aftercare.checked', deadline: 'aftercare-check' },
        phase: 'aftercare',
      },
      on: {
        'aftercare.checked': [
          {
            guard: 'theCheckAsksAttention',
            actions: [
              settle('aftercare-check'),
              {
                type: 'startDeadline',
                // Told ahead of it, the check at half a year stays.
                params: ({ context, event }) => ({
                  kind: 'aftercare-check',
                  party: 'owner',
                  dueOn: later(addDays(event.occurredOn, 42), aftercareCheckOn(context) ?? event.occurredOn),
                }),
              },
              { type: 'notify', params: { party: 'owner', template: 'aftercare-needs-attention' } },
            ],
          },
          { guard: 'theHandoverMayComplete', target: '#completed', actions: settle('aftercare-check') },
        ],
      },
    },
  },
})
