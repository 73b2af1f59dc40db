import { personaNamed } from '../access/personas.ts'
import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import type { Holder } from '../cases/records.ts'
import { routeAdvice } from '../routing/advice.ts'
import { factsSchema } from '../routing/facts.ts'
import type { Invented } from './invent-people.ts'

const { personId, organisation } = personaNamed('wijkteam')
const holder: Holder = { organisationId: organisation?.id ?? null, personId }

/** Jip, who can sign in: turns 18 in four months, and is on the way from De Brug to adult support. */
export const firstYoungPerson = {
  holder,
  known: { firstName: 'Jip', familyName: 'Voorbeeld', signInPersonId: personaNamed('jongere').personId },
  life(today: Day, policy: Policy): Invented {
    const knownOn = addDays(today, -40)
    const facts = factsSchema.parse({
      birthDate: addMonths(addDays(today, 120), -12 * 18),
      youthHelpRunning: true,
      youthHelpStartedOn: addDays(today, -900),
      youthHelpKind: 'participation-support',
      needAfter18: 'long-term',
      wmoCanProvide: true,
      wlzRight: false,
      zvwRight: false,
      perspectivePlan: 'draft',
    })
    return { knownOn, facts, advice: routeAdvice(facts, knownOn, policy) }
  },
}
