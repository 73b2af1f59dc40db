import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { conditions } from '../../src/routing/conditions.ts'
import { rulesOn } from '../../src/routing/rules.ts'
import { rowsOfConditions, rowsOfTables } from './rules-in-rows.ts'

const linesOf = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)

/** Whoever changes a rule changes it in two places; who knows the law reads the list and not the code. */
test('the tables are those of the list', () => {
  expect(rowsOfTables()).toEqual(linesOf('tables.csv'))
})

test('the conditions read, ask and presume what the list says', () => {
  expect(rowsOfConditions()).toEqual(linesOf('conditions.csv'))
})

describe('words', () => {
  test.each(Object.entries(conditions))(
    '%s says in both languages that it holds and that it does not',
    (_, condition) => {
      const said = [condition.whenTrue, condition.whenFalse].flatMap(({ nl, en }) => [nl, en])
      expect(said.filter((sentence) => sentence.length > 10 && sentence.endsWith('.'))).toHaveLength(4)
      expect(new Set(said).size).toBe(4)
    },
  )

  test('each row says in both languages what it is about', () => {
    const { d1, d2 } = rulesOn('2026-11-22')
    for (const { label } of [...d1, ...d2]) {
      expect(label.nl).toMatch(/^.{10,}\.$/)
      expect(label.en).toMatch(/^.{10,}\.$/)
    }
  })
})
