import { assign, setup } from 'xstate'
import { isBefore, minutesAfter } from '../../src/calendar/instant.ts'
import type { BreakGlassContext, BreakGlassEvent, BreakGlassRequest } from './break-glass.events.ts'

/** So long names may be seen; fixed here, so that no setting and no event can make it longer. */
export const mostMinutes = 60

type Meta = { label: { nl: string; en: string } }
type Args = { context: BreakGlassContext; event: BreakGlassEvent }

const breakGlassSetup = setup({
  types: {
    context: {} as BreakGlassContext,
    events: {} as BreakGlassEvent,
    input: {} as BreakGlassRequest,
    meta: {} as Meta,
  },
  guards: {
    hourIsOver: ({ context, event }: Args) => context.endsAt !== null && !isBefore(event.at, context.endsAt),
    reviewedByAnother: ({ context, event }: Args) =>
      event.type === 'breakGlass.reviewed' && event.personId !== context.personId,
    foundJustified: ({ context, event }: Args) =>
      event.type === 'breakGlass.reviewed' && event.personId !== context.personId && event.finding === 'justified',
  },
  // Named and given out, never run here: the use-case writes the message.
  actions: { tellPrivacyOfficer: (_: unknown, _params: { what: 'opened' | 'ended' }) => {} },
})

const keepReview = breakGlassSetup.assign({
  review: ({ event }) =>
    event.type === 'breakGlass.reviewed'
      ? { at: event.at, personId: event.personId, finding: event.finding, because: event.because }
      : null,
})

/**
 * Breaking the glass: somebody who sees no names sees them in one case, for a written reason and an hour at most. The
 * privacy officer hears of it when it begins and when it ends, and judges it afterwards.
 */
export const breakGlassMachine = breakGlassSetup.createMachine({
  id: 'break-glass',
  context: ({ input }) => ({
    ...input,
    ...{ openedAt: null, endsAt: null, endedAt: null, endedBy: null, review: null },
  }),
  initial: 'requested',
  states: {
    requested: {
      meta: { label: { nl: 'Gevraagd', en: 'Requested' } },
      on: {
        'breakGlass.opened': {
          target: 'open',
          actions: assign({
            openedAt: ({ event }) => event.at,
            endsAt: ({ event }) => minutesAfter(event.at, mostMinutes),
          }),
        },
      },
    },
    open: {
      meta: { label: { nl: 'Open', en: 'Open' } },
      entry: { type: 'tellPrivacyOfficer', params: { what: 'opened' } },
      on: {
        'breakGlass.ended': [
          // Too late to end it by hand: it ended by itself.
          {
            guard: 'hourIsOver',
            target: 'ended',
            actions: assign({ endedAt: ({ context }) => context.endsAt, endedBy: 'time' }),
          },
          { target: 'ended', actions: assign({ endedAt: ({ event }) => event.at, endedBy: 'hand' }) },
        ],
        'breakGlass.lapsed': {
          guard: 'hourIsOver',
          target: 'ended',
          actions: assign({ endedAt: ({ context }) => context.endsAt, endedBy: 'time' }),
        },
      },
    },
    ended: {
      meta: { label: { nl: 'Voorbij, nog te beoordelen', en: 'Ended, to be reviewed' } },
      entry: { type: 'tellPrivacyOfficer', params: { what: 'ended' } },
      on: {
        'breakGlass.reviewed': [
          { guard: 'foundJustified', target: 'justified', actions: keepReview },
          { guard: 'reviewedByAnother', target: 'notJustified', actions: keepReview },
        ],
      },
    },
    justified: { type: 'final', meta: { label: { nl: 'Terecht', en: 'Justified' } } },
    notJustified: { type: 'final', meta: { label: { nl: 'Niet terecht', en: 'Not justified' } } },
  },
})

export type BreakGlassMachine = typeof breakGlassMachine
