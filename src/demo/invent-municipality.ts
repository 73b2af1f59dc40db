import { demoMunicipality } from '../access/personas.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { beginCase, type CaseProgress } from '../cases/case-progress.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import { isPathway, openingComputed } from '../cases/opening.ts'
import { passDays } from '../cases/pass-days.ts'
import type { Holder, RecordedEvent, YoungPersonRecord } from '../cases/records.ts'
import { type Chance, chanceOf } from './chance.ts'
import { demoDirectory } from './demo-directory.ts'
import { holderOf, partiesOf } from './demo-parties.ts'
import { firstYoungPerson } from './first-young-person.ts'
import { type Invented, inventLife, personOf, spread } from './invent-people.ts'
import { inventedBsns } from './invented-bsn.ts'
import { liveCase, type Pace } from './live-case.ts'
import { memoryDirectory } from './memory-directory.ts'
import { type Occupied, occupy, towardsSeldom } from './seldom-states.ts'
import { type Telling, type ToldCase, takes, tell } from './told-case.ts'

/** Somebody of the invented municipality, with the day they became known, and their case if they have one. */
export type InventedPerson = {
  person: YoungPersonRecord
  knownOn: Day
  knownBy: Holder
  case: { id: string; progress: CaseProgress; log: readonly RecordedEvent[] } | null
}

/** What inventing needs: the day it is, the instant to write, and the policies. */
export type InventParts = {
  dependencies: Pick<Dependencies, 'today' | 'policyOn' | 'policyOf'>
  recordedAt: string
  count: number
}

const seed = 2026

/** Invents everyone one by one: the same people on the same day, with lives that go on up to today. */
export async function* inventMunicipality(parts: InventParts): AsyncGenerator<InventedPerson> {
  const { dependencies, recordedAt, count } = parts
  const today = dependencies.today()
  const policy = dependencies.policyOn(today, demoMunicipality)
  const chance = chanceOf(seed)
  const listing = demoDirectory(today)
  const telling: Telling = {
    dependencies,
    directory: memoryDirectory(listing),
    listing,
    recordedAt,
    today,
    chance,
    usual: 65,
  }
  const bsns = inventedBsns()
  const occupied: Occupied = new Map()
  for (const [index, situation] of spread(count).entries()) {
    const knownBy = index === 0 ? firstYoungPerson.holder : holderOf(chance)
    const life =
      index === 0 ? firstYoungPerson.life(today, policy, chance) : inventLife(situation, today, policy, chance)
    const hasCase = isPathway(life.advice.outcome) && !(index > 0 && chance.percent(3))
    const reference = `DEMO-${String(index + 1).padStart(4, '0')}`
    const watchedBy = hasCase ? null : knownBy
    const given = { reference, bsn: bsns.next().value, today, policy, watchedBy, registeredAt: recordedAt }
    const invented = personOf(life, given, chance)
    const person = index === 0 ? { ...invented, ...firstYoungPerson.known } : invented
    const told = hasCase ? await caseOf(life, person, knownBy, telling, occupied) : null
    yield {
      person,
      knownOn: life.knownOn,
      knownBy,
      case: told && { id: told.progress.caseId, progress: told.progress, log: told.log },
    }
  }
}

async function caseOf(
  { facts, advice, knownOn }: Invented,
  person: YoungPersonRecord,
  owner: Holder,
  telling: Telling,
  occupied: Occupied,
): Promise<ToldCase> {
  const { dependencies, recordedAt, chance } = telling
  const pathway = advice.outcome
  if (!isPathway(pathway)) throw new Error(`${pathway} is no pathway`)
  const policy = dependencies.policyOn(knownOn, demoMunicipality)
  const people = { ...partiesOf(owner, facts), youngPerson: { organisationId: null, personId: person.signInPersonId } }
  const opened: RecordedEvent = {
    seq: 1,
    type: 'case.opened',
    occurredOn: knownOn,
    recordedAt,
    personId: owner.personId,
    role: 'neighbourhood-team',
    organisationId: owner.organisationId,
    payload: { pathway, advised: advice.outcome },
    computed: openingComputed(pathway, advice, facts, people, knownOn, policy),
  }
  const begun = passDays(
    beginCase(chance.id(), opened, dependencies.policyOf),
    knownOn,
    recordedAt,
    dependencies.policyOf,
  )
  const today = telling.today
  let told = await liveCase(
    { progress: begun.progress, log: [opened, ...begun.events], today: knownOn },
    today,
    paceOf(today, chance),
    telling,
  )
  told = await towardsSeldom(told, occupied, telling)
  if (chance.percent(3))
    told = (takes(told, ['case.closed']).length > 0 && (await tell(told, 'case.closed', telling))) || told
  occupy(occupied, told.progress)
  return told
}

/** Most keep to their dates; some are late, and some cases nobody has touched for weeks. */
function paceOf(today: Day, chance: Chance): Pace {
  const kind = chance.below(100)
  if (kind < 78) return { lateBy: 0, stopsOn: null }
  if (kind < 88) return { lateBy: 20, stopsOn: null }
  return { lateBy: 0, stopsOn: addDays(today, -chance.between(5, 60)) }
}
