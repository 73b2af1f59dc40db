import { reached } from '../../clock.ts'
import { defineGuards } from '../../guard-definition.ts'
import { followsOn } from '../new-help/new-help.context.ts'
import { offerWith } from '../offer/offer.context.ts'
import { metAnother } from './meeting.context.ts'

export const meetingGuards = defineGuards({
  theyMetAnotherReceiver: {
    holds: ({ context }) => metAnother(context),
    otherwise: { nl: 'het gesprek was met deze nieuwe aanbieder', en: 'the meeting was with this receiver' },
  },
  theFirstDayIsMovedThere: {
    holds: ({ context, event }) => {
      if (event.type !== 'meeting.held' || !event.startsOn) return false
      const { newHelp, offer } = context
      if (offer.current?.accepted !== true || newHelp.firstDay !== null) return false
      // Where a gap is open, its own deadline runs until the new help begins or follows on.
      const moved = { ...context, offer: offerWith(offer, { startsOn: event.startsOn }) }
      return !reached(context, 'handover-day') || followsOn(moved)
    },
    otherwise: { nl: 'de eerste dag blijft zoals afgesproken', en: 'the first day stays as agreed' },
  },
})
