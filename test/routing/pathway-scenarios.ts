import { began, births, closed, decides, noOtherLaw, type Scenario, statute } from './scenario.ts'

const { minor, aged18, aged19, aged21, aged24 } = births
const treatment = { youthHelpKind: 'treatment-support', ...noOtherLaw, wmoCanProvide: false } as const
const running = { ...began, ...treatment } as const
const stopped = { youthHelpRunning: false, youthHelpStartedOn: '2022-03-01', youthHelpEndedOn: '2026-08-31' } as const
const resumed = { ...stopped, ...treatment, resumptionNecessary: true } as const
const determined = { youthHelpRunning: false, youthHelpDeterminedOn: '2025-02-01', ...treatment } as const
const authorised = { ...closed, closedCareAuthorisedUntil: '2027-03-01' } as const
const allAgainst = {
  carePlanSetOn: '2030-01-01',
  worksTowardsOpenHelp: false,
  closedCareAuthorisedUntil: '2031-01-01',
} as const
const allFor = {
  carePlanSetOn: '2023-01-01',
  worksTowardsOpenHelp: true,
  closedCareAuthorisedUntil: '2027-03-01',
} as const
const several = { severalCauses: true, wlzRight: true } as const
const wmoCan = { ...noOtherLaw, wmoCanProvide: true } as const

/** Situations in which each row of D2 decides, and in which each of its conditions alone keeps it from deciding. */
export const pathwayScenarios: readonly Scenario[] = [
  decides(null, '2', '23 or older', { birthDate: aged24, ...began, requestsSupport: true }),
  decides(null, '3-a', 'closed care begun after 18', {
    birthDate: aged18,
    ...authorised,
    youthHelpStartedOn: '2026-09-01',
  }),
  decides(null, '3-b', 'closed care with a late plan', {
    birthDate: aged18,
    ...authorised,
    carePlanSetOn: '2026-09-01',
  }),
  decides(null, '3-c', 'closed care that leads nowhere', {
    birthDate: aged18,
    ...authorised,
    worksTowardsOpenHelp: false,
  }),
  decides(null, '3-d', 'closed care authorised too long', {
    birthDate: aged18,
    ...authorised,
    closedCareAuthorisedUntil: '2027-03-02',
  }),
  decides(null, '3-d', 'closed care past its six months', {
    birthDate: aged19,
    ...authorised,
    closedCareAuthorisedUntil: '2025-11-20',
  }),
  decides(null, '3-authorisation', 'closed care past 18 that no court has seen', { birthDate: aged18, ...closed }),
  decides(null, '3-authorisation', 'an authorisation that ended yesterday', {
    birthDate: aged18,
    ...authorised,
    closedCareAuthorisedUntil: '2026-11-21',
  }),
  decides('9', '6-continuation', 'no closed care, whatever its facts say', {
    birthDate: minor,
    ...running,
    ...allAgainst,
    youthHelpStartedOn: '2027-06-10',
  }),
  decides('9', '9-continuation', 'no closed care at 18 either', { birthDate: aged18, ...running, ...allAgainst }),
  decides(null, '3b', 'closed care that may go on', { birthDate: aged18, ...authorised }),
  decides(null, '3b', 'closed care on the last day', { birthDate: aged18, ...authorised }, { asOf: '2027-03-01' }),
  decides(null, '3b', 'closed care of a minor', { birthDate: minor, ...closed }),
  decides('9', '6-continuation', 'no closed care, though all conditions hold', {
    birthDate: minor,
    ...running,
    ...allFor,
  }),
  decides(null, null, 'nobody knows when it began', {
    birthDate: aged18,
    ...authorised,
    youthHelpStartedOn: undefined,
  }),
  decides(null, null, 'nobody knows the plan', { birthDate: minor, ...closed, carePlanSetOn: undefined }),
  decides(null, null, 'nobody knows where it leads', { birthDate: minor, ...closed, worksTowardsOpenHelp: undefined }),
  decides('10-wmo-can', '7', 'closed care that ends before 18', {
    birthDate: minor,
    ...closed,
    ...wmoCan,
    closedCareAuthorisedUntil: '2027-06-08',
  }),
  decides(null, '3b', 'closed care that ends before 18, more asked for', {
    birthDate: minor,
    ...closed,
    ...wmoCan,
    closedCareAuthorisedUntil: '2027-06-08',
    closedCareAuthorisationRequested: true,
  }),
  decides('6', '8-foster-care', 'foster care at 19', {
    birthDate: aged19,
    ...began,
    youthHelpKind: 'foster-care',
    youthWantsToStay: true,
  }),
  decides('7', '8-family-home', 'a family-style home at 19', {
    birthDate: aged19,
    ...began,
    youthHelpKind: 'family-home',
    youthWantsToStay: true,
    homeParentsAgree: true,
  }),
  decides(null, '5', 'nothing needed', { birthDate: minor, ...running, needAfter18: 'none' }),
  decides('9', '6-continuation', 'something needed', { birthDate: minor, ...running, needAfter18: 'short' }),
  decides(null, '11', 'nothing needed at 19, and a request', {
    birthDate: aged19,
    ...running,
    needAfter18: 'none',
    requestsSupport: true,
  }),
  decides('9', '6-determined', 'determined, not begun, under 18', { birthDate: minor, ...determined }),
  decides('1b', '6-determined', 'determined under 18, several causes', { birthDate: minor, ...determined, ...several }),
  decides(
    '9-statute',
    '6-determined',
    'determined under 18, statute',
    { birthDate: minor, ...determined },
    { policy: statute },
  ),
  decides('9', null, 'not running, nothing determined', { birthDate: minor, ...treatment, youthHelpRunning: false }),
  decides('9', '6-resumption', 'ended and needed again, under 18', { birthDate: minor, ...resumed }),
  decides('1b', '6-resumption', 'ended and needed again, several causes', { birthDate: minor, ...resumed, ...several }),
  decides(
    '9-statute',
    '6-resumption',
    'ended and needed again, statute',
    { birthDate: minor, ...resumed },
    { policy: statute },
  ),
  decides('9', '6-resumption', 'ended, determined, needed again', {
    birthDate: minor,
    ...resumed,
    youthHelpDeterminedOn: '2022-01-01',
  }),
  decides('9', null, 'ended long ago, under 18', { birthDate: minor, ...resumed, youthHelpEndedOn: '2026-05-21' }),
  decides('9', null, 'ended, not needed again, under 18', { birthDate: minor, ...resumed, resumptionNecessary: false }),
  decides('10-wmo-can', '7', 'determined, while the Wmo can', { birthDate: minor, ...determined, ...wmoCan }),
  decides(null, null, 'ended, while nobody knows what the Wmo can', {
    birthDate: minor,
    ...resumed,
    wmoCanProvide: undefined,
  }),
  decides('9', '9-continuation', 'running on at 18', { birthDate: aged18, ...running }),
  decides('9', null, 'begun after 18, never determined before', {
    birthDate: aged18,
    ...running,
    youthHelpStartedOn: '2026-09-01',
    youthHelpDeterminedOn: '2026-09-01',
  }),
  decides('9', '9-determined', 'begun after 18, determined before', {
    birthDate: aged18,
    ...running,
    youthHelpStartedOn: '2026-10-01',
    youthHelpDeterminedOn: '2026-08-31',
  }),
  decides('9', '9-determined', 'determined before 18, waiting', { birthDate: aged18, ...determined }),
  decides('1b', '9-determined', 'waiting, several causes', { birthDate: aged18, ...determined, ...several }),
  decides('9-statute', '9-determined', 'waiting, statute', { birthDate: aged18, ...determined }, { policy: statute }),
  decides('10-wmo-can', null, 'waiting, while the Wmo can', { birthDate: aged18, ...determined, ...wmoCan }),
  decides('9', '11', 'running on, refused', { birthDate: aged18, ...running, continuationDecision: 'refused' }),
  decides('9', '11', 'waiting, refused', { birthDate: aged18, ...determined, continuationDecision: 'refused' }),
  decides('10-wmo-can', null, 'running on, while the Wmo can', { birthDate: aged18, ...running, ...wmoCan }),
  decides('9', '10', 'resumed within the half year', { birthDate: aged18, ...resumed }),
  decides('10-wmo-can', '10', 'resumed, though the Wmo can', { birthDate: aged18, ...resumed, wmoCanProvide: true }),
  decides('10', '11', 'resumed guidance', { birthDate: aged18, ...resumed, youthHelpKind: 'participation-support' }),
  decides('9', '11', 'resumed help of after 18', { birthDate: aged19, ...resumed, youthHelpStartedOn: '2025-05-20' }),
  decides('9', '11', 'resumed a day late', { birthDate: aged18, ...resumed, youthHelpEndedOn: '2026-05-21' }),
  decides('9', null, 'not needed again', { birthDate: aged18, ...resumed, resumptionNecessary: false }),
  decides(null, '11', 'resumed, Wlz not known', { birthDate: aged18, ...resumed, wlzRight: undefined }),
  decides(null, '11', 'resumed, insurance not known', { birthDate: aged18, ...resumed, zvwRight: undefined }),
  decides(null, '11', 'resumed, to finish or not', {
    birthDate: aged18,
    ...resumed,
    youthHelpKind: 'residential-treatment',
    mildIntellectualDisabilityWithBehaviourProblems: true,
  }),
  decides('2', '11', 'resumed, but the Wlz covers it', {
    birthDate: aged18,
    ...resumed,
    wlzRight: true,
    requestsSupport: true,
  }),
  decides('10', '10b', 'guidance still running at 18', {
    birthDate: aged18,
    ...began,
    youthHelpKind: 'participation-support',
  }),
  decides(null, null, 'residential treatment of a minor', {
    birthDate: minor,
    ...began,
    youthHelpKind: 'residential-treatment',
    ...noOtherLaw,
  }),
  decides('10', null, 'guidance that ended', { birthDate: aged18, ...stopped, youthHelpKind: 'participation-support' }),
  decides(null, '11', 'a request at 21', { birthDate: aged21, requestsSupport: true }),
  decides(null, null, 'a request of a minor', { birthDate: minor, requestsSupport: true }),
  decides(null, null, 'no request', { birthDate: aged21, requestsSupport: false }),
  decides(
    null,
    null,
    'a minor is asked nothing about decisions of after 18',
    { birthDate: minor, ...running, juvenileCriminalDecision: false, wmoCanProvide: undefined },
    { missing: ['needAfter18', 'wmoCanProvide', 'youthHelpDeterminedOn'] },
  ),
]
