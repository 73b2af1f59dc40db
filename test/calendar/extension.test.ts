import { expect, test } from '@jest/globals'
import type { Day } from '../../src/calendar/day.ts'
import { weeksLater } from '../../src/calendar/extension.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { computeTerm } from '../../src/calendar/term.ts'
import { type TermId, termIds, terms } from '../../src/calendar/terms.ts'

const extend = (
  term: TermId,
  extendedTo: Day,
  more: { extensionAnnouncedOn?: Day; suspensions?: { invitedOn: Day; completedOn: Day }[] } = {},
) => computeTerm({ term, startsOn: '2027-01-04', extendedTo, ...more }, defaultPolicy)
const refused = (code: string) => expect.objectContaining({ faults: [expect.objectContaining({ code })] })

test('a notice names a new day, which does not shift (Awb 4:14 lid 3)', () => {
  expect(extend('jeugdwet-decision', '2027-03-28', { extensionAnnouncedOn: '2027-02-20' })).toMatchObject({
    rawEndOn: '2027-03-01',
    dueOn: '2027-03-28',
    doByOn: '2027-03-25',
    shifts: [],
    legalBasis: ['Awb 4:13', 'Awb 4:14 lid 3'],
    warnings: [],
  })
})

test('a suspension after the notice moves the new end; one before it was known in it', () => {
  const before = { invitedOn: '2027-01-11', completedOn: '2027-01-16' }
  const after = { invitedOn: '2027-03-10', completedOn: '2027-03-15' }
  const announced = { extensionAnnouncedOn: '2027-02-20' }
  expect(extend('pw-decision', '2027-04-01', { ...announced, suspensions: [before] }).dueOn).toBe('2027-04-01')
  expect(extend('pw-decision', '2027-04-01', { ...announced, suspensions: [after, before] })).toMatchObject({
    dueOn: '2027-04-05',
    suspendedDays: 8,
  })
  const tooLate = { invitedOn: '2027-04-10', completedOn: '2027-04-15' }
  expect(() => extend('pw-decision', '2027-04-01', { ...announced, suspensions: [tooLate] })).toThrow(
    refused('suspended-after-end'),
  )
})

test('what stood still before the notice is known in the new end, and leaves no room to suspend after it', () => {
  const before = { invitedOn: '2027-01-11', completedOn: '2027-01-16' }
  const dayAfter = { invitedOn: '2027-04-02', completedOn: '2027-04-06' }
  const told = { extensionAnnouncedOn: '2027-02-20', suspensions: [before, dayAfter] }
  expect(() => extend('pw-decision', '2027-04-01', told)).toThrow(refused('suspended-after-end'))
})

test('a suspension on the day of the notice moves the new end; the notice may come on the last day', () => {
  const onTheDay = { invitedOn: '2027-03-01', completedOn: '2027-03-06' }
  const extended = extend('pw-decision', '2027-04-01', { extensionAnnouncedOn: '2027-03-01', suspensions: [onTheDay] })
  expect(extended.dueOn).toBe('2027-04-05')
})

test('without the day of the notice no suspension can follow the old end', () => {
  const after = { invitedOn: '2027-03-10', completedOn: '2027-03-15' }
  expect(() => extend('pw-decision', '2027-04-01', { suspensions: [after] })).toThrow(
    'The term had ended on 2027-03-01, so it cannot be suspended from 2027-03-10.',
  )
})

test('a decision on objection may be put off six weeks and no more (Awb 7:10 lid 3)', () => {
  expect(extend('awb-decision-on-objection', '2027-03-30').dueOn).toBe('2027-03-30')
  expect(() => extend('awb-decision-on-objection', '2027-03-31')).toThrow(
    'Awb 7:10 lid 3 lets the term run to 2027-03-30 at most: name a day on or before it, not 2027-03-31.',
  )
})

test('the six weeks of Awb 7:10 lid 3 are a term of the law: their end shifts once (domain A8, Atw 1)', () => {
  expect(extend('awb-decision-on-objection', '2027-03-29')).toMatchObject({
    dueOn: '2027-03-30',
    shifts: [{ day: '2027-03-29', code: 'easter-monday' }],
    legalBasis: ['Awb 7:10 lid 1', 'Awb 7:10 lid 3', 'Atw 1 lid 1', expect.stringContaining('Atw 3')],
  })
  const christmas = { term: 'awb-decision-on-objection', startsOn: '2026-10-05', extendedTo: '2026-12-25' } as const
  expect(computeTerm(christmas, defaultPolicy).dueOn).toBe('2026-12-28')
  // The days that stand still come first, the one shift after: Easter Monday and five days is a Saturday.
  const after = { invitedOn: '2027-03-10', completedOn: '2027-03-16' }
  const announced = { extensionAnnouncedOn: '2027-02-15', suspensions: [after] }
  expect(extend('awb-decision-on-objection', '2027-03-29', announced).dueOn).toBe('2027-04-05')
})

test('weeks that a notice gives end on a working day, whichever law lets it', () => {
  const { equatedDays } = defaultPolicy
  expect(weeksLater('2027-02-15', 6, equatedDays)).toBe('2027-03-30')
  expect(weeksLater('2027-02-15', 5, equatedDays)).toBe('2027-03-22')
})

test('an end is put off to a later day, within the term', () => {
  expect(() => extend('jeugdwet-decision', '2027-03-01')).toThrow(refused('extended-to-earlier-day'))
  expect(() => extend('jeugdwet-decision', '2027-02-30')).toThrow(refused('not-a-day'))
  expect(() => extend('jeugdwet-decision', '2027-03-20', { extensionAnnouncedOn: '2027-03-02' })).toThrow(
    refused('extended-after-end'),
  )
  expect(() => extend('jeugdwet-decision', '2027-03-20', { extensionAnnouncedOn: 'then' })).toThrow(
    refused('not-a-day'),
  )
})

test('a term that a law sets cannot be extended: announcing delay is not enough (Awb 4:14 lid 1)', () => {
  const extendable = termIds.filter((id) => terms[id].extension)
  expect(extendable.sort()).toEqual([
    'awb-decision',
    'awb-decision-on-objection',
    'awb-decision-on-objection-with-committee',
    'gdpr-request',
    'jeugdwet-decision',
    'pw-decision',
  ])
  expect(() => extend('wmo-decision', '2027-02-01')).toThrow(refused('not-extendable'))
  expect(() => extend('wmo-investigation', '2027-05-01')).toThrow(refused('not-extendable'))
})
