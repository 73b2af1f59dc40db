import type { Day } from '../src/calendar/day.ts'
import { beginExtendedCare, type ExtendedCareContext } from './extended-youth-care/extended-care.context.ts'
import { type DecisionTermsContext, noDecisionTerms } from './regions/decision-terms/decision-terms.context.ts'
import { type OfferContext, noOffer } from './regions/offer/offer.context.ts'
import type { Party } from './roles.ts'

/** The three ways across (Haarlem, Gewoon in de Wijk, 2021). */
export const pathways = ['extended-youth-care', 'perspective-plan-handover', 'direct-intake'] as const
export type Pathway = (typeof pathways)[number]

/** An organisation and, where known, the person in it, that is a party to the case. */
export type PartyHolder = { organisationId: string | null; personId: string | null }

/**
 * What the opening event told: all that the start of a case depends on. The days are computed once, by the advice,
 * and stand in the event, so that a replay under newer rules gives the same case.
 */
export type CaseOpening = {
  pathway: Pathway
  openedOn: Day
  ground: string | null
  targetLaw: string | null
  /** The facts as known at opening (src/routing/facts.ts), and the dates of the advice by name. */
  facts: { readonly [fact: string]: unknown }
  dates: { readonly [name: string]: Day }
  /** Per need that ends at 18: the law that gives the help instead. */
  laws: readonly ('wmo' | 'wlz' | 'zvw')[]
  people: Readonly<Record<Party, PartyHolder>>
}

/**
 * What each region remembers and how it begins, alphabetically. A slice is made from the opening alone;
 * annotate what the function returns.
 */
const slices = {
  decisionTerms: (): DecisionTermsContext => noDecisionTerms,
  extendedCare: (opening: CaseOpening): ExtendedCareContext => beginExtendedCare(opening),
  offer: (): OfferContext => noOffer,
} satisfies Record<string, (opening: CaseOpening) => object>

type Slices = { [Slice in keyof typeof slices]: ReturnType<(typeof slices)[Slice]> }

/** What a case remembers between events: JSON only. Each region keeps its own slice. */
export type CaseContext = {
  opening: CaseOpening
  /** The day the case has reached: the latest `day.reached` or the opening day. */
  today: Day
  people: Record<Party, PartyHolder>
} & Slices

/**
 * The context at the beginning. XState calls this without input while it inspects a machine, so it takes `undefined` too.
 */
export function beginContext(opening: CaseOpening | undefined): CaseContext {
  const start = opening ?? emptyOpening
  const begun = Object.fromEntries(Object.entries(slices).map(([slice, begin]) => [slice, (begin as (opening: CaseOpening) => object)(start)]))
  return { opening: start, today: start.openedOn, people: { ...start.people }, ...(begun as Slices) }
}

const nobody: PartyHolder = { organisationId: null, personId: null }

const emptyOpening: CaseOpening = {
  pathway: 'direct-intake',
  openedOn: '1970-01-01',
  ground: null,
  targetLaw: null,
  facts: {},
  dates: {},
  laws: [],
  people: {
    owner: nobody,
    youthCareProvider: nobody,
    receiver: nobody,
    decisionMaker: nobody,
    youngPerson: nobody,
    manager: nobody,
    ciz: nobody,
  },
}
