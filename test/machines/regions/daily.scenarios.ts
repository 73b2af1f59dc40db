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

const begun = (facts = {}) => givenCase(dailyMachine, opened({ laws: ['zvw'], facts }))
const minor = (told = {}) =>
  givenCase(
    dailyMachine,
    opened({ pathway: 'perspective-plan-handover', laws: ['zvw'], dates: { turns18: '2027-06-10' }, ...told }),
  )
const answered = () => begun().when('income.asked').when('income.answered', { benefit: 'needed' })
const searching = () => answered().when('income.reported', { searchPeriod: 'applies' })
const applied = () => searching().when('income.searchPeriodWaived', { reason: 'dakloos' }).when('income.applied')
const refused = () => applied().when('income.decided', { outcome: 'refused' })

export const incomeCheckScenarios: Scenario[] = [
  [
    'due three months before 18, or from 18 with the investigation',
    () => {
      expect(minor().running).toEqual({ 'pw-check-by': '2027-03-10' })
      expect(begun().running).toEqual({ 'pw-check-by': '2027-01-04' })
      expect(begun().when('income.asked').running).toEqual({ 'pw-check-by': '2027-01-04', 'pw-answer': '2026-12-07' })
    },
  ],
  [
    'not needed, and asked again when that changes',
    () => {
      const not = begun().when('income.asked').when('income.answered', { benefit: 'not-needed' })
      expect(not.value).toMatchObject({ incomeCheck: 'notNeeded' })
      expect(not.running).toEqual({})
      expect(not.refusal('income.notNeeded')).not.toBeNull()
      expect(not.when('income.asked').value).toMatchObject({ incomeCheck: 'asked' })
      const direct = begun().when('income.notNeeded', { because: 'own-income' })
      expect(direct.value).toMatchObject({ incomeCheck: 'notNeeded' })
      expect(direct.running).toEqual({})
      expect(applied().refusal('income.notNeeded')).toContain('de aanvraag loopt al')
      expect(refused().refusal('income.notNeeded')).toBeNull()
    },
  ],
  [
    'four weeks after the report the application opens by itself',
    () => {
      expect(answered().running).toEqual({ 'pw-report': '2026-12-07' })
      expect(searching().running).toEqual({ 'pw-search-period': '2026-12-21' })
      expect(searching().refusal('income.applied')).toContain('zoektermijn')
      const open = searching().passes('pw-search-period')
      expect(open.value).toMatchObject({ incomeCheck: { answered: 'mayApply' } })
      expect(open.running).toEqual({ 'pw-application': '2027-01-05' })
      expect(open.context.incomeCheck.searchPeriod).toBe('over')
    },
  ],
  [
    'the last day of the four weeks is the first to apply on (Participatiewet 41 lid 4; domain P1: not before)',
    () => {
      expect(searching().on('2026-12-20').refusal('income.applied')).toContain('zoektermijn')
      const last = searching().on('2026-12-21', 'search-period-ends')
      expect(last.refusal('income.applied')).toBeNull()
      const sent = last.when('income.applied')
      expect(sent.value).toMatchObject({ incomeCheck: { answered: 'applied' } })
      expect(sent.running).toEqual({ 'pw-advance': '2027-01-18', 'pw-decision': '2027-02-15' })
      expect(sent.context.incomeCheck).toMatchObject({ appliedOn: '2026-12-21', searchPeriod: 'over' })
      expect(last.passes('pw-search-period').value).toMatchObject({ incomeCheck: { answered: 'mayApply' } })
    },
  ],
  [
    'another deadline that passes ends no search period',
    () => {
      const both = givenCase(
        dailyMachine,
        opened({ facts: { participationActReportedOn: '2026-11-20', notifiedOn: '2026-10-01' } }),
      )
      expect(both.passes('wmo-investigation').value).toMatchObject({ incomeCheck: { answered: 'searching' } })
    },
  ],
  [
    'an exception or a waiver opens it at once',
    () => {
      const exempt = answered().when('income.reported', { searchPeriod: 'exempt-practical-or-special-education' })
      expect(exempt.value).toMatchObject({ incomeCheck: { answered: 'mayApply' } })
      expect(exempt.context.incomeCheck.searchPeriod).toBe('exempt')
      expect(exempt.running).toEqual({ 'pw-application': '2026-12-07', 'pw-school-documents': '2026-12-21' })
      const handedIn = exempt.when('income.schoolDocumentsHandedIn')
      expect(handedIn.running).toEqual({ 'pw-application': '2026-12-07' })
      expect(handedIn.refusal('income.schoolDocumentsHandedIn')).toBe('er zijn geen schoolgegevens gevraagd')
      const waived = searching().when('income.searchPeriodWaived', { reason: 'dakloos' })
      expect(waived.value).toMatchObject({ incomeCheck: { answered: 'mayApply' } })
      expect(waived.running).toEqual({ 'pw-application': '2026-12-07' })
    },
  ],
  [
    'who reported before the opening is in the search period from that day',
    () => {
      const given = begun({ participationActReportedOn: '2026-11-20' })
      expect(given.value).toMatchObject({ incomeCheck: { answered: 'searching' } })
      expect(given.running).toEqual({ 'pw-search-period': '2026-12-18' })
    },
  ],
  [
    'who reported before the opening and is known to be exempt may apply at once (Participatiewet 41 lid 4 and lid 7 b)',
    () => {
      const reportedOn = '2026-11-20'
      const given = givenCase(
        dailyMachine,
        opened({
          laws: ['zvw'],
          facts: { participationActReportedOn: reportedOn, leftPracticalOrSpecialEducationWithinAYear: true },
          dates: { turns18: '2024-06-10', pwEarliestApplication: reportedOn },
        }),
      )
      expect(given.value).toMatchObject({ incomeCheck: { answered: 'mayApply' } })
      expect(given.running).toEqual({ 'pw-application': '2026-12-07', 'pw-school-documents': '2026-12-18' })
      expect(given.refusal('income.applied')).toBeNull()
      expect(given.refusal('income.schoolDocumentsHandedIn')).toBeNull()
    },
  ],
  [
    'an advance within four weeks, a decision within eight',
    () => {
      expect(applied().running).toEqual({ 'pw-advance': '2026-12-21', 'pw-decision': '2027-01-18' })
      const paid = applied().when('income.advancePaid', {}, '2026-12-10')
      expect(paid.running).toEqual({ 'pw-decision': '2027-01-18' })
      expect(paid.refusal('income.advancePaid')).toBe('het voorschot is al betaald')
      const granted = paid.when('income.decided', { outcome: 'granted' })
      expect(granted.value).toMatchObject({ incomeCheck: { answered: 'granted' } })
      expect(granted.context.decisionTerms).toEqual([])
      expect(granted.when('income.asked').value).toMatchObject({ incomeCheck: 'asked' })
    },
  ],
  [
    'a refusal leads on: asked again, or granted on objection',
    () => {
      expect(refused().value).toMatchObject({ incomeCheck: { answered: 'refused' } })
      expect(refused().running).toHaveProperty('pw-refusal-follow-up')
      expect(refused().when('income.asked').value).toMatchObject({ incomeCheck: 'asked' })
      const objection = refused().context.objections[0]?.id
      const received = refused().when('objection.received', { objection })
      expect(received.when('objection.decided', { objection, outcome: 'rejected' }).value).toMatchObject({
        incomeCheck: { answered: 'refused' },
      })
      expect(received.when('objection.decided', { objection, outcome: 'upheld' }).value).toMatchObject({
        incomeCheck: { answered: 'granted' },
      })
    },
  ],
]

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
