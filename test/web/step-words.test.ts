import { expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../machines/catalogue.ts'
import { pathways } from '../../machines/context.ts'
import { eventDefinitions } from '../../machines/events.ts'
import { outline } from '../../machines/outline.ts'
import { terms } from '../../src/calendar/terms.ts'
import { stepAction, stepDone, stepToDo } from '../../src/web/format/step-words.ts'
import { languages, wordsIn } from '../../src/web/words/words.ts'

/** What can be a next step: the turn of any state of any statechart, and any date that runs where nobody has a turn. */
const turns = pathways.flatMap((pathway) =>
  outline(machineFor(pathway, currentVersion(pathway))).flatMap(({ meta }) => meta?.turn?.step ?? []),
)
const nextSteps = [...new Set([...turns, ...Object.keys(terms)])]
const told = eventDefinitions.map(({ type }) => type)
/** Told by the calendar or by another step: there is no button for it. */
const ofTheClock = eventDefinitions
  .filter(({ by }) => by.every((role) => role === 'system'))
  .map(({ type }) => type as string)

const saying = (language: (typeof languages)[number]) => ({ words: wordsIn[language], language })

const isVerb = (word = '') =>
  /^[A-Za-zëé]+(en|aan|zien|doen)$/.test(word) && !/^(aan|een|binnen|opnieuw|tegen)$/i.test(word)
/** In Dutch an infinitive, and no participle before it: "Woonplek navragen", "Besluiten over de Wlz". */
const dutchToDo = (text: string): boolean => {
  const words = text.split(/[\s:,()]+/)
  return (
    words.some(isVerb) &&
    !/(gevraagd|gegeven|afgesproken|gedaan|begonnen|gekozen|gepland|besproken|geregeld)$/.test(text)
  )
}
/** In English it stands first, as what somebody is told. */
const englishToDo = (text: string): boolean =>
  !/^(The|A|An|No|Not|First|Last|Latest|Decision|Help|Place|Meeting|Deadline|Feedback|Answer of|\w+ed)\b/.test(text)

test('there are next steps to read', () => {
  expect(turns.length).toBeGreaterThan(100)
})

test('in Dutch each next step says what to do', () => {
  expect(nextSteps.map((code) => stepToDo(code, saying('nl'))).filter((text) => !dutchToDo(text))).toEqual([])
})

test('in English too', () => {
  const wrong = nextSteps.map((code) => stepToDo(code, saying('en'))).filter((text) => !englishToDo(text))
  expect(wrong).toEqual([])
})

test.each(languages)('no next step and nothing that happened is shown as a code: %s', (language) => {
  const shown = [
    ...nextSteps.map((code) => stepToDo(code, saying(language))),
    ...told.map((type) => stepDone(type, saying(language))),
  ]
  expect(shown.filter((text) => /^[a-z]+([A-Z.-]\w*)+$/.test(text))).toEqual([])
})

test('what happened is told as done, not as something to do', () => {
  const infinitive =
    /^\S.*\b(aanvragen|doen|vastleggen|vragen|maken|kiezen|beginnen|voorstellen|geven|afspreken|afronden|wijzigen|toevoegen|verwijzen|trekken|intrekken|bevestigen|vaststellen|noemen|noteren|schrijven|sluiten|melden|aanbieden|accepteren|weigeren|verzetten|verbeteren|aanwijzen|bepalen|toetsen|navragen|nagaan|voorbereiden|evalueren|hervatten|heropenen|beantwoorden|verlengen|stilzetten)$/i
  expect(told.map((type) => stepDone(type, saying('nl'))).filter((text) => infinitive.test(text))).toEqual([])
})

test('a button says a verb and a thing: in Dutch no participle stands last, in English a verb first', () => {
  const buttons = (language: (typeof languages)[number]) =>
    told.filter((type) => !ofTheClock.includes(type)).map((type) => stepAction(type, saying(language)))
  expect(buttons('nl').filter((text) => !dutchToDo(text))).toEqual([])
  expect(buttons('en').filter((text) => !englishToDo(text))).toEqual([])
})
