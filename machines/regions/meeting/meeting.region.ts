import { assign } from 'xstate'
import { addDays } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'
import { milestoneOn } from '../../clock.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { startDeadline } from '../../effect-actions.ts'
import { dayNow, eventDay } from '../../event-day.ts'
import { startsBy } from '../new-help/new-help.region.ts'
import { offerWith } from '../offer/offer.context.ts'
import { warnsOfFirstDay } from '../offer/offer-warnings.ts'
import { chosenMoment, type Moment, noMeeting } from './meeting.context.ts'

const asMoment = (said: { on: string; at?: string | undefined; place?: string | undefined }): Moment => ({
  on: said.on,
  at: said.at ?? null,
  place: said.place ?? null,
})

const met = settle('warm-handover-meeting')
const notChosen = cancel('meeting-choice')
const notHeld = cancel('meeting-planned')

const plannedFor = startDeadline(({ context }) => ({
  kind: 'meeting-planned',
  party: 'youthCareProvider',
  ...(context.meeting.planned ? { dueOn: context.meeting.planned.on } : {}),
}))

/** Who was there and what was shared; a contact and first day that were agreed there stand with the offer. */
const kept = caseSetup.assign({
  meeting: ({ context, event }) =>
    event.type === 'meeting.held'
      ? {
          ...context.meeting,
          declinedOn: null,
          held: {
            on: event.occurredOn,
            together: event.together ?? true,
            contentShared: event.contentShared ?? false,
            ...(event.with === undefined ? {} : { with: event.with }),
          },
        }
      : context.meeting,
  offer: ({ context, event }) =>
    event.type === 'meeting.held'
      ? offerWith(context.offer, {
          ...(event.contact ? { contact: event.contact } : {}),
          ...(event.startsOn ? { startsOn: event.startsOn } : {}),
        })
      : context.offer,
})

type Closing = ReturnType<typeof settle>

/** Another first day that is agreed there is watched, and warned of, as one that the receiver moves. */
const held = (...closing: Closing[]) => {
  const actions = [...closing, met, notChosen, notHeld, kept] as const
  return [
    { guard: 'theFirstDayIsMovedThere', target: '#meetingHeld', actions: [...actions, startsBy, warnsOfFirstDay] },
    { target: '#meetingHeld', actions: [...actions, warnsOfFirstDay] },
  ] as const
}

/** Four weeks before the handover; where another receiver comes after that day, two weeks. */
const meetsBy = startDeadline(({ context, event }) => {
  const on = dayNow({ context, event })
  const again = event.type === 'offer.accepted' || event.type === 'offer.counterAccepted'
  const before = milestoneOn(context, 'handover-4-weeks-ahead')
  return {
    kind: 'warm-handover-meeting',
    party: 'youthCareProvider',
    ...(context.handover.on === null
      ? { dueOn: addDays(eventDay({ context, event }), 28) }
      : again && before !== null && before <= on
        ? { dueOn: addDays(on, 14) }
        : { startsOn: context.handover.on }),
  }
})

const declined = {
  target: '#meetingDeclined',
  actions: [
    met,
    notChosen,
    notHeld,
    caseSetup.assign({
      meeting: ({ context, event }) => ({ ...context.meeting, planned: null, declinedOn: event.occurredOn }),
    }),
  ],
} as const

/** The warm handover meeting, four weeks before the handover: proposed, chosen, moved, held, or declined by the young person. */
export const meetingRegion = caseSetup.createStateConfig({
  initial: 'none',
  on: {
    'meeting.proposed': {
      target: '.proposed',
      actions: [
        notHeld,
        assign({
          meeting: ({ context, event }) => ({
            ...context.meeting,
            proposed: [event, ...(event.alternatives ?? [])].map(asMoment),
            planned: null,
          }),
        }),
      ],
    },
  },
  states: {
    none: {
      meta: {
        label: { nl: 'Nog geen gesprek', en: 'No meeting yet' },
        turn: { party: 'youthCareProvider', step: 'meeting.proposed', deadline: 'warm-handover-meeting' },
      },
      entry: meetsBy,
      on: { 'meeting.held': held(), 'meeting.declined': declined },
    },
    proposed: {
      meta: {
        label: { nl: 'Momenten voorgesteld', en: 'Moments proposed' },
        turn: { party: 'youngPerson', step: 'meeting.chosen', deadline: 'meeting-choice' },
      },
      entry: { type: 'startDeadline', params: { kind: 'meeting-choice', party: 'youngPerson' } },
      on: {
        'meeting.chosen': {
          target: 'planned',
          actions: [
            settle('meeting-choice'),
            assign({
              meeting: ({ context, event }) => ({
                ...context.meeting,
                planned: chosenMoment(context.meeting.proposed, event) ?? asMoment(event),
                sequence: context.meeting.sequence + 1,
              }),
            }),
          ],
        },
        'meeting.held': held(),
        'meeting.declined': declined,
      },
    },
    planned: {
      meta: {
        label: { nl: 'Gesprek gepland', en: 'Meeting planned' },
        turn: { party: 'youthCareProvider', step: 'meeting.held', deadline: 'meeting-planned' },
      },
      entry: plannedFor,
      on: {
        'meeting.moved': {
          target: 'planned',
          reenter: true,
          actions: [
            assign({
              meeting: ({ context, event }) => ({
                ...context.meeting,
                planned: asMoment(event),
                sequence: context.meeting.sequence + 1,
              }),
            }),
            { type: 'notify', params: { party: 'youngPerson', template: 'meeting-moved' } },
          ],
        },
        'meeting.held': held(settle('meeting-planned')),
        'meeting.declined': declined,
      },
    },
    held: {
      id: 'meetingHeld',
      meta: { label: { nl: 'Gesprek gehouden', en: 'Meeting held' }, rest: 'het gesprek is geweest' },
      always: {
        guard: 'theyMetAnotherReceiver',
        target: 'none',
        actions: caseSetup.assign({
          meeting: ({ context }) => ({ ...noMeeting, sequence: context.meeting.sequence }),
        }),
      },
    },
    declined: {
      id: 'meetingDeclined',
      meta: {
        label: { nl: 'De jongere wil geen gesprek', en: 'The young person declines the meeting' },
        rest: 'de jongere wil geen gesprek',
      },
    },
  },
})
