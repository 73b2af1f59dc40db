import { expect } from '@jest/globals'
import { wmoGives } from '../../../machines/regions/wmo/wmo.context.ts'
import { refused as refusedBenefit } from './income-check.scenarios.ts'
import type { Scenario } from './scenario.ts'
import { started } from './turning-18.scenarios.ts'
import { granted, notified, refused, wmoOf } from './wmo.scenarios.ts'

/** What a decision does that comes after the state moved on, and what still waits for one. */
export const laterWmoScenarios: Scenario[] = [
  [
    'an objection upheld after the refusal led on grants all the same (0018): led elsewhere, or notified anew beside it',
    () => {
      const objection = refused().context.objections[0]?.id
      const upheld = (given: ReturnType<typeof refused>, outcome = 'upheld') =>
        given.when('objection.received', { objection }).when('objection.decided', { objection, outcome })
      for (const to of ['wlz', 'informal-support', 'basic-support']) {
        const led = refused().when('wmo.ledElsewhere', { to })
        expect(wmoOf(upheld(led))).toBe('granted')
        expect(upheld(led).context.wmo).toMatchObject({
          needed: true,
          elsewhere: null,
          decision: { outcome: 'granted' },
        })
        expect(upheld(led).running).not.toHaveProperty('basic-support-start')
        expect(wmoOf(upheld(led, 'rejected'))).toEqual(wmoOf(led))
      }
      const anew = refused().when('wmo.notified')
      expect(wmoOf(upheld(anew))).toBe('notified')
      expect(wmoGives(anew.context.wmo)).toBe(false)
      expect(wmoGives(upheld(anew).context.wmo)).toBe(true)
      expect(wmoGives(upheld(anew, 'rejected').context.wmo)).toBe(false)
      expect(wmoOf(upheld(granted()))).toBe('granted')
      expect(upheld(granted(), 'upheld').context.wmo.decision?.startsOn).toBe('2026-12-01')
    },
  ],
  [
    'a decision goes on beside a notification that is made after it (0018), and basic support counts once agreed',
    () => {
      expect(wmoGives(granted().when('wmo.notified').context.wmo)).toBe(true)
      expect(wmoGives(notified().context.wmo)).toBe(false)
      const down = granted().when('support.steppedDown')
      expect(wmoGives(down.context.wmo)).toBe(false)
      expect(wmoGives(down.when('basicSupport.started').context.wmo)).toBe(true)
    },
  ],
]

export const laterIncomeScenarios: Scenario[] = [
  [
    'a second application is one of its own: not ended by the old decision, its advance and documents accepted',
    () => {
      const second = refusedBenefit()
        .when('income.asked')
        .when('income.answered', { benefit: 'needed' })
        .when('income.reported', { searchPeriod: 'exempt-practical-or-special-education' })
      expect(second.refusal('income.schoolDocumentsHandedIn')).toBeNull()
      const again = second.when('income.schoolDocumentsHandedIn').when('income.applied')
      expect(again.refusal('income.notNeeded')).toContain('de aanvraag loopt al')
      expect(again.refusal('income.advancePaid')).toBeNull()
    },
  ],
  [
    'an objection upheld after it was asked again grants the benefit (0018)',
    () => {
      const objection = refusedBenefit().context.objections[0]?.id
      const decided = (given: ReturnType<typeof refusedBenefit>, outcome: string) =>
        given.when('objection.received', { objection }).when('objection.decided', { objection, outcome })
      const asked = refusedBenefit().when('income.asked')
      expect(decided(asked, 'upheld').value).toMatchObject({ incomeCheck: { answered: 'granted' } })
      expect(decided(asked, 'upheld').running).toEqual({})
      expect(decided(asked, 'rejected').value).toMatchObject({ incomeCheck: 'asked' })
      const again = asked
        .when('income.answered', { benefit: 'needed' })
        .when('income.reported', { searchPeriod: 'exempt-partner-over-27' })
        .when('income.applied')
      expect(decided(again, 'upheld').value).toMatchObject({ incomeCheck: { answered: 'applied' } })
      expect(decided(again, 'upheld').context.incomeCheck.outcome).toBe('granted')
      expect(decided(again, 'rejected').context.incomeCheck.outcome).toBeNull()
    },
  ],
]

export const owedScenarios: Scenario[] = [
  [
    'nothing completes while something is owed: warnings, urgency, a notification, decisions (0018)',
    () => {
      const due = started().on('2027-12-10')
      expect(due.refusal('aftercare.checked')).toBeNull()
      const asked = due.when('extension.requested')
      const refused = asked.when('extensionRequest.decided', { outcome: 'refused', reason: 'nee' })
      const objection = refused.context.objections[0]?.id
      const facts = { advisedPathway: 'extended-youth-care', facts: {} }
      for (const owed of [
        due.when('facts.changed', facts),
        due.when('urgency.reported', { because: 'safety' }),
        due.when('wmo.notified'),
        asked,
        refused.when('objection.received', { objection }),
      ])
        expect(owed.refusal('aftercare.checked')).toContain('eerst moeten waarschuwingen')
      expect(refused.refusal('aftercare.checked')).toBeNull()
    },
  ],
]
