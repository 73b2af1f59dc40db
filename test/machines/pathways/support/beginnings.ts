import fc from 'fast-check'
import type { CaseOpening, Pathway } from '../../../../machines/context.ts'
import { beginning } from './beginning.ts'

const on = '2026-11-22'
const running = { youthHelpRunning: true, youthHelpStartedOn: '2022-03-01' }
const treatment = {
  ...running,
  youthHelpKind: 'treatment-support',
  wmoCanProvide: false,
  wlzRight: false,
  zvwRight: false,
}
const guidance = { ...running, youthHelpKind: 'participation-support', needAfter18: 'long-term', wmoCanProvide: true }
const ended = { youthHelpRunning: false, youthHelpStartedOn: '2022-03-01' }

/** Needs that go to the Wmo, the Wlz and the Zvw, so that every track runs. */
const everyLaw = [
  { youthHelpKind: 'participation-support', needAfter18: 'long-term', wmoCanProvide: true },
  { youthHelpKind: 'personal-care', wlzRight: true },
  { youthHelpKind: 'mental-health-treatment', zvwRight: true },
]

/** Cases opened at the beginning and midway, by name, for each pathway. */
export const beginnings: Record<Pathway, Record<string, CaseOpening>> = {
  'extended-youth-care': {
    'treatment goes on, half a year ahead': beginning('extended-youth-care', on, {
      birthDate: '2009-06-10',
      ...treatment,
    }),
    'treatment runs past 18 without a decision': beginning('extended-youth-care', on, {
      birthDate: '2008-06-10',
      ...treatment,
      continuationDecision: 'none',
    }),
    'treatment runs past 18 with its decision': beginning('extended-youth-care', on, {
      birthDate: '2008-06-10',
      ...treatment,
      continuationDecision: 'granted',
    }),
    'treatment at 17 with its decision': beginning('extended-youth-care', on, {
      birthDate: '2009-06-10',
      ...treatment,
      continuationDecision: 'granted',
    }),
    'the extension was refused': beginning('extended-youth-care', on, {
      birthDate: '2009-06-10',
      ...treatment,
      continuationDecision: 'refused',
    }),
    'determined before 18 and not begun': beginning('extended-youth-care', on, {
      birthDate: '2008-06-10',
      youthHelpRunning: false,
      youthHelpDeterminedOn: '2026-01-10',
      youthHelpKind: 'treatment-support',
      wmoCanProvide: false,
      wlzRight: false,
      zvwRight: false,
    }),
    'resumption near its last day': beginning('extended-youth-care', on, {
      birthDate: '2008-05-20',
      ...ended,
      youthHelpEndedOn: '2026-08-31',
      youthHelpKind: 'treatment-support',
      resumptionNecessary: true,
      wmoCanProvide: false,
      wlzRight: false,
      zvwRight: false,
    }),
    'help ended, resumption not asked': beginning('extended-youth-care', on, {
      birthDate: '2008-05-20',
      ...ended,
      youthHelpEndedOn: '2026-08-31',
      youthHelpKind: 'foster-care',
    }),
    'foster care at 17': beginning('extended-youth-care', on, {
      birthDate: '2009-02-14',
      ...running,
      youthHelpKind: 'foster-care',
      youthWantsToStay: true,
    }),
    'foster care at 20, guidance ended at 18': beginning('extended-youth-care', on, {
      birthDate: '2006-02-14',
      ...running,
      youthHelpKind: 'foster-care',
      youthWantsToStay: true,
      needs: [
        { youthHelpKind: 'foster-care' },
        { youthHelpKind: 'participation-support', needAfter18: 'long-term', wmoCanProvide: true },
      ],
    }),
    'foster care at 16, wish not known': beginning('extended-youth-care', on, {
      birthDate: '2010-09-14',
      ...running,
      youthHelpKind: 'foster-care',
    }),
    'family home at 17': beginning('extended-youth-care', on, {
      birthDate: '2009-01-31',
      ...running,
      youthHelpKind: 'family-home',
      youthWantsToStay: true,
      homeParentsAgree: true,
      wlzRight: false,
    }),
    'family home at 19': beginning('extended-youth-care', on, {
      birthDate: '2007-01-31',
      ...running,
      youthHelpKind: 'family-home',
      youthWantsToStay: true,
      homeParentsAgree: true,
      wlzRight: false,
    }),
    'closed care across 18': beginning('extended-youth-care', '2027-03-15', {
      birthDate: '2009-04-30',
      youthHelpRunning: true,
      youthHelpStartedOn: '2026-12-01',
      youthHelpKind: 'closed-youth-care',
      carePlanSetOn: '2026-12-20',
      worksTowardsOpenHelp: true,
      closedCareAuthorisationRequested: true,
      closedCareAuthorisedUntil: '2027-10-30',
    }),
    'every law, with its decision': beginning('extended-youth-care', on, {
      birthDate: '2008-06-10',
      ...treatment,
      continuationDecision: 'granted',
      needs: [
        { youthHelpKind: 'treatment-support', wmoCanProvide: false, wlzRight: false, zvwRight: false },
        ...everyLaw,
      ],
    }),
    'urgent, notified and reported for benefit': beginning('extended-youth-care', on, {
      birthDate: '2008-06-10',
      ...treatment,
      continuationDecision: 'granted',
      needs: [
        { youthHelpKind: 'treatment-support', wmoCanProvide: false, wlzRight: false, zvwRight: false },
        ...everyLaw,
      ],
      notifiedOn: '2026-11-20',
      participationActReportedOn: '2026-11-20',
      noPlaceTonight: true,
    }),
    'reported for benefit, no search period': beginning('extended-youth-care', on, {
      birthDate: '2008-06-10',
      ...treatment,
      continuationDecision: 'granted',
      participationActReportedOn: '2026-11-20',
      leftPracticalOrSpecialEducationWithinAYear: true,
    }),
    'two needs at 16': beginning('extended-youth-care', on, {
      birthDate: '2010-01-31',
      ...treatment,
      needs: [
        { youthHelpKind: 'treatment-support', wmoCanProvide: false, wlzRight: false, zvwRight: false },
        { youthHelpKind: 'mental-health-treatment', zvwRight: true },
      ],
    }),
  },
  'perspective-plan-handover': {
    'at 16': beginning('perspective-plan-handover', on, {
      birthDate: '2010-08-10',
      ...guidance,
      perspectivePlan: 'none',
    }),
    'the window opens today': beginning('perspective-plan-handover', '2026-12-10', {
      birthDate: '2009-06-10',
      ...guidance,
      perspectivePlan: 'none',
    }),
    'a month before 18, plan a draft': beginning('perspective-plan-handover', on, {
      birthDate: '2008-12-20',
      ...guidance,
      perspectivePlan: 'draft',
    }),
    'plan final': beginning('perspective-plan-handover', on, {
      birthDate: '2009-03-20',
      ...guidance,
      perspectivePlan: 'final',
    }),
    'notified already': beginning('perspective-plan-handover', on, {
      birthDate: '2009-02-20',
      ...guidance,
      perspectivePlan: 'final',
      notifiedOn: '2026-11-01',
    }),
    'to the Wlz': beginning('perspective-plan-handover', on, {
      birthDate: '2009-04-30',
      ...running,
      youthHelpKind: 'family-home',
      wlzRight: true,
      youthWantsToStay: true,
    }),
    'to the Zvw': beginning('perspective-plan-handover', '2027-01-08', {
      birthDate: '2009-07-05',
      ...running,
      youthHelpKind: 'mental-health-treatment',
      zvwRight: true,
      needAfter18: 'short',
    }),
    'every law, at 16': beginning('perspective-plan-handover', on, {
      birthDate: '2010-08-10',
      ...running,
      needs: everyLaw,
      perspectivePlan: 'none',
    }),
    'no place tonight, reported for benefit': beginning('perspective-plan-handover', on, {
      birthDate: '2009-02-20',
      ...guidance,
      participationActReportedOn: '2026-11-20',
      noPlaceTonight: true,
    }),
    'reported for benefit, no search period': beginning('perspective-plan-handover', on, {
      birthDate: '2009-02-20',
      ...guidance,
      participationActReportedOn: '2026-11-20',
      leftPracticalOrSpecialEducationWithinAYear: true,
    }),
    'by overrule after 18': beginning('perspective-plan-handover', on, { birthDate: '2008-10-20', ...guidance }),
  },
  'direct-intake': {
    'asks support': beginning('direct-intake', on, {
      birthDate: '2006-06-10',
      youthHelpRunning: false,
      requestsSupport: true,
    }),
    'notified today, tomorrow 23': beginning('direct-intake', on, {
      birthDate: '2003-11-23',
      youthHelpRunning: false,
      requestsSupport: true,
      notifiedOn: on,
    }),
    'no place tonight': beginning('direct-intake', on, {
      birthDate: '2008-06-10',
      youthHelpRunning: false,
      requestsSupport: true,
      noPlaceTonight: true,
    }),
    'a missed handover': beginning('direct-intake', on, { birthDate: '2008-08-10', ...guidance }),
    'help ended just before 18, and nothing followed': beginning('direct-intake', on, {
      birthDate: '2008-10-10',
      ...ended,
      youthHelpEndedOn: '2026-09-30',
      youthHelpKind: 'participation-support',
      needAfter18: 'long-term',
      wmoCanProvide: true,
      requestsSupport: true,
    }),
    'help ended this summer': beginning('direct-intake', on, {
      birthDate: '2008-05-20',
      ...ended,
      youthHelpEndedOn: '2026-08-31',
      youthHelpKind: 'treatment-support',
      requestsSupport: true,
    }),
    'reported for social assistance': beginning('direct-intake', on, {
      birthDate: '2007-05-20',
      youthHelpRunning: false,
      participationActReportedOn: '2026-11-20',
    }),
    'reported for social assistance, no search period': beginning('direct-intake', on, {
      birthDate: '2007-05-20',
      youthHelpRunning: false,
      participationActReportedOn: '2026-11-20',
      leftPracticalOrSpecialEducationWithinAYear: true,
    }),
    'every law, after 18': beginning('direct-intake', on, {
      birthDate: '2008-08-10',
      ...running,
      needs: everyLaw,
      requestsSupport: true,
    }),
    'by overrule at 17': beginning('direct-intake', on, { birthDate: '2009-07-10', requestsSupport: true }),
    'asks what is out of scope': beginning('direct-intake', on, {
      birthDate: '2007-05-20',
      youthHelpRunning: false,
      requestsSupport: true,
      requestedServices: ['debts'],
    }),
  },
}

/** Any beginning of a pathway, for properties. */
export const anyBeginning = (pathway: Pathway): fc.Arbitrary<CaseOpening> =>
  fc.constantFrom(...Object.values(beginnings[pathway]))
