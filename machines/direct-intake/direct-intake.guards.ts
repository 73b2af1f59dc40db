import { reached } from '../clock.ts'
import type { CaseContext } from '../context.ts'
import { defineGuards } from '../guard-definition.ts'
import { anAnswerIsOwed } from '../regions/everywhere/open-ends.ts'
import { inPhase } from '../regions/objection/objection.context.ts'
import { openReferrals } from '../regions/referral/referral.context.ts'
import { isUrgent } from '../regions/urgency/urgency.context.ts'
import { openWarnings } from '../regions/warnings/warnings.context.ts'
import { type Place, placeOf, providerHelps } from './place.ts'

const placed =
  (place: Place) =>
  ({ context }: { context: CaseContext }) =>
    placeOf(context) === place

const moved =
  (place: Place) =>
  ({ context }: { context: CaseContext }) =>
    placeOf(context) !== place

/** Where a case belongs when someone asks again after the end. */
const asksAnew: readonly Place[] = ['track', 'basicSupport', 'chain']

export const directIntakeGuards = defineGuards({
  theRequestIsOutOfScope: {
    holds: ({ event }) => event.type === 'intake.sorted' && event.scope === 'out-of-scope',
    otherwise: { nl: 'de vraag hoort hier', en: 'the request belongs here' },
  },
  resumptionIsStillPossible: {
    holds: ({ context: { intake, today } }) =>
      intake.resumptionUntil !== null && intake.resumption === null && today <= intake.resumptionUntil,
    otherwise: { nl: 'er is geen jeugdhulp die nog hervat kan worden', en: 'no youth help can still be resumed' },
  },
  resumptionIsNoLongerPossible: {
    holds: ({ context: { intake, today } }) => intake.resumptionUntil === null || today > intake.resumptionUntil,
    otherwise: { nl: 'hervatten kan nog', en: 'resumption is still possible' },
  },
  resumptionIsWanted: {
    holds: ({ event }) => event.type === 'intake.resumptionOffered' && event.answer === 'wanted',
    otherwise: { nl: 'de jongere wil niet hervatten', en: 'the young person does not want to resume' },
  },
  aReferralWasMade: {
    holds: ({ context }) => context.referrals.length > 0,
    otherwise: { nl: 'er is nog niet verwezen', en: 'no referral was made yet' },
  },
  allReferralsAreAnswered: {
    holds: ({ context }) => context.referrals.length > 0 && openReferrals(context.referrals).length === 0,
    otherwise: { nl: 'er wacht nog een verwijzing op antwoord', en: 'a referral still waits for an answer' },
  },
  belongsElsewhere: {
    holds: placed('elsewhere'),
    otherwise: { nl: 'er is ook een vraag die hier hoort', en: 'something belongs here too' },
  },
  trackIsToChoose: {
    holds: placed('track'),
    otherwise: { nl: 'basis of aanvullend is gekozen', en: 'basic or additional support is chosen' },
  },
  basicSupportIsToArrange: {
    holds: placed('basicSupport'),
    otherwise: { nl: 'er is geen basisondersteuning te regelen', en: 'no basic support is to be arranged' },
  },
  wmoIsToDecide: {
    holds: placed('chain'),
    otherwise: { nl: 'er loopt geen Wmo-vraag', en: 'nothing is asked of the Wmo' },
  },
  aProviderIsToBeFound: {
    holds: placed('placement'),
    otherwise: { nl: 'er is geen aanbieder te zoeken', en: 'no provider is to be found' },
  },
  anotherLawIsToHelp: {
    holds: placed('otherLaws'),
    otherwise: { nl: 'geen andere wet hoeft te helpen', en: 'no other law is to help' },
  },
  supportRuns: {
    holds: placed('supported'),
    otherwise: { nl: 'de ondersteuning loopt nog niet', en: 'the support does not run yet' },
  },
  somethingIsAskedHere: {
    holds: moved('elsewhere'),
    otherwise: { nl: 'de hele vraag hoort elders', en: 'the whole request belongs elsewhere' },
  },
  trackIsChosen: {
    holds: moved('track'),
    otherwise: { nl: 'basis of aanvullend is nog te kiezen', en: 'basic or additional support is still to choose' },
  },
  basicSupportIsArranged: {
    holds: moved('basicSupport'),
    otherwise: { nl: 'de basisondersteuning is nog niet afgesproken', en: 'basic support is not agreed yet' },
  },
  wmoHasDecided: {
    holds: moved('chain'),
    otherwise: {
      nl: 'de gemeente heeft nog niet besloten over de Wmo-hulp',
      en: 'the municipality has not decided on Wmo help yet',
    },
  },
  noProviderIsSought: {
    holds: moved('placement'),
    otherwise: { nl: 'er wordt nog een aanbieder gezocht', en: 'a provider is still sought' },
  },
  noOtherLawIsAwaited: {
    holds: moved('otherLaws'),
    otherwise: { nl: 'de hulp uit een andere wet is er nog niet', en: 'help under another law is not there yet' },
  },
  supportRunsNoMore: { holds: moved('supported'), otherwise: { nl: 'de ondersteuning loopt', en: 'the support runs' } },
  newHelpIsAsked: {
    holds: ({ context }) => asksAnew.includes(placeOf(context)),
    otherwise: { nl: 'er is geen nieuwe vraag', en: 'nothing new is asked' },
  },
  theYoungPersonIs23: {
    holds: ({ context }) => reached(context, 'turns-23') && context.intake.handedOnOn === null,
    otherwise: { nl: 'de jongere is nog geen 23', en: 'the young person is not 23 yet' },
  },
  theReviewEndsIt: {
    holds: ({ event }) => event.type === 'support.reviewed' && event.outcome === 'ready-to-close',
    otherwise: { nl: 'de ondersteuning gaat door', en: 'the support goes on' },
  },
  theReviewFindsTheProviderStops: {
    holds: ({ context, event }) =>
      event.type === 'support.reviewed' && event.outcome === 'provider-stops' && context.offer.current !== null,
    otherwise: { nl: 'de aanbieder gaat door', en: 'the provider goes on' },
  },
  aProviderHasBegun: {
    holds: ({ context }) => placeOf(context) === 'supported' && providerHelps(context),
    otherwise: { nl: 'er is nog geen aanbieder begonnen', en: 'no provider has begun yet' },
  },
  aProviderHelps: {
    holds: ({ context }) => context.offer.current !== null,
    otherwise: { nl: 'er is geen aanbieder', en: 'there is no provider' },
  },
  theYoungPersonDisagrees: {
    holds: ({ context, event }) =>
      event.type === 'support.closed' && event.youngPersonAgrees === 'no' && mayClose(context),
    otherwise: { nl: 'de jongere is het ermee eens', en: 'the young person agrees' },
  },
  theIntakeMayClose: {
    holds: ({ context }) => mayClose(context),
    otherwise: {
      nl: 'eerst moet inkomen zijn nagevraagd, moeten spoed en waarschuwingen zijn beantwoord, en moet de jongere hulp willen',
      en: 'first income must be asked, urgency and warnings answered, and the young person must want help',
    },
  },
  nothingIsOpenInLaw: {
    holds: ({ context }) => lawIsDone(context),
    otherwise: {
      nl: 'er loopt nog een besluit, een bezwaartermijn of een dwangsom, of een waarschuwing is niet beantwoord',
      en: 'a decision, an objection term or a penalty still runs, or a warning is not answered',
    },
  },
  helpIsNeededAgain: {
    holds: ({ event }) => event.type === 'intake.checked' && event.outcome === 'help-needed',
    otherwise: { nl: 'het gaat goed', en: 'it goes well' },
  },
})

function mayClose({ incomeCheck, urgency, warnings, wish }: CaseContext): boolean {
  return incomeCheck.answer !== null && !isUrgent(urgency) && openWarnings(warnings).length === 0 && !wish.declined
}

/**
 * Whether a checked case can end without cutting anything off: it waits by itself, so it waits for a benefit and for the six
 * weeks to object too.
 */
const lawIsDone = (context: CaseContext): boolean =>
  !anAnswerIsOwed(context) && context.decisionTerms.length === 0 && !inPhase(context.objections, 'open')
