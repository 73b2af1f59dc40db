import { caseSetup } from '../case-setup.ts'
import { nobody } from '../context.ts'
import { cancel } from '../deadline-actions.ts'
import { endRelation } from '../effect-actions.ts'
import { noNewHelp } from '../regions/new-help/new-help.context.ts'
import { offerEnded } from '../regions/offer/offer.context.ts'
import type { Place } from './place.ts'

/** The way to each place of the course; exactly one of the guards holds. */
const ways = {
  elsewhere: { guard: 'belongsElsewhere', target: 'elsewhere' },
  track: { guard: 'trackIsToChoose', target: 'track' },
  basicSupport: { guard: 'basicSupportIsToArrange', target: 'basicSupport' },
  chain: { guard: 'wmoIsToDecide', target: 'chain' },
  placement: { guard: 'aProviderIsToBeFound', target: 'placement' },
  otherLaws: { guard: 'anotherLawIsToHelp', target: 'otherLaws' },
  supported: { guard: 'supportRuns', target: 'supported' },
  closing: { guard: 'nothingIsAskedAnyMore', target: 'closing' },
} as const satisfies Record<Place, { guard: string; target: Place }>

const places = Object.keys(ways) as Place[]

/** The ways out of a place, to wherever the case belongs now; the deadlines of the place are cancelled. */
export const waysFrom = (place: Place, ...kinds: string[]) =>
  places.filter((other) => other !== place).map((other) => ({ ...ways[other], actions: kinds.map(cancel) }))

/** New help is asked: from the end of the course back into it. */
export const waysBack = (...kinds: string[]) =>
  (['track', 'basicSupport', 'chain'] as const).map((place) => ({ ...ways[place], actions: kinds.map(cancel) }))

/** The provider does not help any more, or not after all. */
export const providerLeaves = [
  endRelation(({ context }) => ({
    organisationId: context.offer.current?.organisationId ?? '',
    party: 'receiver',
  })),
  caseSetup.assign({
    offer: ({ context }) => offerEnded(context.offer, 'withdrawn', null),
    people: ({ context }) => ({ ...context.people, receiver: nobody }),
    newHelp: noNewHelp,
  }),
] as const
