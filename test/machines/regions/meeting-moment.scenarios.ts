import { expect } from '@jest/globals'
import { accepted } from './handover-case.ts'
import type { Scenario } from './scenario.ts'

/** Which of the moments that were proposed is chosen. */
export const momentScenarios: Scenario[] = [
  [
    'of two moments on one day the time says which; a day alone, as it was told before, is the first of that day',
    () => {
      const twice = accepted().when('meeting.proposed', {
        ...{ on: '2027-05-10', at: '10:00', place: 'thuis' },
        alternatives: [{ on: '2027-05-10', at: '15:30', place: 'buurthuis' }, { on: '2027-05-12' }],
      })
      const planned = (said: object) => twice.when('meeting.chosen', said).context.meeting.planned
      expect(planned({ on: '2027-05-10', at: '15:30' })).toEqual({ on: '2027-05-10', at: '15:30', place: 'buurthuis' })
      expect(planned({ on: '2027-05-10' })).toMatchObject({ at: '10:00' })
      expect(planned({ on: '2027-05-12' })).toMatchObject({ at: null })
      expect(() => planned({ on: '2027-05-12', at: '10:00' })).toThrow()
      expect(() => planned({ on: '2027-05-10', at: '11:00' })).toThrow()
    },
  ],
]
