import type { CaseOpening } from '../../../machines/context.ts'
import { extendedYouthCareMachine } from '../../../machines/extended-youth-care/extended-youth-care.machine.ts'
import { type GivenCase, givenCase } from '../../support/given-case.ts'
import { beginning } from '../pathways/support/beginning.ts'

type Told = Parameters<typeof beginning>[2]

export const given = (told: Told, openedOn = '2026-11-23', change: Partial<CaseOpening> = {}): GivenCase =>
  givenCase(extendedYouthCareMachine, { ...beginning('extended-youth-care', openedOn, told), ...change })

/** Where the main course and the exit stand. */
export const course = (at: GivenCase): unknown => (at.value as { open: { course: unknown } }).open.course
export const exit = (at: GivenCase): unknown => (at.value as { open: { exit: unknown } }).open.exit

/** What runs of these kinds, with the last days. */
export const running = (at: GivenCase, ...kinds: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(at.running).filter(([kind]) => kinds.some((each) => kind.startsWith(each))))

const treatment = {
  youthHelpRunning: true,
  youthHelpStartedOn: '2022-03-01',
  youthHelpKind: 'treatment-support',
  wmoCanProvide: false,
  wlzRight: false,
  zvwRight: false,
}
const foster = { youthHelpRunning: true, youthHelpStartedOn: '2015-06-01', youthHelpKind: 'foster-care' }

/** Turns 18 on 10 June 2027, 21 on 10 June 2030, 23 on 10 June 2032. */
export const minor = (more: object = {}) => given({ birthDate: '2009-06-10', ...treatment, ...more })
/** Turned 18 on 10 June 2026, turns 23 on 10 June 2031. */
export const adult = (more: object = {}) => given({ birthDate: '2008-06-10', ...treatment, ...more })
/** Treatment that runs past 18 with its decision. */
export const active = () => adult({ continuationDecision: 'granted' })

export const fosterAt17 = (more: object = { youthWantsToStay: true }) =>
  given({ birthDate: '2009-06-10', ...foster, ...more })
/** Turns 21 on 10 June 2027. */
export const fosterAt20 = () => given({ birthDate: '2006-06-10', ...foster, youthWantsToStay: true })

export const familyHome = (birthDate: string, more: object = {}) =>
  given({
    birthDate,
    ...foster,
    youthHelpKind: 'family-home',
    youthWantsToStay: true,
    homeParentsAgree: true,
    wlzRight: false,
    ...more,
  })

/** Closed care that crosses 18 on 30 April 2027. */
export const closed = (openedOn = '2027-03-15', authorisedUntil = '2027-10-30') =>
  given(
    {
      birthDate: '2009-04-30',
      youthHelpRunning: true,
      youthHelpStartedOn: '2026-12-01',
      youthHelpKind: 'closed-youth-care',
      carePlanSetOn: '2026-12-20',
      worksTowardsOpenHelp: true,
      closedCareAuthorisationRequested: true,
      closedCareAuthorisedUntil: authorisedUntil,
    },
    openedOn,
  )

/** Help that ended on 31 August 2026, to be resumed. */
export const resuming = () =>
  adult({ youthHelpRunning: false, youthHelpEndedOn: '2026-08-31', resumptionNecessary: true })

/** Help found necessary before 18 and not begun. */
export const waiting = () =>
  adult({ youthHelpRunning: false, youthHelpStartedOn: undefined, youthHelpDeterminedOn: '2026-01-10' })

/** Ended with the goals reached, on the day of opening. */
export const endedWell = () => active().when('extendedCare.ended', { because: 'goals-reached' })
