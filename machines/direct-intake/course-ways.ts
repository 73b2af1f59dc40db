import { caseSetup } from '../case-setup.ts'
import { nobody } from '../context.ts'
import { cancel } from '../deadline-actions.ts'
import { endRelation } from '../effect-actions.ts'
import { noNewHelp } from '../regions/new-help/new-help.context.ts'
import { offerEnded } from '../regions/offer/offer.context.ts'

/** From the place that sorts all others: exactly one of the guards holds. */
export const waysOn = [
  { guard: 'belongsElsewhere', target: 'elsewhere' },
  { guard: 'trackIsToChoose', target: 'track' },
  { guard: 'basicSupportIsToArrange', target: 'basicSupport' },
  { guard: 'wmoIsToDecide', target: 'chain' },
  { guard: 'aProviderIsToBeFound', target: 'placement' },
  { guard: 'anotherLawIsToHelp', target: 'otherLaws' },
  { guard: 'supportRuns', target: 'supported' },
  { target: 'closing' },
] as const

/** The case does not belong here any more: it is placed anew, and the deadlines of this place are cancelled. */
export const leavesWhen = <Guard extends string>(guard: Guard, ...kinds: string[]) => ({
  guard,
  target: 'weighing',
  actions: kinds.map(cancel),
})

/** The provider does not help any more, or not after all. */
export const providerLeaves = [
  endRelation(({ context }) => ({
    organisationId: context.offer.current?.organisationId ?? '',
    party: 'receiver',
  })),
  caseSetup.assign({
    offer: ({ context }) => offerEnded(context.offer, 'withdrawn', null),
    people: ({ context }) => ({ ...context.people, receiver: nobody }),
    // Who had not begun leaves the days without help as they were.
    newHelp: ({ context }) => (context.newHelp.firstDay === null ? context.newHelp : noNewHelp),
  }),
] as const
