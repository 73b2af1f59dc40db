import { describe, expect, test } from '@jest/globals'
import { clockDays } from '../../../machines/clock.ts'
import { beginContext, type CaseContext } from '../../../machines/context.ts'
import type { ExtendedCareContext, Ground } from '../../../machines/extended-youth-care/extended-care.context.ts'
import {
  aftercareCheckOn,
  hardLimit,
  lastDayOfHelp,
  needsDecisionFrom,
  resumptionLastDay,
} from '../../../machines/extended-youth-care/extended-care.days.ts'
import { opened } from '../../support/given-case.ts'

const dates = { turns18: '2027-06-10', turns21: '2030-06-10', turns23: '2032-06-10' }
const opening = opened({ pathway: 'extended-youth-care', openedOn: '2027-01-10', dates })
const given = (extendedCare: Partial<ExtendedCareContext>, today = '2027-01-10'): CaseContext => {
  const context = beginContext(opening)
  return { ...context, today, extendedCare: { ...context.extendedCare, ...extendedCare } }
}

describe('the hard limit by ground', () => {
  test.each<[Ground | null, string, string, string]>([
    ['foster-until-21', 'jeugdwet-foster-care-last-day', '2030-06-10', '2030-06-09'],
    ['family-home-until-21', 'jeugdwet-family-home-last-day', '2030-06-10', '2030-06-09'],
    ['closed-max-6-months', 'jeugdwet-closed-care-limit', '2027-06-10', '2027-12-10'],
    ['continuation', 'jeugdwet-extended-care-last-day', '2032-06-10', '2032-06-09'],
    ['resumption', 'jeugdwet-extended-care-last-day', '2032-06-10', '2032-06-09'],
    [null, 'jeugdwet-extended-care-last-day', '2032-06-10', '2032-06-09'],
  ])('%s: %s, from %s, last day %s', (ground, kind, startsOn, lastDay) => {
    expect(hardLimit(given({ ground }))).toEqual({ kind, startsOn, lastDay })
  })
})

describe('the last day of help is the limit, or sooner by the decision or the court', () => {
  test.each<[Partial<ExtendedCareContext>, string]>([
    [{ ground: 'continuation' }, '2032-06-09'],
    [{ ground: 'continuation', grantedUntil: '2028-06-30' }, '2028-06-30'],
    [{ ground: 'continuation', grantedUntil: '2035-01-01' }, '2032-06-09'],
    [{ ground: 'continuation', authorisedUntil: '2027-09-01' }, '2032-06-09'],
    [{ ground: 'closed-max-6-months', authorisedUntil: '2027-09-01' }, '2027-09-01'],
    [{ ground: 'closed-max-6-months', authorisedUntil: '2027-09-01', grantedUntil: '2027-08-01' }, '2027-08-01'],
    [{ ground: 'closed-max-6-months', authorisedUntil: '2028-09-01' }, '2027-12-10'],
  ])('%j: %s', (care, lastDay) => {
    expect(lastDayOfHelp(given(care))).toBe(lastDay)
  })
})

test('help can resume for half a year after its end, and never past the day before 23', () => {
  expect(resumptionLastDay(given({ endedOn: null }))).toBeNull()
  expect(resumptionLastDay(given({ endedOn: '2028-08-31' }))).toBe('2029-02-28')
  expect(resumptionLastDay(given({ endedOn: '2032-03-01' }))).toBe('2032-06-09')
})

test('running help needs a decision from 18, and where something covers it from the day after that ends', () => {
  expect(needsDecisionFrom(given({ ground: 'continuation' }))).toBe('2027-06-10')
  expect(needsDecisionFrom(given({ ground: 'resumption', decision: 'refused' }))).toBe('2027-06-10')
  expect(needsDecisionFrom(given({ ground: 'continuation', decision: 'granted', grantedUntil: '2028-06-30' }))).toBe(
    '2028-07-01',
  )
  expect(needsDecisionFrom(given({ ground: 'foster-until-21' }))).toBe('2030-06-10')
  expect(needsDecisionFrom(given({ ground: 'family-home-until-21' }))).toBe('2030-06-10')
  expect(needsDecisionFrom(given({ ground: 'closed-max-6-months' }))).toBe('2027-12-11')
})

test('the check is half a year after the end, else after the conclusion, else after today', () => {
  expect(aftercareCheckOn(given({ endedOn: '2028-01-31', concludedOn: '2028-03-01' }))).toBe('2028-07-31')
  expect(aftercareCheckOn(given({ concludedOn: '2028-03-01' }))).toBe('2028-09-01')
  expect(aftercareCheckOn(given({}, '2027-01-10'))).toBe('2027-07-10')
})

describe('the days that the calendar alone brings', () => {
  const daysOf = (context: CaseContext) =>
    Object.fromEntries(
      clockDays(context)
        .filter(({ milestone }) => /^(exit-|extended-care-|resumption-|aftercare-check)/.test(milestone))
        .map(({ milestone, on }) => [milestone, on]),
    )

  test('while help runs: its exit from half a year before the day after its last', () => {
    expect(daysOf(given({ ground: 'continuation', grantedUntil: '2028-06-30' }))).toEqual({
      'exit-planning-opens': '2028-01-01',
      'extended-care-over': '2028-07-01',
    })
  })

  test('help that is to start, that ended, and how it went on', () => {
    const ended = { startsOn: '2027-06-10', endedOn: '2028-08-31', concludedOn: '2028-09-10' }
    expect(daysOf(given({ ground: 'continuation', ...ended }))).toEqual({
      'exit-planning-opens': '2031-12-10',
      'extended-care-over': '2032-06-10',
      'extended-care-starts': '2027-06-10',
      'resumption-lapsed': '2029-03-01',
      'aftercare-check': '2029-02-28',
    })
  })

  test('none on another pathway', () => {
    expect(daysOf(beginContext(opened({ pathway: 'direct-intake', dates })))).toEqual({})
  })
})
