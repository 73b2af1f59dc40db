import { expect } from '@jest/globals'
import { givenCase, opened } from '../../support/given-case.ts'
import { begun, dailyMachine, minor } from './daily.scenarios.ts'
import type { Scenario } from './scenario.ts'

const answered = () => begun().when('income.asked').when('income.answered', { benefit: 'needed' })
const searching = () => answered().when('income.reported', { searchPeriod: 'applies' })
const applied = () => searching().when('income.searchPeriodWaived', { reason: 'dakloos' }).when('income.applied')
export const refused = () => applied().when('income.decided', { outcome: 'refused' })

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
