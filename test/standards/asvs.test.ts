import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const page = readFileSync('docs/asvs-5.0-level-2.md', 'utf8')
const states = ['met', 'left to operation', 'not met', 'does not apply']

/** What shows a claim: a file, and the words that must stand in it; of a test its title. */
type Shown = { file: string; words: string }
type Row = { item: string; level: string; state: string; how: string; shown: Shown[] }

const rows: Row[] = page
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => {
    const [, item = '', level = '', , state = '', how = '', by = ''] = line
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
    const shown = by === '' ? [] : by.split('<br>').map(readShown)
    return { item, level, state, how, shown }
  })

function readShown(text: string): Shown {
  const [, file = '', words = ''] = /^`([^`]+)` "(.+)"$/.exec(text) ?? []
  return { file, words }
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll("\\'", "'")

/** Why a place does not show what it is said to; undefined when it does. */
function notThere({ file, words }: Shown): string | undefined {
  if (!existsSync(file)) return `${file} is not there`
  const text = flat(readFileSync(file, 'utf8'))
  if (!/\.test\.tsx?$/.test(file)) return text.includes(words) ? undefined : `${file} does not say ${words}`
  const titled = ["'", '"', '`'].some((quote) => text.includes(`${quote}${words}${quote},`))
  return titled ? undefined : `${file} has no test ${words}`
}

test('every item of level 1 and 2 is there once, in its order and with its level', () => {
  const [, ...wanted] = readFileSync('test/standards/asvs-5.0.0-items.csv', 'utf8').trim().split('\n')
  expect(wanted).toHaveLength(253)
  expect(rows.map(({ item, level }) => `${item},${level}`)).toEqual(wanted)
})

test('each has one of the four states', () => {
  expect(rows.filter(({ state }) => !states.includes(state))).toEqual([])
})

test('the counts at the top are those of the rows', () => {
  for (const state of states) {
    expect(page).toContain(`\n| ${state} | ${rows.filter((row) => row.state === state).length} | `)
  }
})

test('what is met, or left to operation, names a test or a place', () => {
  const unshown = rows.filter(({ state, shown }) => ['met', 'left to operation'].includes(state) && shown.length === 0)
  expect(unshown.map(({ item }) => item)).toEqual([])
})

test('what is not met, or does not apply, says why', () => {
  const silent = rows.filter(({ state, how }) => ['not met', 'does not apply'].includes(state) && how.length < 8)
  expect(silent.map(({ item }) => item)).toEqual([])
})

test('every named test exists under its title, every named place says its words', () => {
  expect(
    rows.flatMap(({ item, shown }) => shown.flatMap((one) => notThere(one) ?? []).map((why) => `${item}: ${why}`)),
  ).toEqual([])
})

test('a title that is not there is found', () => {
  const file = 'test/standards/asvs.test.ts'
  expect(notThere({ file, words: 'a title that is not there is found' })).toBeUndefined()
  expect(notThere({ file, words: ['a title', 'of nothing'].join(' ') })).toBe(`${file} has no test a title of nothing`)
  expect(notThere({ file: 'test/nowhere.test.ts', words: 'x' })).toBe('test/nowhere.test.ts is not there')
})
