import type { CaseOpening, Pathway } from '../../../../machines/context.ts'
import type { Day } from '../../../../src/calendar/day.ts'
import { defaultPolicy } from '../../../../src/calendar/policy.ts'
import { openingComputed } from '../../../../src/cases/events/opening.ts'
import { routeAdvice } from '../../../../src/routing/advice.ts'
import { type Facts, factsSchema } from '../../../../src/routing/facts.ts'

const holder = (name: string) => ({ organisationId: `organisation-${name}`, personId: `person-${name}` })

/** The parties of every invented case; a receiver comes with the offer. */
const people: CaseOpening['people'] = {
  owner: holder('team'),
  youthCareProvider: holder('youth-care'),
  receiver: { organisationId: null, personId: null },
  decisionMaker: holder('college'),
  youngPerson: { organisationId: null, personId: 'person-young' },
  manager: holder('team'),
  ciz: holder('ciz'),
}

type Told = { birthDate: Day; [fact: string]: unknown }

/** A case as it begins on that day with these facts, advised by the routing itself. */
export function beginning(pathway: Pathway, openedOn: Day, told: Told): CaseOpening {
  const facts: Facts = factsSchema.parse(told)
  return openingComputed(pathway, routeAdvice(facts, openedOn, defaultPolicy), facts, people, openedOn, defaultPolicy)
    .opening
}
