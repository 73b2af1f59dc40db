import { expect } from '@jest/globals'
import { clockRegion } from '../../../machines/regions/clock/clock.region.ts'
import { decisionTermsRegion } from '../../../machines/regions/decision-terms/decision-terms.region.ts'
import { incomeCheckRegion } from '../../../machines/regions/income-check/income-check.region.ts'
import { informalSupportRegion } from '../../../machines/regions/informal-support/informal-support.region.ts'
import { objectionRegion } from '../../../machines/regions/objection/objection.region.ts'
import { referralRegion } from '../../../machines/regions/referral/referral.region.ts'
import { urgencyRegion } from '../../../machines/regions/urgency/urgency.region.ts'
import { warningsRegion } from '../../../machines/regions/warnings/warnings.region.ts'
import { wmoRegion } from '../../../machines/regions/wmo/wmo.region.ts'
import { givenCase, opened, regions } from '../../support/given-case.ts'
import type { Scenario } from './scenario.ts'

export const dailyMachine = regions({
  clock: clockRegion,
  incomeCheck: incomeCheckRegion,
  urgency: urgencyRegion,
  informalSupport: informalSupportRegion,
  referral: referralRegion,
  wmo: wmoRegion,
  decisionTerms: decisionTermsRegion,
  objection: objectionRegion,
  warnings: warningsRegion,
})

export const begun = (facts = {}) => givenCase(dailyMachine, opened({ laws: ['zvw'], facts }))
export const minor = (told = {}) =>
  givenCase(
    dailyMachine,
    opened({ pathway: 'perspective-plan-handover', laws: ['zvw'], dates: { turns18: '2027-06-10' }, ...told }),
  )
export const urgencyScenarios: Scenario[] = [
  [
    'reported: a temporary provision the same day, and the Wmo runs beside it',
    () => {
      expect(begun().value).toMatchObject({ urgency: { quiet: 'none' }, wmo: 'notNeeded' })
      const given = begun().when('urgency.reported', { because: 'safety' })
      expect(given.running).toMatchObject({ 'wmo-temporary-provision': '2026-11-23' })
      expect(given.atTurn).toContain('decisionMaker: temporaryProvision.started')
      expect(given.value).toMatchObject({ urgency: 'reported', wmo: 'trackUnknown' })
      expect(minor().when('urgency.reported', { because: 'safety' }).value).toMatchObject({ wmo: 'notNeeded' })
    },
  ],
  [
    'no place tonight, or help that stops by law, is urgent from the opening',
    () => {
      expect(begun({ noPlaceTonight: true }).value).toMatchObject({ urgency: 'reported' })
      expect(begun({ youthHelpRunning: true }).value).toMatchObject({ urgency: 'reported' })
      expect(minor({ facts: { noPlaceTonight: true } }).value).toMatchObject({ urgency: 'reported', wmo: 'notNeeded' })
    },
  ],
  [
    'the provision is looked at again, ends, and something else can be urgent',
    () => {
      const runs = begun()
        .when('urgency.reported', { because: 'safety' })
        .when('temporaryProvision.started', { provision: 'guidance' })
      expect(runs.running).toMatchObject({ 'temporary-provision-review': '2026-12-07' })
      const ended = runs.when('temporaryProvision.ended', { because: 'lasting-help-started' }, '2026-12-01')
      expect(ended.value).toMatchObject({ urgency: { quiet: 'ended' } })
      expect(ended.context.urgency.history).toEqual([
        {
          because: 'safety',
          reportedOn: '2026-11-23',
          provisionOn: '2026-11-23',
          endedOn: '2026-12-01',
          how: 'lasting-help-started',
        },
      ])
      expect(ended.when('urgency.reported', { because: 'other' }).value).toMatchObject({ urgency: 'reported' })
      const again = runs.when('urgency.reported', { because: 'no-place-tonight' })
      expect(again.value).toMatchObject({ urgency: 'reported' })
      expect(again.context.urgency.history).toHaveLength(2)
      const otherwise = again.when('urgency.answeredOtherwise', { how: 'own-solution' })
      expect(otherwise.value).toMatchObject({ urgency: 'temporaryProvision' })
      expect(otherwise.running).toHaveProperty('temporary-provision-review')
      const over = otherwise.when('temporaryProvision.ended', { because: 'lasting-help-started' })
      expect(over.value).toMatchObject({ urgency: { quiet: 'ended' } })
      expect(over.context.urgency.history.filter(({ endedOn }) => endedOn === null)).toEqual([])
    },
  ],
  [
    'not answered the same day: the manager hears of it',
    () => {
      const late = begun().when('urgency.reported', { because: 'safety' }).passes('wmo-temporary-provision')
      expect(late.effects).toContainEqual({ type: 'notify', party: 'manager', template: 'urgency-unanswered' })
      expect(late.value).toMatchObject({ urgency: 'reported' })
      const other = givenCase(dailyMachine, opened({ facts: { notifiedOn: '2026-11-02', noPlaceTonight: true } }))
      expect(other.passes('wmo-investigation').effects).toEqual([])
    },
  ],
  [
    'answered otherwise, with who pays',
    () => {
      const given = begun()
        .when('urgency.reported', { because: 'help-stops' })
        .when('urgency.answeredOtherwise', { how: 'old-help-goes-on', payer: 'jeugdwet' })
      expect(given.value).toMatchObject({ urgency: { quiet: 'ended' } })
      expect(given.running).not.toHaveProperty('wmo-temporary-provision')
    },
  ],
]

export const informalSupportScenarios: Scenario[] = [
  [
    'suggested, accepted, started, and asked back after four weeks',
    () => {
      const suggested = begun().when('informalSupport.suggested', { organisation: 'Maatjes' })
      expect(suggested.running).toMatchObject({ 'informal-support-ask-back': '2026-12-21' })
      const started = suggested.when('informalSupport.accepted').when('informalSupport.started', {}, '2026-11-30')
      expect(started.running).toMatchObject({ 'informal-support-ask-back': '2026-12-28' })
      const goes = started.when('informalSupport.askedBack', { how: 'goes-well' })
      expect(goes.value).toMatchObject({ informalSupport: 'goesOn' })
      expect(goes.running).not.toHaveProperty('informal-support-ask-back')
      expect(goes.context.informalSupport).toMatchObject([
        { organisation: 'Maatjes', acceptedOn: '2026-11-23', startedOn: '2026-11-30' },
      ])
      expect(goes.when('informalSupport.notWanted').value).toMatchObject({ informalSupport: 'notWanted' })
    },
  ],
  [
    'not wanted, stopped, not begun yet, and something else suggested',
    () => {
      const suggested = begun().when('informalSupport.suggested', { organisation: 'Maatjes', size: 'small' })
      const not = suggested.when('informalSupport.notWanted')
      expect(not.value).toMatchObject({ informalSupport: 'notWanted' })
      expect(not.running).not.toHaveProperty('informal-support-ask-back')
      const waits = suggested.when('informalSupport.askedBack', { how: 'not-started-yet' }, '2026-12-21')
      expect(waits.value).toMatchObject({ informalSupport: { open: 'suggested' } })
      expect(waits.running).toMatchObject({ 'informal-support-ask-back': '2027-01-18' })
      expect(waits.when('informalSupport.askedBack', { how: 'stopped' }).value).toMatchObject({
        informalSupport: 'notWanted',
      })
      const other = not.when('informalSupport.suggested', { organisation: 'Buurthuis' })
      expect(other.context.informalSupport).toHaveLength(2)
      expect(
        suggested.when('informalSupport.suggested', { organisation: 'Buurthuis' }, '2026-12-01').running,
      ).toMatchObject({
        'informal-support-ask-back': '2026-12-29',
      })
    },
  ],
]

const referred = (more = {}) => begun().when('referral.made', { service: 'funds-via-professional', ...more })

export const referralScenarios: Scenario[] = [
  [
    'each asks for feedback, is reminded and answered by itself',
    () => {
      expect(begun().refusal('referral.answered')).toContain('Wacht op terugkoppeling')
      const two = referred().when('referral.made', { service: 'transition-budget' }, '2026-11-24')
      expect(two.running).toMatchObject({
        'referral-feedback referral-2': '2026-12-21',
        'referral-feedback referral-3': '2026-12-22',
      })
      const reminded = two.when('referral.reminded', { referral: 'referral-2' }, '2026-12-21')
      expect(reminded.running).toMatchObject({ 'referral-feedback referral-2': '2027-01-18' })
      expect(reminded.context.referrals[0]?.remindedOn).toEqual(['2026-12-21'])
      const one = reminded.when('referral.answered', { referral: 'referral-3', outcome: 'started' })
      expect(one.value).toMatchObject({ referral: 'waiting', warnings: 'clear' })
      const both = one.when('referral.answered', { referral: 'referral-2', outcome: 'helped' })
      expect(both.value).toMatchObject({ referral: 'none' })
      expect(Object.keys(both.running)).toEqual(['pw-check-by'])
    },
  ],
  [
    'the organisation is referred to',
    () =>
      expect(referred().effects[0]).toEqual({ type: 'refer', service: 'funds-via-professional', key: 'referral-2' }),
  ],
  [
    'debts: a first talk within four weeks, in three working days when eviction threatens',
    () => {
      const debts = referred({ service: 'debt-registration-point' })
      expect(debts.running).toMatchObject({ 'wgs-first-talk referral-2': '2026-12-21' })
      const urgent = referred({ service: 'debt-registration-point', evictionThreatens: true })
      expect(urgent.running).toMatchObject({ 'wgs-first-talk-urgent referral-2': '2026-11-26' })
      expect(urgent.running).not.toHaveProperty('wgs-first-talk referral-2')
      expect(Object.keys(referred({ evictionThreatens: true }).running)).toEqual([
        'pw-check-by',
        'referral-feedback referral-2',
      ])
      const answered = urgent.when('referral.answered', { referral: 'referral-2', outcome: 'started' })
      expect(Object.keys(answered.running)).toEqual(['pw-check-by'])
    },
  ],
  [
    'short stay is the Wmo: its chain begins',
    () => {
      expect(referred({ service: 'short-stay' }).value).toMatchObject({ wmo: 'trackUnknown' })
      expect(referred().value).toMatchObject({ wmo: 'notNeeded' })
    },
  ],
  [
    'one that did not fit is never left at that',
    () => {
      const given = referred().when('referral.answered', { referral: 'referral-2', outcome: 'not-fitting' })
      expect(given.context.warnings).toMatchObject([{ code: 'referral-did-not-fit' }])
    },
  ],
]
