import { expect, test } from '@jest/globals'
import { retentionOfPerson } from '../../../src/cases/retention/keep-records.ts'
import {
  destroyFrom,
  lawsOfPathway,
  retentionOf,
  ruleInForce,
  shortestYears,
} from '../../../src/cases/retention/retention.ts'

const asOf = '2026-11-22'

test.each([
  ['jeugdwet', '2006-11-21', '2026-11-21'],
  ['wmo', '2011-11-21', '2026-11-21'],
  ['jeugdwet', '2020-02-29', '2040-02-29'],
  ['wmo', '2012-02-29', '2027-03-01'],
] as const)('%s: a file that was changed last on %s is kept through %s', (law, changedOn, keptUntilOn) => {
  expect(retentionOf([{ law, changedOn }], asOf)).toMatchObject({ law, changedOn, keptUntilOn })
})

test('of all that apply the longest counts, also where that file changed less lately', () => {
  const files = [
    { law: 'jeugdwet', changedOn: '2010-01-01' },
    { law: 'wmo', changedOn: '2014-06-01' },
  ] as const
  expect(retentionOf(files, asOf)).toMatchObject({ law: 'jeugdwet', keptUntilOn: '2030-01-01' })
  expect(retentionOf([], asOf)).toBeNull()
  expect(destroyFrom({ keptUntilOn: '2030-01-01' })).toBe('2030-01-02')
})

test('a rule counts from its first day, and a change of law is a new rule', () => {
  const rules = [
    { law: 'wmo', validFrom: '2015-01-01', years: 15, basis: 'now' },
    { law: 'wmo', validFrom: '2030-01-01', years: 20, basis: 'then' },
  ] as const
  expect(ruleInForce('wmo', '2029-12-31', rules).basis).toBe('now')
  expect(ruleInForce('wmo', '2030-01-01', rules).basis).toBe('then')
  expect(() => ruleInForce('wmo', '2014-12-31', rules)).toThrow('wmo')
  expect(shortestYears(asOf)).toBe(15)
})

const person = (...files: { pathways: string[]; changedOn: string }[]) => ({
  ...{ youngPersonId: 'yp', files, openCase: false, held: false },
})

test.each([
  ['direct-intake', 'wmo', '2025-01-01'],
  ['extended-youth-care', 'jeugdwet', '2030-01-01'],
  ['perspective-plan-handover', 'jeugdwet', '2030-01-01'],
] as const)('%s is kept by the %s', (pathway, law, keptUntilOn) => {
  const own = { pathways: [], changedOn: '2009-12-01' }
  expect(retentionOfPerson(person(own, { pathways: [pathway], changedOn: '2010-01-01' }), asOf)).toMatchObject({
    law,
    keptUntilOn,
  })
  expect(lawsOfPathway(pathway)).toContain(law)
})

test('somebody who was in no case is kept by the longest', () => {
  expect(retentionOfPerson(person({ pathways: [], changedOn: '2010-01-01' }), asOf)).toMatchObject({ law: 'jeugdwet' })
})
