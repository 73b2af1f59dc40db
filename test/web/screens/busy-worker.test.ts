import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openCases } from '../../browser/support/open-cases.ts'
import { type RunningProgram, runningProgram } from '../../support/running-program.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

let program: RunningProgram
/** The case of who turned 18 meanwhile. */
let adult: string
const visitors = new Map<string, Visitor>()
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  await openCases(program)
  const { items } = (await program.call<{ items: Listed[] }>('wijkteam', 'GET', '/cases?limit=100')).body
  adult = items.find(({ turns18On }) => turns18On === '2026-12-20')?.id ?? ''
  // Every date of the first weeks is over by then; Đorđe turned 18, and Jip and the others did not.
  await program.moveTo('2027-01-10')
  for (const persona of ['wijkteam', 'jeugdhulp', 'jongere']) {
    const one = visitor(new URL(program.url).origin)
    await one.signIn(persona)
    visitors.set(persona, one)
  }
})
afterAll(() => program.stop())

type Listed = { id: string; turns18On: string }

const textOf = async (persona: string, path: string): Promise<string> =>
  ((await visitors.get(persona)?.get(path))?.html ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const day = (text: string): number => {
  const [, date = '', name = '', year = ''] = /(\d+) (\w+) (\d+)/.exec(text) ?? []
  const months = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
  return Date.UTC(Number(year), months.indexOf(name.slice(0, 3)), Number(date))
}

test('who needs a day for the meeting first stands first, and who is 18 turned 18', async () => {
  const text = await textOf('jeugdhulp', '/overdrachten')
  const dates = [...text.matchAll(/Gesprek uiterlijk op (\d+ \w+ \d{4})/g)].map(([, one = '']) => day(one))
  expect(dates.length).toBeGreaterThan(1)
  expect(dates).toEqual(dates.toSorted((one, other) => one - other))
  for (const [, verb, on = ''] of text.matchAll(/(Wordt|Werd) 18 op (\d+ \w+ \d{4})/g))
    expect([on, verb]).toEqual([on, day(on) > day('10 januari 2027') ? 'Wordt' : 'Werd'])
  expect(text).toContain('Werd 18 op 20 december 2026')
})

test('what the calendar told says which date passed, and nothing stands there under the name of a field', async () => {
  const text = await textOf('wijkteam', `/zaken/${adult}/tijdlijn`)
  expect(text).toContain('Termijn verstreken: ')
  expect(text).not.toMatch(/Termijn verstreken \d/)
  expect(text).toContain('Wat was het advies?')
  expect(text).not.toMatch(/ (advised|pathway|overruleReason) /)
})

test('a day that is over is told to a young person as one that is over', async () => {
  const text = await textOf('jongere', '/mijn')
  expect(text).toMatch(/Dat moest al op \d+ \w+ 202[67]\./)
  for (const [, on = ''] of text.matchAll(/Dat moest al op (\d+ \w+ \d{4})/g))
    expect(day(on)).toBeLessThan(day('10 januari 2027'))
})

test('who could help somebody that is 18 already is asked for the months to come', async () => {
  const { body } = await program.call<{ startsOn: string }>('jeugdhulp', 'GET', `/cases/${adult}/receiver-suggestions`)
  expect(body.startsOn).toBe('2027-01-10')
})

test('a next step is told as something to do', async () => {
  const text = await textOf('wijkteam', '/werk')
  expect(text).not.toMatch(/Woonplek is bekend|De nieuwe hulp is begonnen|Inkomen nagevraagd bij/)
})

test('the plan speaks to the young person, and of the young person to everybody else', async () => {
  const path = `/zaken/${adult}/plan`
  const [own, worker] = [await textOf('jongere', path), await textOf('wijkteam', path)]
  expect(own).toContain('wat jij wilt bereiken na je 18e verjaardag')
  expect(own).toContain('Waar woon je na je 18e verjaardag?')
  expect(own).not.toContain('de jongere wil')
  expect(worker).toContain('wat de jongere wil bereiken')
  expect(worker).not.toMatch(/\bjij\b/)
})
