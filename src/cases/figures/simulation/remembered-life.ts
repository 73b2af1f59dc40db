import type { Day } from '../../../calendar/day.ts'
import type { Policy } from '../../../calendar/policy.ts'
import type { WhatIf, Work } from '../forecast.ts'
import type { Course } from './course.ts'
import type { Rooms } from './rooms.ts'
import type { World } from './world.ts'

/** A question that a life asked of the room there is: on which day of its life, what it heard, and whether it took it. */
export type RoomAsked = { livedOn: Day; work: Work; on: Day; found: Day | null; taken: boolean }

/** All of the world that a life leant on and that a supposition can change: while that is the same, the life is. */
export type Leaning = {
  /** The day that is lived. */
  livedOn: Day
  rooms: RoomAsked[]
  /** The terms whose length it asked of the policy, and the versions it asked them of. */
  terms: Set<string>
  policies: Set<string>
  /** Whether it asked at what age the Wmo is notified. */
  startAge: boolean
  /** Steps of which history said nothing. */
  assumed: number
}

/** A life once lived. */
export type RememberedLife = Readonly<Leaning> & { course: Course }

/** The same world, with a note of what is asked of it. */
export function noting(world: World, livedOn: Day): { world: World; leaning: Leaning } {
  const leaning: Leaning = {
    livedOn,
    rooms: [],
    terms: new Set(),
    policies: new Set(),
    startAge: false,
    assumed: 0,
  }
  const policies = new Map<string, Policy>()
  return {
    leaning,
    world: {
      ...world,
      rooms: notedRooms(world.rooms, leaning),
      policyOf: (version) => {
        const policy = policies.get(version) ?? notedPolicy(world.policyOf(version), leaning.terms)
        policies.set(version, policy)
        leaning.policies.add(version)
        return policy
      },
      notifiedOn: (turns18On) => {
        leaning.startAge = true
        return world.notifiedOn(turns18On)
      },
      assumed: () => {
        leaning.assumed += 1
      },
    },
  }
}

const notedRooms = (rooms: Rooms, leaning: Leaning): Rooms => ({
  firstOn: (work, on) => {
    const found = rooms.firstOn(work, on)
    leaning.rooms.push({ livedOn: leaning.livedOn, work, on, found, taken: false })
    return found
  },
  take: (work, on) => {
    rooms.take(work, on)
    const asked = leaning.rooms.at(-1)
    if (asked) asked.taken = true
  },
})

const notedPolicy = (policy: Policy, terms: Set<string>): Policy => ({
  ...policy,
  termLengths: new Proxy(policy.termLengths, {
    get: (lengths, term) => {
      terms.add(String(term))
      return Reflect.get(lengths, term) as unknown
    },
  }),
})

/** Whether a life goes under what is supposed as it went before, as long as it finds the room that it found. */
export function goesTheSame(
  life: RememberedLife,
  { termLengths = {}, startAgeMonths }: WhatIf,
  usual: Policy,
): boolean {
  if (startAgeMonths !== undefined && life.startAge) return false
  const terms = Object.keys(termLengths)
  // A case on an older policy is put on the one that is supposed: whatever else that changes, changes.
  const onUsual = [...life.policies].every((version) => version === usual.version)
  return terms.length === 0 || (onUsual && !terms.some((term) => life.terms.has(term)))
}

/** The room as a life found it up to a question, without taking it again, and from there on the room that there is. */
export function recalled(before: readonly RoomAsked[], rooms: Rooms): Rooms {
  let asked = 0
  return {
    firstOn: (work, on) => {
      const known = before[asked]
      asked += 1
      return known ? known.found : rooms.firstOn(work, on)
    },
    take: (work, on) => {
      if (asked > before.length) rooms.take(work, on)
    },
  }
}
