import type { Day } from '../src/calendar/day.ts'
import { type IntakeContext, intakeAtOpening } from './direct-intake/intake.context.ts'
import { beginExtendedCare, type ExtendedCareContext } from './extended-youth-care/extended-care.context.ts'
import { type CourseContext, noCourse } from './perspective-plan-handover/course.context.ts'
import { type ClientSupportContext, noClientSupport } from './regions/client-support/client-support.context.ts'
import { type ConsentContext, noConsent } from './regions/consent/consent.context.ts'
import { type DecisionTermsContext, noDecisionTerms } from './regions/decision-terms/decision-terms.context.ts'
import { type DefaultNoticesContext, noDefaultNotices } from './regions/default-notice/default-notice.context.ts'
import { type FileContext, fileAtOpening } from './regions/everywhere/everywhere.context.ts'
import { type ExpertiseContext, expertiseNotAsked } from './regions/expertise/expertise.context.ts'
import {
  type ExtensionRequestContext,
  noExtensionRequest,
} from './regions/extension-request/extension-request.context.ts'
import { type HandoverContext, handoverAtOpening } from './regions/handover/handover.context.ts'
import { type HomeContext, homeUnknown } from './regions/home/home.context.ts'
import { type IncomeCheckContext, incomeCheckAtOpening } from './regions/income-check/income-check.context.ts'
import { type InformalSupportContext, noInformalSupport } from './regions/informal-support/informal-support.context.ts'
import { type MeetingContext, noMeeting } from './regions/meeting/meeting.context.ts'
import { type NewHelpContext, newHelpAtOpening } from './regions/new-help/new-help.context.ts'
import { noObjections, type ObjectionsContext } from './regions/objection/objection.context.ts'
import { noOffer, type OfferContext } from './regions/offer/offer.context.ts'
import { noPlan, type PlanContext } from './regions/plan/plan.context.ts'
import { noReferrals, type ReferralsContext } from './regions/referral/referral.context.ts'
import { type UrgencyContext, urgencyAtOpening } from './regions/urgency/urgency.context.ts'
import { type WarningsContext, warningsAtOpening } from './regions/warnings/warnings.context.ts'
import { type WishContext, wanted } from './regions/wish/wish.context.ts'
import { type WlzContext, wlzAtOpening } from './regions/wlz/wlz.context.ts'
import { type WmoContext, wmoAtOpening } from './regions/wmo/wmo.context.ts'
import { type ZvwContext, zvwAtOpening } from './regions/zvw/zvw.context.ts'
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
  /** The advice found that a decision on the help that runs should have been there. */
  decisionOverdue?: true
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
  clientSupport: (): ClientSupportContext => noClientSupport,
  consent: (): ConsentContext => noConsent,
  course: (): CourseContext => noCourse,
  decisionTerms: (): DecisionTermsContext => noDecisionTerms,
  defaultNotices: (): DefaultNoticesContext => noDefaultNotices,
  expertise: (): ExpertiseContext => expertiseNotAsked,
  extendedCare: (opening: CaseOpening): ExtendedCareContext => beginExtendedCare(opening),
  extensionRequest: (): ExtensionRequestContext => noExtensionRequest,
  file: (opening: CaseOpening): FileContext => fileAtOpening(opening),
  handover: (opening: CaseOpening): HandoverContext => handoverAtOpening(opening),
  home: (): HomeContext => homeUnknown,
  incomeCheck: (opening: CaseOpening): IncomeCheckContext => incomeCheckAtOpening(opening),
  informalSupport: (): InformalSupportContext => noInformalSupport,
  intake: (opening: CaseOpening): IntakeContext => intakeAtOpening(opening),
  meeting: (): MeetingContext => noMeeting,
  newHelp: (opening: CaseOpening): NewHelpContext => newHelpAtOpening(opening),
  objections: (): ObjectionsContext => noObjections,
  offer: (): OfferContext => noOffer,
  plan: (): PlanContext => noPlan,
  referrals: (): ReferralsContext => noReferrals,
  urgency: (opening: CaseOpening): UrgencyContext => urgencyAtOpening(opening),
  warnings: (opening: CaseOpening): WarningsContext => warningsAtOpening(opening),
  wish: (): WishContext => wanted,
  wlz: (opening: CaseOpening): WlzContext => wlzAtOpening(opening),
  wmo: (opening: CaseOpening): WmoContext => wmoAtOpening(opening),
  zvw: (opening: CaseOpening): ZvwContext => zvwAtOpening(opening),
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
  const begun = Object.fromEntries(
    Object.entries(slices).map(([slice, begin]) => [slice, (begin as (opening: CaseOpening) => object)(start)]),
  )
  return { opening: start, today: start.openedOn, people: { ...start.people }, ...(begun as Slices) }
}

/** No organisation and no person: the party is not known (yet). */
export const nobody: PartyHolder = { organisationId: null, personId: null }

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
