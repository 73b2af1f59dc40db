import { describe, expect, test } from '@jest/globals'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import { factWords } from '../../src/routing/fact-words.ts'
import { type Facts, factNames, factsSchema } from '../../src/routing/facts.ts'
import { rulesOn } from '../../src/routing/rules.ts'
import { births, noOtherLaw, today } from './scenario.ts'

const { minor, aged18 } = births
const advise = (facts: Facts) => routeAdvice(facts, today, defaultPolicy)
const missing = (facts: Facts) => advise(facts).missingFacts.map(({ fact }) => fact)

describe('facts', () => {
  test.each<[string, unknown]>([
    ['a name not in the list', { birthDate: minor, shoeSize: 42 }],
    ['no birth date', { youthHelpRunning: true }],
    ['a day that does not exist', { birthDate: '2009-02-29' }],
    ['an unknown code', { birthDate: minor, youthHelpKind: 'other-help' }],
    ['yes in words', { birthDate: minor, wlzRight: 'ja' }],
    ['an unknown name in a need', { birthDate: minor, needs: [{ perspectivePlan: 'none' }] }],
    ['the year 9999', { birthDate: '9999-01-01' }],
  ])('%s is refused', (_, facts) => {
    expect(factsSchema.safeParse(facts).success).toBe(false)
  })

  test('each has words in both languages', () => {
    expect(Object.keys(factWords).sort()).toEqual([...factNames].sort())
    const sentences = Object.values(factWords).flatMap(({ label, why }) => [label.nl, label.en, why.nl, why.en])
    expect(sentences.filter((sentence) => sentence.length < 5 || sentence.length > 90)).toEqual([])
  })
})

describe('what is missing', () => {
  test('the kind is named, with why', () => {
    const { missingFacts } = advise({ birthDate: '2009-08-01', youthHelpRunning: true })
    expect(missingFacts).toContainEqual({
      fact: 'youthHelpKind',
      why: 'De soort bepaalt of de hulp na 18 kan doorgaan.',
    })
  })

  test('what is asked about closed care waits for the kind', () => {
    expect(missing({ birthDate: minor, youthHelpRunning: true })).not.toContain('carePlanSetOn')
    expect(missing({ birthDate: minor, youthHelpRunning: true, youthHelpKind: 'closed-youth-care' })).toEqual(
      expect.arrayContaining(['carePlanSetOn', 'worksTowardsOpenHelp']),
    )
  })

  test('a need after 18 that is not known counts as one, and is named', () => {
    const facts: Facts = { birthDate: minor, youthHelpRunning: true, youthHelpKind: 'participation-support' }
    expect(advise(facts).outcome).toBe('perspective-plan-handover')
    expect(missing(facts)).toContain('needAfter18')
  })

  test('whether resumption is necessary is named within the half year, with its last day', () => {
    const facts: Facts = {
      birthDate: aged18,
      youthHelpRunning: false,
      youthHelpEndedOn: '2026-08-31',
      requestsSupport: true,
    }
    expect(missing(facts)).toContain('resumptionNecessary')
    expect(advise(facts)).toMatchObject({ outcome: 'direct-intake', dates: { resumptionLastDay: '2027-02-28' } })
    expect(missing({ ...facts, youthHelpEndedOn: '2026-05-01' })).not.toContain('resumptionNecessary')
  })

  test('only what stands above the row that decides', () => {
    expect(missing({ birthDate: births.aged24 })).toEqual(['juvenileCriminalDecision', 'youthHelpKind'])
  })

  test('which provision the Wmo has, when it decides on a note', () => {
    const facts: Facts = {
      birthDate: minor,
      youthHelpRunning: true,
      youthHelpKind: 'treatment-support',
      ...noOtherLaw,
      wmoCanProvide: true,
    }
    expect(missing(facts)).toContain('wmoProvision')
    expect(missing({ ...facts, wmoProvision: 'guidance' })).not.toContain('wmoProvision')
  })
})

describe('what is known', () => {
  test('is not asked again: with the home parents in agreement only the wish to stay is left of a family home', () => {
    const facts = { birthDate: minor, youthHelpKind: 'family-home', youthHelpRunning: false } as const
    expect(missing(facts)).toEqual(expect.arrayContaining(['youthWantsToStay', 'homeParentsAgree']))
    expect(missing({ ...facts, homeParentsAgree: true })).toContain('youthWantsToStay')
    expect(missing({ ...facts, homeParentsAgree: true })).not.toContain('homeParentsAgree')
  })
})

describe('what would change it', () => {
  test('the day that help began, on either side of 18', () => {
    const facts: Facts = {
      birthDate: aged18,
      youthHelpRunning: true,
      youthHelpStartedOn: '2022-03-01',
      youthHelpKind: 'treatment-support',
      ...noOtherLaw,
      wmoCanProvide: false,
    }
    expect(advise(facts).wouldChange).toEqual(
      expect.arrayContaining([
        { fact: 'youthHelpStartedOn', from: '2022-03-01', to: '2026-09-01', outcome: 'needs-information' },
        { fact: 'continuationDecision', from: null, to: 'refused', outcome: 'direct-intake' },
      ]),
    )
  })

  test('the end of help, on either side of the half year', () => {
    const facts: Facts = {
      birthDate: aged18,
      youthHelpRunning: false,
      youthHelpStartedOn: '2022-03-01',
      youthHelpEndedOn: '2026-08-31',
      youthHelpKind: 'treatment-support',
      ...noOtherLaw,
      resumptionNecessary: true,
    }
    const ends = advise(facts).wouldChange.filter(({ fact }) => fact === 'youthHelpEndedOn')
    expect(ends).toEqual([{ fact: 'youthHelpEndedOn', from: '2026-08-31', to: '2026-05-21', outcome: 'direct-intake' }])
  })
})

describe('reasons', () => {
  const facts: Facts = {
    birthDate: aged18,
    youthHelpRunning: true,
    youthHelpStartedOn: '2022-03-01',
    youthHelpKind: 'treatment-support',
    ...noOtherLaw,
    wmoCanProvide: false,
    continuationDecision: 'refused',
  }

  test('a refused extension says that an objection is possible', () => {
    const refused = advise(facts).reasons.find(({ rule }) => rule === 'D2.9-continuation')
    expect(refused).toMatchObject({ holds: false, because: expect.stringContaining('Bezwaar kan tot zes weken') })
  })

  test('in English when asked, with the same rules and days', () => {
    const [dutch, english] = [advise(facts), routeAdvice(facts, today, defaultPolicy, rulesOn(today), 'en')]
    expect(english.reasons.map(({ rule, holds }) => [rule, holds])).toEqual(
      dutch.reasons.map(({ rule, holds }) => [rule, holds]),
    )
    expect(english.reasons[0]?.because).toMatch(/criminal decision/)
    expect(english.dates).toEqual(dutch.dates)
  })
})

describe('who is responsible', () => {
  const places = { lastHomeAddressBeforeStay: 'Haarlem', staysAtProviderIn: 'Zandvoort', registeredIn: 'Zandvoort' }

  test('youth care: the last home before the stay; the Wmo: the residence', () => {
    expect(advise({ birthDate: minor, ...places })).toMatchObject({
      responsibleUntil18: 'Haarlem',
      responsibleForWmoSelfRelianceFrom18: 'Zandvoort',
    })
    expect(advise({ birthDate: minor, registeredIn: 'Haarlem' })).toMatchObject({
      responsibleUntil18: 'Haarlem',
      responsibleForWmoSelfRelianceFrom18: 'Haarlem',
    })
  })

  test('no municipality is named for a protected address, the alert stays', () => {
    const advice = advise({ birthDate: minor, ...places, protectedAddress: true })
    expect(JSON.stringify(advice)).not.toMatch(/Haarlem"|Zandvoort/)
    expect(advice.alerts).toContain('two-municipalities')
  })
})

describe('services', () => {
  test('the money for small initiatives is no service; what is not named is in scope', () => {
    const { inScope, referElsewhere } = advise({
      birthDate: aged18,
      requestedServices: ['youth-work', 'transition-budget', 'youth-work', 'anything-else'],
    })
    expect(inScope).toEqual(['youth-work', 'anything-else'])
    expect(referElsewhere).toEqual({ 'transition-budget': 'small-initiatives-budget' })
  })
})
