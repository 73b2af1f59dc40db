import type { Day } from '../../../src/calendar/day.ts'
import type { CaseOpening } from '../../context.ts'

/** What must be answered by a person and cannot be clicked away. */
export const warningWords = {
  'provider-without-expertise': {
    nl: 'De aanbieder heeft geen expertise over jeugd en volwassenen',
    en: 'The provider lacks expertise on youth and on adults',
  },
  'receiver-without-contract': {
    nl: 'De nieuwe aanbieder heeft geen contract dat op de eerste dag loopt',
    en: 'The receiver has no contract that runs on the first day',
  },
  'receiver-without-cooperation-clause': {
    nl: 'In het contract van de nieuwe aanbieder staat niets over samenwerken',
    en: 'The contract of the receiver has no clause on working together',
  },
  'youth-care-without-contract': {
    nl: 'De jeugdhulpaanbieder heeft nu geen contract',
    en: 'The youth-care provider has no contract now',
  },
  'youth-care-without-cooperation-clause': {
    nl: 'In het contract van de jeugdhulpaanbieder staat niets over samenwerken',
    en: 'The contract of the youth-care provider has no clause on working together',
  },
  'youth-care-without-expertise': {
    nl: 'De jeugdhulpaanbieder heeft geen expertise over jeugd en volwassenen',
    en: 'The youth-care provider lacks expertise on youth and on adults',
  },
  'handover-planned-after-18': {
    nl: 'De overdracht is gepland na de 18e verjaardag',
    en: 'The handover is planned after the 18th birthday',
  },
  'receiver-free-after-18': {
    nl: 'De aanbieder kan pas na de 18e verjaardag beginnen: maak een overbruggingsafspraak',
    en: 'The provider can start only after the 18th birthday: make a bridging agreement',
  },
  'help-cannot-be-extended': {
    nl: 'Deze hulp kan volgens de Jeugdwet niet worden verlengd (soort 2 of 3)',
    en: 'The Jeugdwet does not let this help be extended (kind 2 or 3)',
  },
  'wmo-guidance-only-reason': {
    nl: 'Begeleiding uit de Wmo is de enige reden om verlenging te weigeren: laat dit juridisch toetsen',
    en: 'Wmo guidance is the only reason to refuse an extension: ask for a legal review',
  },
  'handover-missed': {
    nl: 'Er was jeugdhulp en geen overdracht',
    en: 'There was youth help and no handover',
  },
  'family-home-without-decision': {
    nl: 'Het gezinshuis loopt door na 18 zonder besluit: leg het besluit over de verlenging vast',
    en: 'The family home goes on past 18 without a decision: record the decision on the extension',
  },
  'reroute-proposed': {
    nl: 'Een andere route past nu beter: zet de zaak over of zeg waarom niet',
    en: 'Another pathway fits better now: move the case or say why not',
  },
  'referral-did-not-fit': {
    nl: 'De verwijzing paste niet: zoek iets anders met de jongere',
    en: 'The referral did not fit: look for something else with the young person',
  },
} as const satisfies Record<string, { nl: string; en: string }>

export type WarningCode = keyof typeof warningWords

/**
 * What the policy asks of the contracts of both sides of a handover (Haarlem, collegebesluit 2021/377152, the two
 * preconditions): cooperation, and expertise on youth and on adults. What the directory lacks is told with the offer.
 */
export const preconditionCodes = [
  'receiver-without-contract',
  'receiver-without-cooperation-clause',
  'youth-care-without-contract',
  'youth-care-without-cooperation-clause',
  'youth-care-without-expertise',
] as const satisfies readonly WarningCode[]

export type Warning = { code: WarningCode; raisedOn: Day; answer: { how: string; reason: string; on: Day } | null }

export type WarningsContext = readonly Warning[]

/** A family home goes on by agreement and asks a decision on file all the same (Jeugdwet 1.1 4°): past 18 it is overdue. */
export const warningsAtOpening = ({ ground, decisionOverdue, openedOn }: CaseOpening): WarningsContext =>
  raiseWarningIf(
    ground === 'family-home-until-21' && decisionOverdue === true,
    [],
    'family-home-without-decision',
    openedOn,
  )

/** Raises a warning; one that is open already stays as it is, an answered one opens again. */
export function raiseWarning(warnings: WarningsContext, code: WarningCode, raisedOn: Day): WarningsContext {
  if (warnings.some((warning) => warning.code === code && warning.answer === null)) return warnings
  return [...warnings, { code, raisedOn, answer: null }]
}

/** Raises a warning when the condition holds. */
export const raiseWarningIf = (
  holds: boolean,
  warnings: WarningsContext,
  code: WarningCode,
  raisedOn: Day,
): WarningsContext => (holds ? raiseWarning(warnings, code, raisedOn) : warnings)

export const openWarnings = (warnings: WarningsContext) => warnings.filter(({ answer }) => answer === null)
