import { expect } from '@jest/globals'
import { givenCase, opened } from '../../support/given-case.ts'
import type { Scenario } from './scenario.ts'
import { wmoMachine } from './wmo.scenarios.ts'

const minor = {
  pathway: 'perspective-plan-handover',
  dates: { turns18: '2027-06-10', latestSafeWmoNotification: '2027-04-14' },
} as const
const wlz = () => givenCase(wmoMachine, opened({ laws: ['wlz'] }))
const wlzRefused = () => wlz().when('wlz.applied').when('wlz.decided', { outcome: 'refused' })
/** The Wmo refuses too, and leads on to another law. */
const wmoLeads = (given: ReturnType<typeof wlz>, to: string) =>
  given
    .when('wmo.notified')
    .when('wmo.receiptConfirmed')
    .passes('wmo-investigation')
    .when('wmo.applied')
    .when('wmo.decided', { outcome: 'refused' })
    .when('wmo.ledElsewhere', { to })
const ledBack = () => wmoLeads(wlzRefused(), 'wlz')
const zvw = () => givenCase(wmoMachine, opened({ laws: ['zvw'] }))
const referred = () => zvw().when('zvw.referred')

export const wlzScenarios: Scenario[] = [
  [
    'there is nothing to ask of the Wlz after all: who does not manage by themself is looked at by the Wmo',
    () => {
      const agrees = { youngPersonAgrees: 'yes' }
      for (const given of [wlz(), wlz().when('wlz.applied')]) {
        const manages = given.when('wlz.needEnded', { because: 'young-person-manages', ...agrees })
        expect(manages.value).toMatchObject({ wlz: 'notNeeded', wmo: 'notNeeded' })
        expect(manages.running).toEqual({})
        expect(manages.context.decisionTerms).toEqual([])
        expect(manages.refusal('wlz.needEnded')).toBe('er is geen Wlz nodig')
        for (const because of ['young-person-does-not-want-it', 'another-law-helps'])
          expect(given.when('wlz.needEnded', { because, ...agrees }).value).toMatchObject({ wmo: 'trackUnknown' })
      }
      const granted = wlz().when('wlz.applied').when('wlz.decided', { outcome: 'granted' })
      expect(granted.refusal('wlz.needEnded')).not.toBeNull()
    },
  ],
  [
    'also ended, what is granted on objection is not lost',
    () => {
      const objection = wlzRefused().context.objections[0]?.id
      const ended = wlzRefused()
        .when('wlz.applied')
        .when('wlz.needEnded', { because: 'young-person-manages', youngPersonAgrees: 'no' })
        .when('objection.received', { objection })
      expect(ended.when('objection.decided', { objection, outcome: 'rejected' }).value).toMatchObject({
        wlz: 'notNeeded',
      })
      const upheld = ended.when('objection.decided', { objection, outcome: 'upheld' })
      expect(upheld.value).toMatchObject({ wlz: 'granted' })
      expect(upheld.context.wlz).toEqual({ needed: true, outcome: 'granted', startsOn: null })
    },
  ],
  [
    'applied for three months before 18, decided by the CIZ in six weeks',
    () => {
      const given = givenCase(wmoMachine, opened({ ...minor, laws: ['wlz'] }))
      expect(given.value).toMatchObject({ wlz: 'toApply', wmo: 'notNeeded' })
      expect(given.running).toEqual({ 'wlz-apply-by': '2027-03-10' })
      const applied = given.when('wlz.applied', {}, '2027-01-11')
      expect(applied.running).toEqual({ 'wlz-indication': '2027-02-22' })
      expect(applied.atTurn).toContain('ciz: wlz.decided')
      const granted = applied.when('wlz.decided', { outcome: 'granted', startsOn: '2027-06-10' }, '2027-02-01')
      expect(granted.value).toMatchObject({ wlz: 'granted' })
      expect(granted.context.wlz).toEqual({ needed: true, outcome: 'granted', startsOn: '2027-06-10' })
      expect(granted.running).toEqual({ [`awb-objection ${granted.context.objections[0]?.id}`]: '2027-03-15' })
    },
  ],
  ['an adult gets two weeks', () => expect(wlz().running).toEqual({ 'wlz-apply-by': '2026-12-07' })],
  [
    'what the Wlz refuses, the Wmo looks at; objection and a new application stay open',
    () => {
      expect(wlzRefused().value).toMatchObject({ wlz: 'refused', wmo: 'trackUnknown' })
      const again = wlzRefused().when('wlz.applied')
      expect(again.value).toMatchObject({ wlz: 'applied' })
      expect(again.context.wlz).toEqual({ needed: true, outcome: null, startsOn: null })
      const objection = wlzRefused().context.objections[0]?.id
      const received = wlzRefused().when('objection.received', { objection })
      expect(received.when('objection.decided', { objection, outcome: 'rejected' }).value).toMatchObject({
        wlz: 'refused',
      })
      expect(received.effects).toContainEqual(
        expect.objectContaining({ type: 'startDeadline', kind: 'awb-decision-on-objection', party: 'ciz' }),
      )
      const upheld = received.when('objection.decided', { objection, outcome: 'upheld' })
      expect(upheld.value).toMatchObject({ wlz: 'granted' })
    },
  ],
  [
    'an objection that is upheld grants the Wlz also once it is to be applied for again; a grant is never lost',
    () => {
      const objection = wlzRefused().context.objections[0]?.id
      const again = wlzRefused().when('wlz.applied')
      const toApply = ledBack()
      for (const given of [again, toApply]) {
        const received = given.when('objection.received', { objection })
        const upheld = received.when('objection.decided', { objection, outcome: 'upheld' })
        expect(upheld.value).toMatchObject({ wlz: 'granted' })
        expect(upheld.context.wlz.outcome).toBe('granted')
        for (const kind of ['wlz-indication', 'wlz-apply-by']) expect(upheld.running).not.toHaveProperty(kind)
        expect(upheld.context.decisionTerms).toEqual([])
        const rejected = received.when('objection.decided', { objection, outcome: 'rejected' })
        expect(rejected.value).toMatchObject({ wlz: (given.value as { wlz: string }).wlz })
      }
      const both = givenCase(wmoMachine, opened({ laws: ['wlz', 'wmo'] }))
        .when('wlz.applied')
        .when('wlz.decided', { outcome: 'granted', startsOn: '2027-01-01' })
        .when('wmo.notified')
        .passes('wmo-investigation')
        .when('wmo.applied')
        .when('wmo.decided', { outcome: 'refused' })
        .when('wmo.ledElsewhere', { to: 'wlz' })
      expect(both.context.wlz).toEqual({ needed: true, outcome: 'granted', startsOn: '2027-01-01' })
    },
  ],
  [
    'a Wmo refusal can lead back to the Wlz after it had refused',
    () => {
      const led = ledBack()
      expect(led.value).toMatchObject({ wlz: 'toApply', wmo: 'notNeeded' })
    },
  ],
]

export const zvwScenarios: Scenario[] = [
  [
    'referred by the GP three months before 18, own insurance within four months after',
    () => {
      const given = givenCase(wmoMachine, opened({ ...minor, laws: ['zvw'] }))
      expect(given.value).toMatchObject({ zvw: 'toRefer' })
      expect(given.running).toEqual({ 'zvw-refer-by': '2027-03-10', 'zvw-own-insurance': '2027-10-10' })
      const insured = given.when('zvw.insured')
      expect(insured.running).toEqual({ 'zvw-refer-by': '2027-03-10' })
      expect(insured.refusal('zvw.insured')).toBe('de eigen zorgverzekering is al geregeld')
    },
  ],
  [
    'an intake, then the treatment',
    () => {
      expect(referred().running).toMatchObject({ 'zvw-intake': '2026-12-21' })
      const planned = referred().when('zvw.intakePlanned', { intakeOn: '2026-12-15' })
      expect(planned.context.zvw.intakeOn).toBe('2026-12-15')
      expect(planned.running).toMatchObject({ 'zvw-start': '2027-02-01' })
      const started = planned.when('zvw.started', {}, '2027-01-10')
      expect(started.value).toMatchObject({ zvw: 'started' })
      expect(started.context.zvw.startedOn).toBe('2027-01-10')
      expect(started.running).toEqual({ 'zvw-own-insurance': '2026-12-07' })
    },
  ],
  [
    'being turned down leads to a new referral',
    () => {
      expect(referred().when('zvw.turnedDown', { reason: 'waiting-list' }).value).toMatchObject({ zvw: 'toRefer' })
      const late = referred().when('zvw.intakePlanned').when('zvw.turnedDown', { reason: 'not-fitting' })
      expect(late.value).toMatchObject({ zvw: 'toRefer' })
      expect(late.running).toMatchObject({ 'zvw-refer-by': '2026-12-07' })
      expect(late.running).not.toHaveProperty('zvw-start')
      // The intake of the practice that turned them down is no intake any more: the part is missing again.
      const dated = referred().when('zvw.intakePlanned', { intakeOn: '2026-12-15' })
      expect(dated.when('zvw.turnedDown', { reason: 'not-fitting' }).context.zvw.intakeOn).toBeNull()
    },
  ],
  [
    'no treatment needed ends it, where there was one',
    () => {
      const ended = referred().when('zvw.noTreatmentNeeded', { because: 'not-wanted' })
      expect(ended.value).toMatchObject({ zvw: 'notNeeded' })
      expect(ended.running).toEqual({ 'zvw-own-insurance': '2026-12-07' })
      expect(wlz().refusal('zvw.noTreatmentNeeded')).toBe('er is geen behandeling nodig')
    },
  ],
  [
    'needed again, who is insured is not asked for it once more',
    () => {
      const ended = referred().when('zvw.noTreatmentNeeded', { because: 'not-wanted' })
      const again = wmoLeads(ended.when('zvw.insured'), 'zvw')
      expect(again.value).toMatchObject({ zvw: 'toRefer', wmo: 'notNeeded' })
      expect(again.running).not.toHaveProperty('zvw-own-insurance')
      expect(wmoLeads(ended, 'zvw').running).toHaveProperty('zvw-own-insurance')
    },
  ],
]
