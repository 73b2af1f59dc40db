import { describe, expect, test } from '@jest/globals'
import type { Facts } from '../../src/routing/facts.ts'
import { hasTwoMunicipalities, residenceOf } from '../../src/routing/residence.ts'
import { type ElsewhereCode, scopeOf } from '../../src/routing/scope.ts'

/** Haarlem, collegebesluit 2021/377152, besluitpunt 2. */
describe('what Gewoon in de Wijk does not give stands behind another door', () => {
  test.each<[string, ElsewhereCode]>([
    ['independent-client-support', 'independent-client-support'],
    ['client-support', 'independent-client-support'],
    ['volunteer-wheelchair-transport', 'volunteer-wheelchair-transport'],
    ['wheelchair-transport', 'volunteer-wheelchair-transport'],
    ['fund-for-financially-vulnerable', 'funds-via-professional'],
    ['funds-for-financially-vulnerable', 'funds-via-professional'],
    ['funds-via-professional', 'funds-via-professional'],
    ['debt-file-preparation', 'debt-registration-point'],
    ['debt-registration-point', 'debt-registration-point'],
    ['debt-registration', 'debt-registration-point'],
    ['debt-help', 'debt-registration-point'],
    ['discrimination-complaint', 'anti-discrimination-service'],
    ['discrimination', 'anti-discrimination-service'],
    ['anti-discrimination-service', 'anti-discrimination-service'],
    ['short-stay-respite', 'short-stay'],
    ['short-stay', 'short-stay'],
    ['respite-care', 'short-stay'],
    ['transition-budget', 'small-initiatives-budget'],
    ['small-initiatives-budget', 'small-initiatives-budget'],
  ])('%s: %s', (service, door) => {
    expect(scopeOf([service, 'daily-structure'])).toStrictEqual({
      inScope: ['daily-structure'],
      referElsewhere: { [service]: door },
    })
  })

  test('who asks for nothing is referred nowhere', () => {
    expect(scopeOf()).toEqual({ inScope: [], referElsewhere: {} })
  })
})

const places = (home?: string, stay?: string, registered?: string): Facts => ({
  birthDate: '2009-06-10',
  ...(home !== undefined && { lastHomeAddressBeforeStay: home }),
  ...(stay !== undefined && { staysAtProviderIn: stay }),
  ...(registered !== undefined && { registeredIn: registered }),
})
type Places = [home: string | undefined, stay: string | undefined, registered: string | undefined]

describe('which municipality is responsible', () => {
  test.each<[string, Places, string | undefined, string | undefined]>([
    ['nothing known', [undefined, undefined, undefined], undefined, undefined],
    ['at home', [undefined, undefined, 'Haarlem'], 'Haarlem', 'Haarlem'],
    ['in a stay, the last home known', ['Haarlem', 'Zandvoort', undefined], 'Haarlem', 'Zandvoort'],
    ['in a stay, the last home not known', [undefined, 'Zandvoort', 'Zandvoort'], undefined, 'Zandvoort'],
    ['registered elsewhere than the stay', ['Haarlem', 'Zandvoort', 'Bloemendaal'], 'Haarlem', 'Bloemendaal'],
  ])('%s', (_, known, until18, from18) => {
    expect(residenceOf(places(...known))).toStrictEqual({
      ...(until18 && { responsibleUntil18: until18 }),
      ...(from18 && { responsibleForWmoSelfRelianceFrom18: from18 }),
    })
  })

  test('an address that is said not to be protected is told', () => {
    expect(residenceOf({ ...places(undefined, undefined, 'Haarlem'), protectedAddress: false })).toEqual({
      responsibleUntil18: 'Haarlem',
      responsibleForWmoSelfRelianceFrom18: 'Haarlem',
    })
  })
})

describe('two municipalities', () => {
  test.each<[Places, boolean]>([
    [['Haarlem', 'Haarlem', 'Haarlem'], false],
    [['Haarlem', 'Gemeente  Haarlem', ' HAARLEM '], false],
    [['Haarlem', 'Nieuwe gemeente Haarlem', undefined], true],
    [['Haarlem', 'Gemeentehaarlem', undefined], true],
    [['Haarlem', 'Haarlem', 'Zandvoort'], true],
    [[undefined, 'Haarlem', 'Zandvoort'], true],
    [[undefined, undefined, 'Zandvoort'], false],
  ])('%j: %s', (known, expected) => {
    expect(hasTwoMunicipalities(places(...known))).toBe(expected)
  })
})
