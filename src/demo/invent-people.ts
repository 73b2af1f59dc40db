import { demoMunicipality } from '../access/personas.ts'
import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import type { Holder, YoungPersonRecord } from '../cases/records.ts'
import { advise } from '../cases/young-people/advise.ts'
import { type Advice, routeAdvice } from '../routing/advice.ts'
import { type Facts, factsSchema } from '../routing/facts.ts'
import type { Chance } from './chance.ts'
import { familyNames, firstNames, towns } from './invented-names.ts'
import type { Situation } from './situation.ts'
import { situations } from './situations.ts'

/** Somebody invented: what was known of them on the day that they became known, and the advice of that day. */
export type Invented = { knownOn: Day; facts: Facts; advice: Advice }

/** How long ago somebody became known, in days: most within half a year. */
const knownFor = (chance: Chance): number =>
  chance.percent(25) ? chance.between(0, 12) : chance.percent(60) ? chance.between(12, 160) : chance.between(160, 420)

const mostTries = 20

/** Invents a life that fits this situation, for somebody who became known up to more than a year before today. */
export function inventLife(situation: Situation, today: Day, policy: Policy, chance: Chance): Invented {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const knownOn = addDays(today, -knownFor(chance))
    const turns18On = addDays(knownOn, chance.between(...situation.turns18InDays))
    const birthDate = addMonths(turns18On, -12 * 18)
    const facts = factsSchema.parse({ birthDate, ...situation.facts(knownOn, turns18On, chance) })
    const advice = routeAdvice(facts, knownOn, policy)
    if (advice.outcome === situation.outcome) return { knownOn, facts, advice }
  }
  throw new Error(`The facts of '${situation.name}' do not lead to ${situation.outcome}`)
}

/** As many situations as there are to be people, in proportion to their shares, those of one kind apart from one another. */
export function spread(count: number): Situation[] {
  const total = situations.reduce((sum, { share }) => sum + share, 0)
  const wanted = situations.map((situation) => ({ situation, owed: 0 }))
  return Array.from({ length: count }, () => {
    for (const each of wanted) each.owed += each.situation.share / total
    const most = wanted.reduce((one, other) => (other.owed > one.owed ? other : one))
    most.owed -= 1
    return most.situation
  })
}

/** Gives a life a name and a number, and what their record keeps of today's advice. */
export function personOf(
  { facts }: Invented,
  given: { reference: string; bsn: string; today: Day; policy: Policy; watchedBy: Holder | null; registeredAt: string },
  chance: Chance,
): YoungPersonRecord {
  const { reference, bsn, today, policy, watchedBy, registeredAt } = given
  return {
    id: chance.id(),
    municipality: demoMunicipality,
    reference,
    bsn,
    firstName: chance.of(firstNames),
    familyName: chance.of(familyNames),
    birthDate: facts.birthDate,
    residence: chance.of(towns),
    signInPersonId: null,
    facts,
    version: 1,
    registeredAt,
    ...advise(facts, today, policy, watchedBy).advised,
  }
}
