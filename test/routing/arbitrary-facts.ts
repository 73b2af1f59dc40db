import fc from 'fast-check'
import { addDays } from '../../src/calendar/day.ts'
import {
  continuationDecisions,
  households,
  needsAfter18,
  perspectivePlans,
  wmoProvisions,
  youthHelpKinds,
} from '../../src/routing/fact-codes.ts'
import { type FactName, type Facts, factNames, needFactNames } from '../../src/routing/facts.ts'

/** Any day that the schema admits, most of them in the years that matter. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2020-01-01', days)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 109_571 }).map((days) => addDays('1900-01-01', days)) },
  { weight: 1, arbitrary: fc.constantFrom('2008-02-29', '2024-02-29', '1900-01-01', '2199-12-31') },
)

/** Birth dates of people about whom the tables have something to say, and a few of anybody. */
const anyBirth: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 3500 }).map((days) => addDays('2002-01-01', days)) },
  { weight: 1, arbitrary: anyDay },
)

const municipality = fc.constantFrom('Haarlem', 'Zandvoort', 'gemeente Haarlem', 'Bloemendaal')
const code = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)

const values: Record<FactName, fc.Arbitrary<unknown>> = {
  ...(Object.fromEntries(factNames.map((name) => [name, fc.boolean()])) as Record<FactName, fc.Arbitrary<unknown>>),
  birthDate: anyBirth,
  youthHelpStartedOn: anyDay,
  youthHelpEndedOn: anyDay,
  youthHelpDeterminedOn: anyDay,
  carePlanSetOn: anyDay,
  closedCareAuthorisedUntil: anyDay,
  notifiedOn: anyDay,
  participationActReportedOn: anyDay,
  youthHelpKind: fc.constantFrom(...youthHelpKinds),
  needAfter18: fc.constantFrom(...needsAfter18),
  continuationDecision: fc.constantFrom(...continuationDecisions),
  perspectivePlan: fc.constantFrom(...perspectivePlans),
  wmoProvision: fc.oneof(fc.constantFrom(...wmoProvisions), code),
  household: fc.oneof(fc.constantFrom(...households), code),
  requestedServices: fc.array(fc.oneof(fc.constantFrom('daily-structure', 'short-stay-respite'), code), {
    maxLength: 5,
  }),
  staysAtProviderIn: municipality,
  lastHomeAddressBeforeStay: municipality,
  registeredIn: municipality,
}

const some = (names: readonly FactName[]): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(names.map((name) => [name, values[name]]))

const flat = some(factNames)
const need = fc.record(some(needFactNames), { requiredKeys: [] })

/** Facts about one need: each known or not, the birth date always. */
export const anyFactsOfOneNeed: fc.Arbitrary<Facts> = fc
  .tuple(anyBirth, fc.record(flat, { requiredKeys: [] }))
  .map(([birthDate, others]): Facts => ({ ...others, birthDate }))

/** Any facts that the schema admits, with up to three needs apart. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(anyFactsOfOneNeed, fc.option(fc.array(need, { maxLength: 3 }), { nil: undefined }))
  .map(([facts, needs]): Facts => (needs ? { ...facts, needs } : facts))

/** One known fact of a person with one need. */
export const anyFact: fc.Arbitrary<Partial<Facts>> = fc
  .constantFrom(...factNames.filter((name) => name !== 'birthDate'))
  .chain((name) => values[name].map((value) => ({ [name]: value })))
