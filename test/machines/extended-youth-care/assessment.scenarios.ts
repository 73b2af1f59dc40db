import { expect } from '@jest/globals'
import type { Scenario } from '../regions/scenario.ts'
import { active, adult, closed, course, familyHome, fosterAt17, given, minor, running, waiting } from './openings.ts'

const assessed = () => minor().when('need.assessed', { need: 'need-1-treatment-support', law: 'jeugdwet' })
const established = (ground: string) => assessed().when('ground.established', { ground })
const held = {
  treatmentBeganBefore18: 'yes',
  carePlanSetBefore18: 'yes',
  worksTowardsOpenHelp: 'yes',
  authorisedByCourt: 'yes',
}
const agreed = { wantsToStay: 'yes', homeParentsAgree: 'yes', noOtherFittingHelpAvailable: 'yes', noWlzRight: 'yes' }

export const assessmentScenarios: Scenario[] = [
  [
    'determined before 18 and begun after it rests on that (Jeugdwet 1.1 4° b): no term runs that nobody applied for (Awb 4:13)',
    () => {
      const begun = adult({ youthHelpDeterminedOn: '2026-05-01', youthHelpStartedOn: '2026-08-01' })
      expect(course(begun)).toMatchObject({ active: { stage: 'inCare' } })
      expect(begun.context.decisionTerms).toEqual([])
      expect(begun.context.extendedCare.withoutDecisionSince).toBeNull()
      expect(begun.running).toMatchObject({ 'jeugdwet-extended-care-last-day': '2031-06-09' })
      const asked = begun.when('extendedCare.requested')
      expect(course(asked)).toEqual({ requested: { request: 'complete', basis: 'covered' } })
    },
  ],
  [
    'a family home past 18 without a decision goes on, and somebody is asked to record one (domain D1 row 7)',
    () => {
      const home = familyHome('2007-06-10')
      expect(course(home)).toMatchObject({ active: { stage: 'inCare' } })
      expect(home.context.warnings).toMatchObject([{ code: 'family-home-without-decision', answer: null }])
      expect(home.atTurn).toContain('owner: warning.answered')
      expect(home.running).toHaveProperty('warning-answer')
      expect(familyHome('2007-06-10', { continuationDecision: 'granted' }).context.warnings).toEqual([])
      expect(familyHome('2009-06-10').context.warnings).toEqual([])
    },
  ],
  [
    'per need which law, twelve weeks before 18; then the ground and the request, eight weeks before',
    () => {
      expect(course(minor())).toEqual({ assessing: 'needs' })
      expect(running(minor(), 'ext')).toEqual({ 'extension-assessed': '2027-03-18' })
      expect(minor().refusal('ground.established')).toMatch(/Grond voor verlenging/)
      expect(course(assessed())).toEqual({ assessing: 'ground' })
      expect(course(established('continuation'))).toEqual({ assessing: 'toRequest' })
      expect(running(established('continuation'), 'ext')).toEqual({ 'extension-request-complete': '2027-04-15' })
      expect(course(established('continuation').when('extendedCare.requested'))).toMatchObject({ requested: {} })
    },
  ],
  [
    'a need that another law answers gets its own track in the same case',
    () => {
      const needs = [{ youthHelpKind: 'treatment-support' }, { youthHelpKind: 'participation-support' }]
      const two = given({ birthDate: '2009-06-10', youthHelpRunning: true, needs }, '2026-11-23', { laws: [] })
      const first = two.when('need.assessed', { need: 'need-1-treatment-support', law: 'jeugdwet' })
      expect(course(first)).toEqual({ assessing: 'needs' })
      for (const [law, state] of [
        ['wmo', { wmo: 'trackUnknown' }],
        ['wlz', { wlz: 'toApply' }],
        ['zvw', { zvw: 'toRefer' }],
      ] as const) {
        const second = first.when('need.assessed', { need: 'need-2-participation-support', law })
        expect(second.value).toMatchObject({ open: { course: { assessing: 'ground' }, ...state } })
      }
      expect(() => first.when('need.assessed', { need: 'need-1-treatment-support', law: 'wmo' })).toThrow()
    },
  ],
  [
    'each ground leads its own way',
    () => {
      expect(course(established('foster-until-21'))).toEqual({ assessing: 'fosterWish' })
      expect(course(established('family-home-until-21'))).toEqual({ assessing: 'familyHome' })
      expect(course(established('closed-max-6-months'))).toEqual({ assessing: 'closedCare' })
      expect(course(established('determined-before-18'))).toBe('waitingForStart')
      expect(course(established('none'))).toBe('refused')
      expect(established('none').context.extendedCare.ground).toBe('continuation')
      expect(course(established('resumption'))).toEqual({ assessing: 'toRequest' })
    },
  ],
  [
    'foster care asks only what the young person wants, and no decision',
    () => {
      const asked = fosterAt17({})
      expect(asked.atTurn).toContain('youngPerson: stay.wished')
      expect(course(asked.when('stay.wished', { wantsToStay: 'yes' }))).toBe('granted')
      expect(course(asked.when('stay.wished', { wantsToStay: 'no' }))).toBe('refused')
    },
  ],
  [
    'a family home goes by its agreement, and its decision is still recorded',
    () => {
      const asked = familyHome('2009-06-10')
      expect(course(asked)).toEqual({ assessing: 'familyHome' })
      expect(course(asked.when('familyHome.agreed', agreed))).toEqual({ assessing: 'toRequest' })
      for (const exception of Object.keys(agreed)) {
        expect(course(asked.when('familyHome.agreed', { ...agreed, [exception]: 'no' }))).toBe('refused')
      }
    },
  ],
  [
    'closed care tests its four conditions and the authorisation; else a lawyer looks the same day',
    () => {
      expect(course(closed())).toEqual({ assessing: 'closedCare' })
      expect(course(closed('2027-05-10', '2027-05-01'))).toEqual({ assessing: 'closedCare' })
      const granted = closed().when('closedCare.tested', { ...held, authorisedUntil: '2027-08-01' })
      expect(course(granted)).toBe('granted')
      expect(granted.context.extendedCare.authorisedUntil).toBe('2027-08-01')
      for (const condition of Object.keys(held)) {
        expect(course(closed().when('closedCare.tested', { ...held, [condition]: 'no' }))).toEqual({
          assessing: 'blocked',
        })
      }
      const tooShort = closed().when('closedCare.tested', { ...held, authorisedUntil: '2027-04-29' })
      expect(course(tooShort)).toEqual({ assessing: 'blocked' })
      expect(running(tooShort, 'legal')).toEqual({ 'legal-review-detention': '2027-03-15' })
      expect(tooShort.atTurn).toContain('manager: legalReview.concluded')
      expect(course(tooShort.when('legalReview.concluded', { outcome: 'test-again' }))).toEqual({
        assessing: 'closedCare',
      })
      expect(course(tooShort.when('legalReview.concluded', { outcome: 'open-help' }))).toEqual({ assessing: 'ground' })
    },
  ],
  [
    'an assessment that is not finished at 23 ends the group, not the case',
    () => {
      expect(course(minor().on('2032-06-09'))).toEqual({ assessing: 'needs' })
      expect(course(minor().on('2032-06-10'))).toMatchObject({ ended: { resumption: 'lapsed' } })
      expect(course(given({ birthDate: '2003-06-10', youthHelpRunning: true }))).toMatchObject({ ended: {} })
    },
  ],
  [
    'opened midway, the known facts say where the case stands',
    () => {
      expect(course(minor({ continuationDecision: 'granted' }))).toBe('granted')
      expect(course(minor({ continuationDecision: 'refused' }))).toBe('refused')
      expect(course(fosterAt17())).toBe('granted')
      expect(course(waiting())).toBe('waitingForStart')
      expect(course(active())).toMatchObject({ active: { stage: 'inCare', ownConsent: 'asked' } })
      expect(course(familyHome('2007-06-10'))).toMatchObject({ active: {} })
      const stopped = { youthHelpRunning: false, youthHelpEndedOn: '2026-08-31' }
      expect(course(adult(stopped))).toMatchObject({ ended: { resumption: 'resumable' } })
      expect(course(minor(stopped))).toEqual({ assessing: 'needs' })
    },
  ],
]
