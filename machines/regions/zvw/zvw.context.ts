import type { Day } from '../../../src/calendar/day.ts'
import type { CaseOpening } from '../../context.ts'

/** What the case remembers of care under the Zvw. */
export type ZvwContext = {
  needed: boolean
  intakeOn: Day | null
  startedOn: Day | null
  insuredOn: Day | null
}

export const zvwAtOpening = ({ laws }: CaseOpening): ZvwContext => ({
  needed: laws.includes('zvw'),
  intakeOn: null,
  startedOn: null,
  insuredOn: null,
})

/** A need turned out to fall under the Zvw. */
export const needZvw = (zvw: ZvwContext): ZvwContext => ({ ...zvw, needed: true })
