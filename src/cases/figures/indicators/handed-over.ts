import type { CaseContext } from '../../../../machines/context.ts'
import type { Handed } from '../../../../machines/perspective-plan-handover/handover-quality.ts'
import {
  type Consent,
  consentEnds,
  mayBeShared,
  noConsent,
} from '../../../../machines/regions/consent/consent.context.ts'
import { metAnother, noMeeting } from '../../../../machines/regions/meeting/meeting.context.ts'
import { type CurrentOffer, noOffer, offerEnded, offerWith } from '../../../../machines/regions/offer/offer.context.ts'
import type { Day } from '../../../calendar/day.ts'
import { type CaseStory, dayIn, type StoryEvent } from './case-story.ts'

/** What a history tells of how somebody is handed over, as the statechart remembers it. */
type Told = Pick<CaseContext, 'meeting' | 'offer' | 'consent'> & {
  /** On which the new help began. */
  firstDay: Day | null
  /** The meeting was the latest that was told of a meeting: held with another receiver it is to be held again. */
  meetingIsOver: boolean
}

const nothing: Told = { meeting: noMeeting, offer: noOffer, consent: noConsent, firstDay: null, meetingIsOver: false }

type Change = (told: Told, event: StoryEvent) => Partial<Told>

const saidOf = ({ payload }: StoryEvent, field: string): string | null => {
  const said = payload[field]
  return typeof said === 'string' ? said : null
}

const answers: Change = ({ offer }, event) => ({
  offer: offerWith(offer, { startsOn: saidOf(event, 'startsOn'), contact: saidOf(event, 'contact'), accepted: true }),
})

const offerEnds: Change = ({ offer }) => ({ offer: offerEnded(offer, 'withdrawn', null), firstDay: null })

const consentStops =
  (stands: CaseContext['consent']['stands'], how: 'withdrawn' | 'lapsed'): Change =>
  ({ consent }, { occurredOn }) => ({ consent: consentEnds(consent, stands, { endedOn: occurredOn, how }) })

const planned = (on: Day) => ({ on, at: null, place: null })

/** What each event changes, as the regions of offer, meeting, consent and new help do. */
const changes: Readonly<Record<string, Change>> = {
  'offer.made': ({ offer }, event) => ({ offer: { ...offer, current: offerOf(event) } }),
  'offer.accepted': answers,
  'offer.counterProposed': ({ offer }, event) => ({
    offer: offerWith(offer, { counterStartsOn: saidOf(event, 'startsOn'), contact: saidOf(event, 'contact') }),
  }),
  'offer.counterAccepted': ({ offer }) => ({
    offer: offerWith(offer, {
      startsOn: offer.current?.counterStartsOn ?? null,
      counterStartsOn: null,
      accepted: true,
    }),
  }),
  'offer.refused': offerEnds,
  'offer.expired': offerEnds,
  'offer.withdrawn': offerEnds,
  'offer.startMoved': ({ offer }, event) => ({ offer: offerWith(offer, { startsOn: saidOf(event, 'startsOn') }) }),
  'contact.named': ({ offer }, event) => ({ offer: offerWith(offer, { contact: saidOf(event, 'contact') }) }),
  'help.started': ({ offer }, event) => {
    const first = dayIn(event, 'firstDayOn')
    if (offer.current?.accepted !== true) return {}
    return first > event.occurredOn ? { offer: offerWith(offer, { startsOn: first }) } : { firstDay: first }
  },
  'meeting.proposed': ({ meeting }) => ({ meeting: { ...meeting, planned: null }, meetingIsOver: false }),
  'meeting.chosen': ({ meeting }, event) => ({ meeting: { ...meeting, planned: planned(dayIn(event, 'on')) } }),
  'meeting.moved': ({ meeting }, event) => ({ meeting: { ...meeting, planned: planned(dayIn(event, 'on')) } }),
  'meeting.declined': ({ meeting }, { occurredOn }) => ({
    meeting: { ...meeting, planned: null, declinedOn: occurredOn },
    meetingIsOver: false,
  }),
  'meeting.held': ({ meeting, offer }, event) => {
    const [contact, startsOn] = [saidOf(event, 'contact'), saidOf(event, 'startsOn')]
    return {
      meeting: {
        ...meeting,
        declinedOn: null,
        held: {
          on: event.occurredOn,
          together: event.payload['together'] !== false,
          contentShared: event.payload['contentShared'] === true,
          with: offer.current?.organisationId ?? null,
        },
      },
      offer: offerWith(offer, { ...(contact && { contact }), ...(startsOn && { startsOn }) }),
      meetingIsOver: true,
    }
  },
  'consent.asked': ({ consent }) => (consent.stands === 'given' ? {} : { consent: { ...consent, stands: 'asked' } }),
  'consent.given': ({ consent }, event) => ({
    consent: {
      ...consentEnds(consent, 'given', { endedOn: event.occurredOn, how: 'replaced' }),
      current: consentOf(event),
    },
  }),
  'consent.refused': consentStops('refused', 'withdrawn'),
  'consent.withdrawn': consentStops('withdrawn', 'withdrawn'),
  'consent.ownStoryChosen': consentStops('own-story', 'withdrawn'),
  'consent.lapsed': consentStops('asked', 'lapsed'),
  // On another pathway the young person's consent stands; offer and meeting begin anew.
  'case.rerouted': () => ({ meeting: noMeeting, offer: noOffer, firstDay: null, meetingIsOver: false }),
}

const offerOf = (event: StoryEvent): CurrentOffer => ({
  organisationId: saidOf(event, 'organisationId') ?? '',
  madeBySeq: 0,
  acceptByOn: event.occurredOn,
  startsOn: saidOf(event, 'startsOn'),
  counterStartsOn: null,
  accepted: false,
  contact: null,
  expertise: null,
  firstFreeOn: null,
})

const consentOf = (event: StoryEvent): Consent => ({
  areas: [],
  from: '',
  to: '',
  purpose: saidOf(event, 'purpose') ?? 'handover',
  how: '',
  givenOn: event.occurredOn,
  validUntilOn: null,
  recordedBy: null,
})

/** What follows by itself: an offer that consent forbids ends, and who met another receiver is to meet this one. */
function settled(told: Told): Told {
  const forbidden = told.offer.current?.accepted === false && !mayBeShared(told.consent.stands)
  if (forbidden) return { ...told, offer: offerEnded(told.offer, 'withdrawn', null), firstDay: null }
  return told.meetingIsOver && metAnother(told) ? { ...told, meeting: noMeeting, meetingIsOver: false } : told
}

/** How somebody is handed over by the end of a day: by the events alone, since a history is counted without a statechart. */
export function handedOverBy({ events }: Pick<CaseStory, 'events'>, on: Day): Omit<Handed, 'lastDayOfOld'> {
  let told = nothing
  for (const event of events) {
    const change = event.occurredOn <= on ? changes[event.type] : undefined
    if (change) told = settled({ ...told, ...change(told, event) })
  }
  const { meeting, offer, consent, firstDay } = told
  const startsOn = offer.current?.accepted === true ? offer.current.startsOn : null
  return { meeting, offer, consent, firstDayOfNew: firstDay ?? startsOn }
}
