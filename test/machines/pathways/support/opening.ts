import type { CaseOpening, Pathway } from '../../../../machines/context.ts'
import { birthday } from '../../../../src/calendar/age.ts'
import { addDays, addMonths, type Day } from '../../../../src/calendar/day.ts'

/** What a test says of a case that begins; the rest is filled in. */
export type Beginning = {
  openedOn: Day
  facts: { birthDate: Day; [fact: string]: unknown }
  ground?: string
  targetLaw?: string
  laws?: CaseOpening['laws']
}

const holder = (name: string) => ({ organisationId: `organisation-${name}`, personId: `person-${name}` })

/** The parties of every invented case; a receiver comes with the offer. */
export const people: CaseOpening['people'] = {
  owner: holder('team'),
  youthCareProvider: holder('youth-care'),
  receiver: { organisationId: null, personId: null },
  decisionMaker: holder('college'),
  youngPerson: { organisationId: null, personId: 'person-young' },
  manager: holder('team'),
  ciz: holder('ciz'),
}

/** An opening as the advice would compute it: the days by hand-written rules, apart from the routing. */
export function openingOf(pathway: Pathway, { openedOn, facts, ground, targetLaw, laws }: Beginning): CaseOpening {
  const turns = (age: number) => birthday(facts.birthDate, age, 'march-1')
  const ended = typeof facts['youthHelpEndedOn'] === 'string' ? facts['youthHelpEndedOn'] : null
  return {
    pathway,
    openedOn,
    ground: ground ?? null,
    targetLaw: targetLaw ?? null,
    facts,
    dates: {
      turns18: turns(18),
      turns21: turns(21),
      turns23: turns(23),
      lastDayAsMinor: addDays(turns(18), -1),
      handoverWindowOpens: addMonths(turns(18), -6),
      latestSafeWmoNotification: addDays(turns(18), -57),
      extendedYouthCareLastPossibleDay: addDays(turns(23), -1),
      closedCareLimitDate: addMonths(turns(18), 6),
      ...(ended ? { resumptionLastDay: addMonths(ended, 6) } : {}),
    },
    laws: laws ?? [],
    people,
  }
}
