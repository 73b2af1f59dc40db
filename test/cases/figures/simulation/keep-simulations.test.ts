import { expect, test } from '@jest/globals'
import { defaultPolicy } from '../../../../src/calendar/policy.ts'
import { keepSimulations, type Simulations } from '../../../../src/cases/figures/simulation/keep-simulations.ts'
import { inventedCaseload } from './invented-caseload.ts'

const asOf = '2026-11-20'
const actor = { municipality: 'm1', role: 'manager', organisationId: null, personId: 'm' } as const
const asked = { part: {}, whatIfs: [{ name: 'little', capacity: { decisions: 1 } }], most: 100, seed: 1, traceId: null }
type Caseload = Awaited<ReturnType<typeof inventedCaseload>>

/** Whether whoever asks waits until it is done, or goes at once; the instant it is; and how often the caseload was read. */
type Desk = { waits: boolean; now: number; read: number; simulations: Simulations }

function desk(caseload: () => Promise<Caseload>): Desk {
  const made = { waits: false, now: 0, read: 0 }
  const simulations = keepSimulations(
    {
      reports: {
        simulationCaseload: () => {
          made.read += 1
          return caseload()
        },
        knownPeople: async () => ({
          people: [],
          capacity: { handovers: null, investigations: null, decisions: null },
          taken: {},
        }),
      },
      today: () => asOf,
      policies: () => [defaultPolicy],
      policyOf: () => defaultPolicy,
      breathe: async () => {},
    },
    () => made.now,
    () => (made.waits ? new Promise(() => {}) : Promise.resolve()),
  )
  return Object.assign(made, { simulations })
}

test('who does not wait for a long simulation hears how far it is, and finds it when it is done', async () => {
  const caseload = await inventedCaseload(asOf, 25)
  const at = desk(async () => caseload)
  expect(await at.simulations.ask(actor, asked)).toEqual({ share: 0 })
  at.waits = true
  const done = await at.simulations.ask(actor, asked)
  expect(done).toMatchObject({ simulation: { lived: caseload.of } })
  expect(await at.simulations.ask(actor, asked)).toEqual(done)
  expect(at.read).toBe(1)
})

test('who waits hears nothing before it is there, however long that takes', async () => {
  const caseload = await inventedCaseload(asOf, 5)
  const at = desk(async () => caseload)
  expect(await at.simulations.ask(actor, asked)).toEqual({ share: 0 })
  expect(await at.simulations.ask(actor, asked, true)).toMatchObject({ simulation: { lived: caseload.of } })
  expect(at.read).toBe(1)
})

test('what nobody asks for any more is not lived to its end, and others get their turn', async () => {
  const caseload = await inventedCaseload(asOf, 5)
  let begin: (caseload: Caseload) => void = () => {}
  const begun = new Promise<Caseload>((resolve) => {
    begin = resolve
  })
  const at = desk(() => begun)
  const other = { ...asked, seed: 2 }
  await at.simulations.ask(actor, asked)
  await at.simulations.ask(actor, { ...asked, seed: 3 })
  at.now = 31_000
  at.waits = true
  const waited = at.simulations.ask(actor, other)
  begin(caseload)
  expect(await waited).toMatchObject({ simulation: { seed: 2 } })
  // The first had been begun, the second never was, and who asks for either again has it lived anew.
  expect(at.read).toBe(2)
  expect(await at.simulations.ask(actor, asked)).toMatchObject({ simulation: { seed: 1 } })
  expect(at.read).toBe(3)
})

test('what fails is told to who asks, and begins anew for the next', async () => {
  const at = desk(async () => {
    throw new Error('no caseload')
  })
  at.waits = true
  await expect(at.simulations.ask(actor, asked)).rejects.toThrow('no caseload')
  await expect(at.simulations.ask(actor, asked)).rejects.toThrow('no caseload')
  expect(at.read).toBe(2)
})
