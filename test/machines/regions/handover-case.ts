import { perspectivePlanHandoverMachine } from '../../../machines/perspective-plan-handover/perspective-plan-handover.machine.ts'
import { type GivenCase, givenCase, opened } from '../../support/given-case.ts'

/** Opened a year ahead: 18 on Thursday 10 June 2027, the window opens on 10 December 2026. */
export const preparing = (told: Parameters<typeof opened>[0] = {}): GivenCase =>
  givenCase(
    perspectivePlanHandoverMachine,
    opened({
      pathway: 'perspective-plan-handover',
      openedOn: '2026-06-01',
      targetLaw: 'zvw',
      dates: { turns18: '2027-06-10', lastDayAsMinor: '2027-06-09', handoverWindowOpens: '2026-12-10' },
      laws: [],
      ...told,
    }),
  )

export const turns18 = '2027-06-10'
export const afterwards = '2027-06-11'

type Told = Parameters<typeof preparing>[0]

/** The receiver accepted; the first day of the new help as told. */
export const accepted = (startsOn = turns18, told: Told = {}): GivenCase =>
  preparing(told)
    .when('offer.made', { organisationId: 'adult-care' })
    .when('offer.accepted', { startsOn, contact: 'Fatma' })

/** The plan is final and agreed. */
export const planned = (begun: GivenCase): GivenCase =>
  begun.when('plan.started').when('plan.finalised').when('plan.agreed')

/** All that a handover needs stands before the birthday. */
export const complete = (): GivenCase => planned(accepted()).on('2026-12-10')

/** In one region, where the case stands. */
export const at = ({ value }: GivenCase, region: string): unknown =>
  (value as { open: Record<string, unknown> }).open[region]

/** The effects of the latest event of one type, less the type. */
export const asked = ({ effects }: GivenCase, type: string): object[] =>
  effects.flatMap(({ type: of, ...params }) => (of === type ? [params] : []))
