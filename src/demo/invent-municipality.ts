import type { Pathway } from '../../machines/context.ts'
import { demoMunicipality } from '../access/personas.ts'
import { addDays, type Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import type { CaseProgress } from '../cases/events/case-progress.ts'
import { isPathway } from '../cases/events/opening.ts'
import type { Holder, RecordedEvent, YoungPersonRecord } from '../cases/records.ts'
import { begunCase } from './begun-case.ts'
import { type Chance, chanceOf } from './chance.ts'
import { demoDirectory } from './demo-directory.ts'
import { holderOf } from './demo-parties.ts'
import { firstYoungPerson } from './first-young-person.ts'
import { type Invented, inventLife, personOf, spread } from './invent-people.ts'
import { inventedBsns } from './invented-bsn.ts'
import { liveCase, type Pace } from './live-case.ts'
import { memoryDirectory } from './memory-directory.ts'
import { lifeOf, type Scene, tellScene } from './scene.ts'
import { scenes } from './scenes.ts'
import { type Occupied, occupy, towardsSeldom } from './seldom-states.ts'
import type { Situation } from './situation.ts'
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
  /** Another seed invents other people; the demo's own unless said. */
  seed?: number
}

const usualSeed = 2026

/** Invents everyone one by one: the same people on the same day, with lives that go on up to today. */
export async function* inventMunicipality(parts: InventParts): AsyncGenerator<InventedPerson> {
  const { dependencies, recordedAt, count, seed = usualSeed } = parts
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
  for (const [index, kind] of kindsOf(count).entries()) {
    const first = index === 0
    const life = first ? firstYoungPerson.life(today, policy) : lifeOfKind(kind, today, policy, chance)
    const knownBy = first ? firstYoungPerson.holder : holderOf(chance)
    const pathway = pathwayOf(kind, life.advice.outcome)
    const hasCase = pathway !== null && (first || isScene(kind) || !chance.percent(3))
    const reference = `DEMO-${String(index + 1).padStart(4, '0')}`
    const watchedBy = hasCase ? null : knownBy
    const given = { reference, bsn: bsns.next().value, today, policy, watchedBy, registeredAt: recordedAt }
    const invented = personOf(life, given, chance)
    const person = first ? { ...invented, ...firstYoungPerson.known } : invented
    const asked = { life, person, owner: knownBy, overruleReason: overruleOf(kind) }
    const told = hasCase ? await toldCase(kind, begunCase({ pathway, ...asked }, telling), telling, occupied) : null
    yield {
      person,
      knownOn: life.knownOn,
      knownBy,
      case: told && { id: told.progress.caseId, progress: told.progress, log: told.log },
    }
  }
}

type Kind = Situation | Scene
const isScene = (kind: Kind): kind is Scene => 'steps' in kind

/** Lives of which a scene tells the beginning only: from there they go on to where nobody is yet. */
const beginnings: readonly Scene[] = scenes
  .filter((_, index) => index % 4 === 1)
  .map((scene) => ({ ...scene, shows: [], goesOn: true }))

/** The first young person, everyone of whom a scene tells, the others by their shares, and last who goes on from a scene. */
const kindsOf = (count: number): Kind[] => {
  const [first, ...others] = spread(Math.max(1, count - scenes.length - beginnings.length))
  return [...(first ? [first] : []), ...scenes, ...others, ...beginnings].slice(0, count)
}

const lifeOfKind = (kind: Kind, today: Day, policy: Policy, chance: Chance): Invented =>
  isScene(kind) ? lifeOf(kind, today, policy, chance) : inventLife(kind, today, policy, chance)

const pathwayOf = (kind: Kind, advised: string): Pathway | null =>
  isScene(kind) ? kind.pathway : isPathway(advised) ? advised : null

const overruleOf = (kind: Kind): string | undefined => (isScene(kind) ? kind.overruleReason : undefined)

async function toldCase(kind: Kind, begun: ToldCase, telling: Telling, occupied: Occupied): Promise<ToldCase> {
  const told = await (isScene(kind) ? sceneLife(kind, begun, telling, occupied) : anyLife(begun, telling, occupied))
  occupy(occupied, told.progress)
  return told
}

async function sceneLife(scene: Scene, begun: ToldCase, telling: Telling, occupied: Occupied): Promise<ToldCase> {
  const told = await tellScene(begun, scene, telling)
  return scene.goesOn ? towardsSeldom(told, occupied, telling) : told
}

/** As it comes: lived up to today, and on to a state that nobody is in yet. */
async function anyLife(begun: ToldCase, telling: Telling, occupied: Occupied): Promise<ToldCase> {
  const { today, chance } = telling
  const lived = await liveCase(begun, today, paceOf(today, chance), telling)
  const told = await towardsSeldom(lived, occupied, telling)
  if (!chance.percent(3) || takes(told, ['case.closed']).length === 0) return told
  return (await tell(told, 'case.closed', telling)) ?? told
}

/** Most keep to their dates; some are late, and some cases nobody has touched for weeks. */
function paceOf(today: Day, chance: Chance): Pace {
  const kind = chance.below(100)
  if (kind < 88) return { lateBy: 0, stopsOn: null }
  if (kind < 93) return { lateBy: 20, stopsOn: null }
  return { lateBy: 0, stopsOn: addDays(today, -chance.between(5, 60)) }
}
