import { describe, expect, test } from '@jest/globals'
import { machineFor } from '../../machines/catalogue.ts'
import { pathways } from '../../machines/context.ts'
import { outline } from '../../machines/outline.ts'
import * as words from '../../src/documents/my-case-words.ts'
import * as planWords from '../../src/documents/plan-words.ts'
import { readability, syllablesOf } from '../support/readability.ts'

const textsOf = (module: object): string[] =>
  Object.values(module).flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value as object)))

const everything = [...textsOf(words), ...textsOf(planWords)].map((text) => (/[.?:]$/.test(text) ? text : `${text}.`))

test.each([
  ['hulp', 1],
  ['gemeente', 3],
  ['nieuwe', 2],
  ['geïnformeerd', 4],
  ['beslissing', 3],
  ['kijken', 2],
  ['coöperatie', 5],
])('%s has %i syllables', (word, count) => {
  expect(syllablesOf(word)).toBe(count)
})

test('all that a young person reads is plain Dutch: short sentences, short words', () => {
  const all = readability(everything.join(' '))
  expect(all.wordsASentence).toBeLessThanOrEqual(9)
  expect(all.syllablesAWord).toBeLessThanOrEqual(1.6)
  expect(all.score).toBeGreaterThanOrEqual(75)
})

test.each(everything)('%s', (text) => {
  const { longestSentence, score } = readability(text)
  expect(longestSentence).toBeLessThanOrEqual(15)
  // One sentence is a small sample: a name such as 'zorgverzekering' weighs heavily in it.
  expect([text, score > 20]).toEqual([text, true])
})

test.each([
  'Overeenkomstig de toepasselijke bepalingen wordt de beslistermijn opgeschort totdat de aanvraag is gecomplementeerd.',
  'Ingevolge artikel 2.3.2 dient de cliënt in de gelegenheid te worden gesteld een persoonlijk plan te overhandigen.',
])('what officials write does not pass: %s', (text) => {
  expect(readability(text).score).toBeLessThan(60)
})

const officials =
  /\b(beschikking|ingevolge|voorziening|traject|casus|indicatie|regie|toeleiding|zelfredzaam|participatie)/i

test('no word of officials in it, and every text speaks to the young person', () => {
  expect(everything.filter((text) => officials.test(text))).toEqual([])
})

describe.each(pathways)('%s', (pathway) => {
  const states = outline(machineFor(pathway, 1))

  test('every phase of the case has words', () => {
    const phases = new Set(states.flatMap(({ meta }) => (meta?.phase ? [`${pathway}:${meta.phase}`] : [])))
    phases.delete(`${pathway}:completed`)
    expect([...phases].filter((phase) => words.phaseWords[phase] === undefined)).toEqual([])
  })

  test('every step that a young person is at turn for has words', () => {
    const steps = states.flatMap(({ meta }) =>
      meta && 'turn' in meta && meta.turn?.party === 'youngPerson' ? [meta.turn.step] : [],
    )
    expect(steps.filter((step) => words.todoWords[step] === undefined)).toEqual([])
  })
})
