import { expect } from '@jest/globals'
import { caseSetup } from '../../../machines/case-setup.ts'
import { decisionTermsRegion } from '../../../machines/regions/decision-terms/decision-terms.region.ts'
import { objectionRegion } from '../../../machines/regions/objection/objection.region.ts'
import { wlzRegion } from '../../../machines/regions/wlz/wlz.region.ts'
import { needWmo, wmoEnded } from '../../../machines/regions/wmo/wmo.context.ts'
import { wmoRegion } from '../../../machines/regions/wmo/wmo.region.ts'
import { zvwRegion } from '../../../machines/regions/zvw/zvw.region.ts'
import { givenCase, opened, regions } from '../../support/given-case.ts'
import type { Scenario } from './scenario.ts'

/** Stands in for a course that finds that nothing is asked of the Wmo, and that something is. */
const outside = caseSetup.createStateConfig({
  on: {
    'note.added': { actions: caseSetup.assign({ wmo: ({ context }) => wmoEnded(context.wmo, 'out-of-scope') }) },
    'worker.assigned': { actions: caseSetup.assign({ wmo: ({ context }) => needWmo(context.wmo) }) },
  },
})

export const wmoMachine = regions({
  outside,
  wmo: wmoRegion,
  wlz: wlzRegion,
  zvw: zvwRegion,
  decisionTerms: decisionTermsRegion,
  objection: objectionRegion,
})

const topics = {
  needsAndPreferences: 'discussed',
  ownStrength: 'discussed',
  informalCareAndNetwork: 'discussed',
  supportOfTheCarer: 'not-needed',
  generalProvisions: 'discussed',
  cooperationWithOtherLaws: 'discussed',
  contribution: 'discussed',
}

const minor = opened({
  pathway: 'perspective-plan-handover',
  laws: ['wmo'],
  dates: { turns18: '2027-06-10', latestSafeWmoNotification: '2027-04-14' },
})

const asked = () => givenCase(wmoMachine)
const additional = () => asked().when('wmo.trackChosen', { track: 'additional-support' })
const basic = () => asked().when('wmo.trackChosen', { track: 'basic-support' })
const runningBasic = () => basic().when('basicSupport.started', { startsOn: '2026-11-30' })
export const notified = () => additional().when('wmo.notified')
const investigating = () => notified().when('wmo.receiptConfirmed')
const reported = () =>
  investigating()
    .when('wmo.investigated', { topics, identityChecked: true })
    .when('wmo.reported', { advice: 'additional-support' })
const applied = () => reported().when('wmo.applied')
export const granted = () => applied().when('wmo.decided', { outcome: 'granted', startsOn: '2026-12-01' })
export const refused = () => applied().when('wmo.decided', { outcome: 'refused', reason: 'eigen kracht' })

export const wmoOf = (given: { value: unknown }) => (given.value as { wmo: unknown }).wmo

export const wmoScenarios: Scenario[] = [
  [
    'nothing is asked of the Wmo where only another law is named',
    () => {
      const given = givenCase(wmoMachine, opened({ laws: ['zvw'] }))
      expect(wmoOf(given)).toBe('notNeeded')
      expect(given.refusal('wmo.needEnded')).toBe('er is geen Wmo nodig')
      expect(given.refusal('wmo.trackChosen')).toContain('Basis of aanvullend nog kiezen')
      expect(wmoOf(given.when('wmo.notified'))).toBe('notified')
    },
  ],
  [
    'while the track is unknown the safe day counts, and a choice for basic support ends it',
    () => {
      const given = givenCase(wmoMachine, minor)
      expect(given.running).toMatchObject({ 'wmo-safe-notification': '2027-04-14' })
      expect(given.when('wmo.trackChosen', { track: 'additional-support' }).running).toMatchObject({
        'wmo-safe-notification': '2027-04-14',
      })
      expect(given.when('wmo.trackChosen', { track: 'basic-support' }).running).not.toHaveProperty(
        'wmo-safe-notification',
      )
    },
  ],
  [
    'an adult gets a week to choose',
    () => {
      expect(wmoOf(asked())).toBe('trackUnknown')
      expect(asked().running).toMatchObject({ 'wmo-safe-notification': '2026-11-30' })
    },
  ],
  [
    'basic support begins without a decision and is reviewed after six weeks, then each three months',
    () => {
      expect(wmoOf(basic())).toEqual({ basicSupport: 'arranging' })
      expect(basic().running).toEqual({ 'basic-support-start': '2026-12-07' })
      expect(basic().refusal('basicSupport.reviewed')).toBe('de basisondersteuning is nog niet begonnen')
      const first = runningBasic()
      expect(first.running).toEqual({ 'basic-support-review': '2027-01-04' })
      const second = first.when('basicSupport.reviewed', { outcome: 'goes-on' }, '2027-01-04')
      expect(second.running).toEqual({ 'basic-support-review-next': '2027-04-04' })
      const third = second.when('basicSupport.reviewed', { outcome: 'goes-on' }, '2027-04-01')
      expect(third.running).toEqual({ 'basic-support-review-next': '2027-07-01' })
      expect(third.context.wmo.basicSupport?.reviewedOn).toEqual(['2027-01-04', '2027-04-01'])
    },
  ],
  [
    'basic support that is enough ends the need',
    () => {
      const given = runningBasic().when('basicSupport.reviewed', { outcome: 'enough' })
      expect(wmoOf(given)).toBe('notNeeded')
      expect(given.context.wmo.elsewhere).toBe('young-person-manages')
      expect(given.running).toEqual({})
    },
  ],
  [
    'up and down in one case',
    () => {
      const up = runningBasic().when('support.steppedUp')
      expect(wmoOf(up)).toBe('toNotify')
      expect(Object.keys(up.running)).toEqual(['wmo-safe-notification'])
      expect(wmoOf(runningBasic().when('basicSupport.reviewed', { outcome: 'step-up' }))).toBe('toNotify')
      expect(basic().refusal('support.steppedDown')).toBe('er is geen aanvullende ondersteuning gekozen')
      const down = granted().when('support.steppedDown')
      expect(wmoOf(down)).toEqual({ basicSupport: 'arranging' })
      expect(down.context.wmo.decision?.outcome).toBe('granted')
      const whileApplied = applied().when('support.steppedDown')
      expect(whileApplied.context.decisionTerms).toEqual([])
      expect(whileApplied.running).toEqual({ 'basic-support-start': '2026-12-07' })
    },
  ],
  [
    'a notification is always possible beside basic support, and one at a time',
    () => {
      const given = runningBasic().when('wmo.notified')
      expect(wmoOf(given)).toBe('notified')
      expect(given.context.wmo.basicSupport?.startsOn).toBe('2026-11-30')
      expect(given.refusal('wmo.notified')).toBe('er loopt al een melding')
      expect(wmoOf(granted().when('wmo.notified'))).toBe('notified')
    },
  ],
  [
    'the notification starts receipt, personal plan and investigation, each from its day',
    () => {
      expect(notified().running).toEqual({
        'wmo-receipt': '2026-11-23',
        'wmo-personal-plan': '2026-11-30',
        'wmo-investigation': '2027-01-04',
      })
      expect(notified().when('wmo.personalPlanReceived').running).not.toHaveProperty('wmo-personal-plan')
      const plan = investigating().when('wmo.personalPlanReceived', {}, '2026-11-27')
      expect(plan.context.wmo.personalPlanOn).toBe('2026-11-27')
      expect(plan.running).toEqual({ 'wmo-investigation': '2027-01-04' })
    },
  ],
  [
    'a notification before the opening counts from its own day',
    () => {
      const given = givenCase(wmoMachine, opened({ facts: { notifiedOn: '2026-11-02' } }))
      expect(wmoOf(given)).toBe('notified')
      expect(given.running).toMatchObject({ 'wmo-investigation': '2026-12-14' })
      expect(given.refusal('wmo.applied')).toContain('2.3.2 lid 9')
      const dates = { turns18: '2024-06-10', investigationDue: '2026-11-12' }
      const late = givenCase(wmoMachine, opened({ facts: { notifiedOn: '2026-10-01' }, dates }))
      expect(late.refusal('wmo.applied')).toBeNull()
      expect(given.context.wmo.track).toBe('additional-support')
    },
  ],
  [
    'seven topics and the report end the six weeks, and then an application is admissible',
    () => {
      expect(investigating().refusal('wmo.applied')).toContain('2.3.2 lid 9')
      expect(notified().refusal('wmo.applied')).toContain('2.3.2 lid 9')
      const done = investigating().when('wmo.investigated', { topics, identityChecked: true })
      expect(wmoOf(done)).toEqual({ investigating: 'toReport' })
      expect(done.running).toHaveProperty('wmo-investigation')
      expect(reported().running).toEqual({ 'wmo-application': '2026-12-07' })
    },
  ],
  [
    'an agreed delay is recorded and moves no day',
    () => {
      const given = investigating().when('wmo.investigationDelayAgreed', { reason: 'ziek' })
      expect(given.context.wmo.investigationDelayAgreed).toBe(true)
      expect(given.running).toHaveProperty('wmo-investigation', '2027-01-04')
    },
  ],
  [
    'six weeks without a report: the application is admissible, the report still owed',
    () => {
      for (const waiting of [notified(), investigating()]) {
        const late = waiting.passes('wmo-investigation')
        expect(late.refusal('wmo.applied')).toBeNull()
        const applied = late.when('wmo.applied')
        expect(wmoOf(applied)).toBe('applied')
        expect(applied.running).toHaveProperty('wmo-decision')
        // It can't be handed in any more, so it is not asked either.
        expect(late.running).toHaveProperty('wmo-personal-plan')
        expect(applied.running).not.toHaveProperty('wmo-personal-plan')
        const report = applied.when('wmo.reported', { advice: 'additional-support' })
        expect(report.running).not.toHaveProperty('wmo-investigation')
        expect(report.refusal('wmo.reported')).toBe('het verslag is al gegeven')
      }
      const otherPassed = applied().passes('wmo-decision')
      expect(otherPassed.context.wmo.investigationLate).toBe(false)
    },
  ],
  [
    'another deadline that passes does not make the investigation late',
    () => {
      const both = givenCase(wmoMachine, opened({ laws: ['wlz', 'wmo'] }))
        .when('wlz.applied')
        .when('wmo.notified', {}, '2026-12-21')
      const passed = both.passes('wlz-indication')
      expect(passed.context.wmo.investigationLate).toBe(false)
      expect(both.when('wmo.receiptConfirmed').passes('wlz-indication').context.wmo.investigationLate).toBe(false)
    },
  ],
  [
    'the decision is due in two weeks; granted opens the objection term',
    () => {
      expect(applied().running).toEqual({ 'wmo-decision': '2026-12-07' })
      expect(applied().atTurn).toContain('decisionMaker: wmo.decided')
      const given = granted()
      expect(wmoOf(given)).toBe('granted')
      expect(Object.keys(given.running)).toEqual([expect.stringMatching(/^awb-objection wmo-decision-/)])
      expect(given.context.wmo.decision).toEqual({ outcome: 'granted', on: '2026-11-23', startsOn: '2026-12-01' })
      expect(given.context.decisionTerms).toEqual([])
    },
  ],
  [
    'a refusal is no dead end: basic support, another law, elsewhere',
    () => {
      expect(wmoOf(refused())).toBe('refused')
      expect(refused().running).toHaveProperty('wmo-refusal-follow-up', '2026-12-07')
      expect(refused().atTurn).toContain('owner: wmo.ledElsewhere')
      expect(wmoOf(refused().when('wmo.ledElsewhere', { to: 'basic-support' }))).toEqual({ basicSupport: 'arranging' })
      expect(refused().when('wmo.ledElsewhere', { to: 'wlz' }).value).toMatchObject({
        wmo: 'notNeeded',
        wlz: 'toApply',
      })
      expect(refused().when('wmo.ledElsewhere', { to: 'zvw' }).value).toMatchObject({
        wmo: 'notNeeded',
        zvw: 'toRefer',
      })
      const elsewhere = refused().when('wmo.ledElsewhere', { to: 'informal-support' })
      expect(elsewhere.value).toMatchObject({ wmo: 'notNeeded', wlz: 'notNeeded', zvw: 'notNeeded' })
      expect(elsewhere.context.wmo.elsewhere).toBe('informal-support')
    },
  ],
  [
    'an upheld objection grants what was refused; a rejected one does not',
    () => {
      const objection = refused().context.objections[0]?.id
      const received = refused().when('objection.received', { objection })
      expect(wmoOf(received.when('objection.decided', { objection, outcome: 'rejected' }))).toBe('refused')
      const upheld = received.when('objection.decided', { objection, outcome: 'upheld' })
      expect(wmoOf(upheld)).toBe('granted')
      expect(upheld.running).not.toHaveProperty('wmo-refusal-follow-up')
    },
  ],
  [
    'the need can end anywhere in the chain, and nothing runs on',
    () => {
      for (const given of [asked(), additional(), notified(), investigating(), reported(), applied()]) {
        const ended = given.when('wmo.needEnded', { because: 'young-person-manages', youngPersonAgrees: 'yes' })
        expect(wmoOf(ended)).toBe('notNeeded')
        expect(ended.running).toEqual({})
        expect(ended.context.decisionTerms).toEqual([])
      }
    },
  ],
  [
    'a course that finds nothing for the Wmo stops it, and one that finds something begins it anew',
    () => {
      for (const given of [asked(), additional(), runningBasic()]) {
        const stopped = given.when('note.added', { text: 'hoort elders' })
        expect(wmoOf(stopped)).toBe('notNeeded')
        expect(stopped.running).toEqual({})
        const again = stopped.when('worker.assigned', { personId: 'iris' })
        expect(wmoOf(again)).toBe('trackUnknown')
        expect(again.context.wmo).toMatchObject({ track: 'unknown', basicSupport: null, elsewhere: null })
      }
      expect(wmoOf(granted().when('worker.assigned', { personId: 'iris' }))).toBe('granted')
      const closed = granted().when('note.added', { text: 'samen afgesloten' })
      expect(wmoOf(closed)).toBe('granted')
      const anew = closed.when('worker.assigned', { personId: 'iris' })
      expect(wmoOf(anew)).toBe('trackUnknown')
      expect(anew.refusal('wmo.trackChosen')).toBeNull()
    },
  ],
]
