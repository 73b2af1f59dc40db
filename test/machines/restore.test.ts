import { describe, expect, test } from '@jest/globals'
import { machineFor } from '../../machines/catalogue.ts'
import { pathways } from '../../machines/context.ts'
import { type CaseEvent, eventDefinitions } from '../../machines/events.ts'
import { informationSources, sourceSchema } from '../../machines/information-source.ts'
import { begin, offers, persist, restore, step } from '../../machines/step.ts'
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

  test('whatever is not possible now says why in both languages, also once the case is closed', () => {
    const closed = step(machine, snapshot, {
      type: 'case.closed',
      seq: 2,
      occurredOn: '2026-11-23',
      reason: 'moved-away',
      teller: { role: 'system', personId: null, organisationId: null },
    } as unknown as CaseEvent)
    if (closed === 'rejected') throw new Error('A case can always be closed.')
    expect(closed.snapshot.status).toBe('done')
    for (const at of [snapshot, closed.snapshot]) {
      const silent = offers(machine, at, types).filter(
        (offer) => !offer.accepted && !(offer.because.nl && offer.because.en),
      )
      expect(silent).toEqual([])
    }
    expect(offers(machine, closed.snapshot, types).filter(({ accepted }) => accepted)).toEqual([])
    expect(step(machine, closed.snapshot, { type: 'case.closed', seq: 3 } as unknown as CaseEvent)).toBe('rejected')
  })
})

test('what a nuisance worker knows stays out of the file, and is refused with that reason', () => {
  const because = (source: string) => sourceSchema.safeParse(source).error?.issues[0]?.message
  for (const source of ['nuisance', 'nuisance-work', 'youth-nuisance', 'overlast'])
    expect(because(source)).toMatch(/kept apart.*safety domain/)
  expect(because('a-neighbour')).not.toMatch(/safety domain/)
  expect(informationSources.filter((source) => !sourceSchema.safeParse(source).success)).toEqual([])
})
