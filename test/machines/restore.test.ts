import { describe, expect, test } from '@jest/globals'
import { machineFor } from '../../machines/catalogue.ts'
import { pathways } from '../../machines/context.ts'
import { eventDefinitions } from '../../machines/events.ts'
import { informationSources, sourceSchema } from '../../machines/information-source.ts'
import { begin, offers, persist, restore } from '../../machines/step.ts'
import { phase, turns } from '../../machines/turns.ts'
import { opened } from '../support/given-case.ts'

const types = eventDefinitions.map(({ type }) => type)

describe.each(pathways)('a stored case of %s', (pathway) => {
  const machine = machineFor(pathway, 1)
  const { snapshot } = begin(machine, opened({ pathway }))
  const stored = persist(machine, snapshot)

  test('comes back as it was: where it is, what it offers, whose turn it is, which phase', () => {
    const back = restore(machine, JSON.parse(JSON.stringify(stored)))
    expect(back.value).toEqual(snapshot.value)
    expect(back.context).toEqual(snapshot.context)
    expect(offers(machine, back, types)).toEqual(offers(machine, snapshot, types))
    expect([turns(back), phase(back)]).toEqual([turns(snapshot), phase(snapshot)])
    expect(persist(machine, back)).toEqual(stored)
  })

  test('does not come back on a statechart that lacks its state', () => {
    expect(() => restore(machine, { ...stored, value: { open: 'nowhere' } })).toThrow(
      `A stored snapshot does not fit ${pathway}`,
    )
  })
})

test('what a nuisance worker knows stays out of the file, and is refused with that reason', () => {
  const because = (source: string) => sourceSchema.safeParse(source).error?.issues[0]?.message
  for (const source of ['nuisance', 'nuisance-work', 'youth-nuisance', 'overlast'])
    expect(because(source)).toMatch(/kept apart.*safety domain/)
  expect(because('a-neighbour')).not.toMatch(/safety domain/)
  expect(informationSources.filter((source) => !sourceSchema.safeParse(source).success)).toEqual([])
})
