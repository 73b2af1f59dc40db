import { expect, test } from '@jest/globals'
import { defaultPolicy } from '../../../src/calendar/policy.ts'
import { routeAdvice } from '../../../src/routing/advice.ts'
import type { Facts } from '../../../src/routing/facts.ts'
import { presentAdvice } from '../../../src/web/screens/new-case/present-advice.ts'
import { wordsIn } from '../../../src/web/words/words.ts'

const nothingAsked: Facts = {
  birthDate: '2006-05-20',
  youthHelpRunning: false,
  youthHelpKind: 'participation-support',
  needAfter18: 'none',
  juvenileCriminalDecision: false,
  requestsSupport: false,
}
const shown = (facts: Facts, language: 'nl' | 'en' = 'nl') =>
  presentAdvice(routeAdvice(facts, '2026-11-22', defaultPolicy), { words: wordsIn[language], language })

test('no pathway and nothing missing: the page asks for nothing to be filled in (domain D2 row 12)', () => {
  const { juvenileCriminalDecision: _unknown, ...open } = nothingAsked
  expect(shown(open)).toMatchObject({ title: 'Nog niet duidelijk', missing: [{ fact: 'juvenileCriminalDecision' }] })
  expect(shown(open).meaning).toContain('Vul aan wat ontbreekt')
  expect(shown(nothingAsked)).toMatchObject({ title: 'Nu geen route', missing: [] })
  expect(shown(nothingAsked).meaning).toBe('Alles wat telt is bekend, en nu past er geen route. Vraag later opnieuw.')
  expect(shown(nothingAsked, 'en').title).toBe('No pathway now')
})
