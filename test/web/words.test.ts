import { expect, test } from '@jest/globals'
import { en } from '../../src/web/words/en.ts'
import { nl } from '../../src/web/words/nl.ts'

type Said = { key: string; text: string }

/** Every text of a section; a function is asked with a number and with a word. */
function textsOf(words: object, path = ''): Said[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): Said[] => {
    const key = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') return [{ key, text: value }]
    if (typeof value === 'function') {
      const asked = (value as (...args: unknown[]) => unknown)(2, 'x', 'x')
      return typeof asked === 'string' ? [{ key, text: asked }] : []
    }
    return typeof value === 'object' && value !== null ? textsOf(value, key) : []
  })
}

// These sections are the frame and the screens of workers; the plain texts of other screens have tests of their own.
const sections = [
  'administration',
  'advice',
  'breakGlass',
  'bulk',
  'caseFile',
  'caseload',
  'eventCodes',
  'eventFields',
  'faults',
  'frame',
  'mails',
  'newCase',
  'signIn',
  'why',
  'work',
] as const
const dutch = sections.flatMap((section) => textsOf(nl[section], section))
const sentences = dutch.flatMap(({ key, text }) =>
  text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => /\s/.test(sentence.trim()))
    .map((sentence) => ({ key, sentence })),
)
const where = (found: readonly { key: string }[]) => found.map((one) => JSON.stringify(one))

test('no sentence is longer than fifteen words', () => {
  expect(where(sentences.filter(({ sentence }) => sentence.split(/\s+/).length > 15))).toEqual([])
})

test('no words that people do not use', () => {
  const avoided =
    /\b(fatale datum|streefdatum|opschorten|doorlooptijd|beschikking|cliënt|indiceren|escaleren|betrokkene|conform|indien|tevens|helaas|oeps|ongeldig|verplicht veld|submit)\b/i
  // The statechart's own name of a step of the law is shown as it stands there, elsewhere.
  expect(where(dutch.filter(({ text }) => avoided.test(text)))).toEqual([])
})

test('no "wordt" or "werd" with what is done by nobody', () => {
  expect(where(dutch.filter(({ text }) => /\b(wordt|worden|werd|werden) (\w+ )?ge\w+(d|t|en)\b/i.test(text)))).toEqual(
    [],
  )
})

test('"u" everywhere, no exclamation marks, no words in capitals', () => {
  const wrong = /\b(je|jij|jouw)\b(?! heen)|!|\b(?!BSN|CIZ|CJG|CSV|UWV)[A-Z]{4,}\b/
  expect(where(dutch.filter(({ text }) => wrong.test(text)))).toEqual([])
})

test('a fault says what to do', () => {
  const verbs = /\b(Kijk|Maak|Kies|Vul|Schrijf|Leg|Ga|Vraag|Bekijk|Probeer|Wacht|Noem)\b/
  const faults = [...textsOf(nl.faults.fields, 'faults.fields'), ...textsOf(nl.newCase.faults, 'newCase.faults')]
  expect(where(faults.filter(({ text }) => !verbs.test(text)))).toEqual([])
})

test('English says everything that Dutch says', () => {
  const keysOf = (words: object) => textsOf(words).map(({ key }) => key)
  const missing = sections.flatMap((section) => {
    const has = new Set(keysOf(en[section]))
    return keysOf(nl[section])
      .filter((key) => !has.has(key))
      .map((key) => `${section}.${key}`)
  })
  expect(missing).toEqual([])
})

/** What a text says of one: of a number alone, of something with a number, of a number before or after another. */
const ofOne = (value: unknown): string[] => {
  if (typeof value !== 'function') return []
  const ask = value as (...args: unknown[]) => unknown
  return [
    [1, 1],
    ['x', 1],
    ['x', 1, 1],
  ].flatMap((asked) => {
    try {
      const said = ask(...asked)
      return typeof said === 'string' ? [said] : []
    } catch (error) {
      // It takes something else than numbers and words.
      if (error instanceof TypeError) return []
      throw error
    }
  })
}
const everyOne = (words: object, path = ''): Said[] =>
  Object.entries(words).flatMap(([name, value]: [string, unknown]): Said[] => {
    const key = path === '' ? name : `${path}.${name}`
    if (typeof value === 'object' && value !== null) return everyOne(value, key)
    return ofOne(value).map((text) => ({ key, text }))
  })

test('of one there are not more: no "1 zaken"', () => {
  const dutchOfMany =
    /(?<!eerste |van de )\b1 (zaken|dagen|weken|maanden|jaren|stappen|regels|datums|termijnen|mensen|vragen|punten|rijen|dossiers)\b/
  const englishOfMany =
    /(?<!first |of the )\b1 (cases|days|weeks|months|years|steps|rows|dates|terms|people|questions|items|files)\b/
  expect(where(everyOne(nl).filter(({ text }) => dutchOfMany.test(text)))).toEqual([])
  expect(where(everyOne(en).filter(({ text }) => englishOfMany.test(text)))).toEqual([])
})
