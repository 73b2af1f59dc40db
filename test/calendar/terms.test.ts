import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { isTermId, type TermId, termIds, terms } from '../../src/calendar/terms.ts'

test('the catalogue has every term that the contract names', () => {
  const named = [
    'wmo-personal-plan',
    'wmo-investigation',
    'wmo-decision',
    'jeugdwet-decision',
    'jeugdwet-care-plan',
    'jeugdwet-care-plan-in-writing',
    'jeugdwet-resumption',
    'awb-objection',
    'awb-decision-on-objection',
    'awb-default-notice',
    'pw-search-period',
    'pw-advance',
    'pw-decision',
    'wlz-indication',
  ]
  expect(termIds).toEqual(expect.arrayContaining(named))
})

test.each(termIds)('%s tells in both languages what it is, what it counts from and what missing it means', (id) => {
  const { label, trigger, breach, legalBasis } = terms[id]
  for (const words of [label, trigger, breach]) {
    expect(words.nl.length).toBeGreaterThan(3)
    expect(words.en.length).toBeGreaterThan(3)
  }
  expect(legalBasis.length).toBeGreaterThan(0)
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('a penalty runs on decisions that the college owes on an application', () => {
  const withPenalty = termIds.filter((id) => terms[id].penalty)
  expect(withPenalty).toEqual(termIds.filter((id) => terms[id].suspendable))
  for (const id of withPenalty) expect(terms[id]).toMatchObject({ responsible: 'college', statutory: true })
})

test('the law sets a statutory length, save where an ordinance may set a decision term', () => {
  const loose = termIds.filter((id) => terms[id].statutory && terms[id].lengthIsPolicy)
  expect(loose.sort()).toEqual(['awb-decision', 'jeugdwet-decision', 'pw-decision'])
})

test('a name of the language itself is no term', () => {
  expect(['toString', '__proto__', 'constructor', ''].some(isTermId)).toBe(false)
  expect(isTermId('wmo-decision')).toBe(true)
})

test('no two groups of the catalogue name the same term, where the later would silently win', () => {
  const folder = new URL('../../src/calendar/', import.meta.url)
  const groups = readdirSync(folder).filter((name) => /^terms-.*\.ts$/.test(name))
  const ids = groups.flatMap((name) => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(/^ {2}'([a-z0-9-]+)':/gm),
  ])
  expect(ids.map((found) => found[1]).sort()).toEqual([...termIds].sort())
})

/** The terms as the law book and the planning have them, a line each: a length, a law or who must act changes in two places. */
test.each(termIds)('%s stands in the catalogue as it does in the table of terms', (id) => {
  const table = readFileSync(new URL('terms.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  expect(table.filter((line) => line.startsWith(`${id};`))).toEqual([rowOf(id)])
})

test('the table has a line for each term and no other', () => {
  const table = readFileSync(new URL('terms.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  expect(table.map((line) => line.split(';')[0]).sort()).toEqual([...termIds].sort())
})

function rowOf(id: TermId): string {
  const { length, counted, from, responsible, legalBasis, statutory, ...term } = terms[id]
  const extension = term.extension
  const most = extension?.by ? ` ${extension.by.value} ${extension.by.unit}` : ''
  const holds = [
    ...(term.suspendable ? [`suspendable${by(term.suspendedBy)}`] : []),
    ...(term.penalty ? ['penalty'] : []),
    ...(term.neverShifts ? ['never-shifts'] : []),
    ...(term.lengthIsPolicy ? ['length-is-policy'] : []),
    ...(extension ? [`extended by ${extension.legalBasis}${most}`] : []),
  ]
  const basis = legalBasis.join(' + ')
  const setBy = statutory ? 'law' : 'planning'
  return [id, `${length.value} ${length.unit}`, counted, from, responsible, basis, setBy, holds.join(' + ')].join(';')
}

/** Where a law of its own says what suspends the term. */
const by = (grounds: (typeof terms)[TermId]['suspendedBy']): string =>
  grounds ? ` by ${Object.entries(grounds).flat().join(' ')}` : ''
