import { expect, test } from '@jest/globals'
import { defaultPolicy } from '../../../../src/calendar/policy.ts'
import { keepSimulations } from '../../../../src/cases/figures/simulation/keep-simulations.ts'
import { inventedCaseload } from './invented-caseload.ts'

const asOf = '2026-11-20'
const actor = { municipality: 'm1', role: 'manager', organisationId: null, personId: 'm' } as const
const asked = { part: {}, whatIfs: [{ name: 'little', capacity: { decisions: 1 } }], most: 100, seed: 1, traceId: null }

test('who does not wait for a long simulation hears how far it is, and finds it when it is done', async () => {
  const caseload = await inventedCaseload(asOf, 25)
  let read = 0
  const simulations = keepSimulations(
    {
      reports: {
        simulationCaseload: async () => {
          read += 1
          return caseload
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
    () => 0,
    async () => {},
  )
  expect(await simulations.soon(actor, asked)).toEqual({ share: 0 })
  const done = await simulations.ask(actor, asked)
  expect(done.lived).toBe(caseload.of)
  expect(await simulations.soon(actor, asked)).toEqual({ simulation: done })
  expect(read).toBe(1)
}, 60_000)

test('what fails is told to who asks, and begins anew for the next', async () => {
  let asks = 0
  const simulations = keepSimulations(
    {
      reports: {
        simulationCaseload: async () => {
          asks += 1
          throw new Error('no caseload')
        },
        knownPeople: async () => {
          throw new Error('nobody')
        },
      },
      today: () => asOf,
      policies: () => [defaultPolicy],
      policyOf: () => defaultPolicy,
      breathe: async () => {},
    },
    () => 0,
    () => new Promise(() => {}),
  )
  await expect(simulations.soon(actor, asked)).rejects.toThrow('no caseload')
  await expect(simulations.ask(actor, asked)).rejects.toThrow('no caseload')
  expect(asks).toBe(2)
})
