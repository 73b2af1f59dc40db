import { expect } from '@jest/globals'
import { accepted, at, turns18 } from './handover-case.ts'
import type { Scenario } from './scenario.ts'

const bridged = (how: string, untilOn: string) => ({ how, payer: 'municipality-youth', untilOn })
const gap = () => accepted('2027-07-01').on(turns18)

/** What is agreed once there is a gap. */
export const bridgingScenarios: Scenario[] = [
  [
    'days without help stay lost when the old help is taken up again',
    () => {
      const again = gap().when('bridging.agreed', bridged('old-help-continues', '2027-06-30'), '2027-06-14')
      expect(at(again, 'newHelp')).toBe('planned')
      expect(again.when('help.started', {}, '2027-07-01').context.newHelp.gapDays).toBe(4)
    },
  ],
  [
    'days that were covered stay covered when another cover is agreed',
    () => {
      const twice = gap()
        .when('bridging.agreed', bridged('other-provider', '2027-06-20'))
        .on('2027-06-23')
        .when('bridging.agreed', bridged('other-provider', '2027-06-30'))
      expect(twice.when('help.started', {}, '2027-07-01').context.newHelp.gapDays).toBe(2)
    },
  ],
  [
    'agreed again it ends on the new day; a provision after it ran out is not late at birth',
    () => {
      const covered = gap().when('bridging.agreed', bridged('other-provider', '2027-06-24'))
      expect(covered.running['cover-ends']).toBe('2027-06-24')
      const longer = covered.when('bridging.agreed', bridged('other-provider', '2027-07-24'), '2027-06-20')
      expect(at(longer, 'newHelp')).toBe('covered')
      expect(longer.running['cover-ends']).toBe('2027-07-24')
      const provided = covered.on('2027-06-25').when('temporaryProvision.started', { provision: 'guidance' })
      expect(provided.running['cover-ends']).toBe('2027-08-06')
    },
  ],
]
