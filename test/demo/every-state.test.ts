import { expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../machines/catalogue.ts'
import { type Pathway, pathways } from '../../machines/context.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { inventMunicipality } from '../../src/demo/invent-municipality.ts'
import { scenes } from '../../src/demo/scenes.ts'
import { placesToStay, statesOf } from '../../src/demo/seldom-states.ts'

const policyOf = () => defaultPolicy

/** States in which nobody can be on this day, and why. */
const nobodyCanBeThere = (today: string): Record<Pathway, readonly string[]> => ({
  'direct-intake': [],
  'extended-youth-care': [],
  // Who turns 18 in a leap year was not born in one: nobody has that birthday on 29 February.
  'perspective-plan-handover': today.endsWith('-02-29') ? ['open.course.transferred'] : [],
})

// A day on which the clock moves, a leap day, and the last day of a year.
const days = ['2026-03-29', '2028-02-29', '2026-12-31']

test.each(days)(
  'on %s a case stands in every state of every pathway, and every scene shows what it is for',
  async (today) => {
    const occupied = new Map<Pathway, Set<string>>(pathways.map((pathway) => [pathway, new Set()]))
    const places: string[][] = []
    const dependencies = { today: () => today, policyOn: policyOf, policyOf }
    for await (const { case: theirs } of inventMunicipality({
      dependencies,
      recordedAt: `${today}T10:00:00Z`,
      count: 350,
    })) {
      const states = theirs ? statesOf(theirs.progress) : []
      places.push(states)
      for (const state of states) if (theirs) occupied.get(theirs.progress.pathway)?.add(state)
    }
    const empty = pathways.map((pathway) => [
      pathway,
      placesToStay(machineFor(pathway, currentVersion(pathway))).filter((place) => !occupied.get(pathway)?.has(place)),
    ])
    const impossible = nobodyCanBeThere(today)
    expect(Object.fromEntries(empty)).toEqual(impossible)
    const missed = scenes.flatMap(({ name, pathway, shows }, index) =>
      shows
        .map((state) => `open.${state}`)
        .filter((state) => !impossible[pathway].includes(state) && !places[index + 1]?.includes(state))
        .map((state) => `${name}: ${state}`),
    )
    expect(missed).toEqual([])
  },
  240_000,
)
