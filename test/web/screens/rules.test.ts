import { expect, test } from '@jest/globals'
import { pathways } from '../../../machines/context.ts'
import {
  presentLanes,
  presentPicture,
  presentStates,
  presentTerms,
} from '../../../src/web/screens/rules/present-rules.ts'
import { wordsIn } from '../../../src/web/words/words.ts'

const reading = (language: 'nl' | 'en') => ({ language, words: wordsIn[language], today: '2026-11-22' })

test.each(pathways)('the list of %s holds every state that its picture shows', (pathway) => {
  const drawn = [...presentPicture(pathway, reading('nl')).matchAll(/data-state="([^"]+)"/g)].map(([, path]) => path)
  const listed = presentStates(pathway, reading('nl')).map(({ path }) => path)
  expect(drawn.length).toBeGreaterThan(20)
  expect(drawn.filter((path) => path !== undefined && !listed.includes(path))).toEqual([])
})

test.each(pathways)(
  'every deadline of %s says how long, from what, and where it stands, in both languages',
  (pathway) => {
    for (const language of ['nl', 'en'] as const) {
      const rows = presentTerms(pathway, reading(language))
      expect(rows.length).toBeGreaterThan(5)
      expect(rows.filter(({ label, length, law, breach }) => !(label && length && law && breach))).toEqual([])
      const lanes = presentLanes(pathway, reading(language))
      expect(lanes.every(({ steps }) => steps.every(({ when, does, within }) => when && does && within))).toBe(true)
    }
  },
)

test.each(pathways)(
  'every part and every box in the picture of %s has a name in words, in both languages',
  (pathway) => {
    for (const language of ['nl', 'en'] as const) {
      const picture = presentPicture(pathway, reading(language))
      const shown = [...picture.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)
      const headings = [...picture.matchAll(/<text x="8"[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)
      expect(headings.length).toBeGreaterThan(10)
      expect(shown.filter((text) => /^[a-z]+([A-Z-][a-z]+)*$/.test(text) && !/^[a-z]+$/.test(text))).toEqual([])
      // A part begins as a heading does; a code would not.
      expect(headings.filter((text) => !/^[A-Z]/.test(text))).toEqual([])
      expect(new Set(headings).size).toBe(headings.length)
    }
  },
)
