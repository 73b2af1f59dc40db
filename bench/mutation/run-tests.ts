import { performance } from 'node:perf_hooks'
import type { Group, TestOfWorld } from './test-world.ts'

export type Ran = { readonly id: string; readonly ms: number; readonly failure: string | undefined }

type Watching = {
  /** Told before a hook or a test runs: the tests on whose account it is. */
  readonly onAccountOf: (tests: readonly string[]) => void
  readonly stopAtFailure: boolean
}

/** Runs the tests in their order, each with the hooks of its groups; `beforeAll` at the first test of its group. */
export async function runTests(
  tests: readonly TestOfWorld[],
  { onAccountOf, stopAtFailure }: Watching,
): Promise<Ran[]> {
  const prepared = new Map<Group, string | undefined>()
  const ran: Ran[] = []

  const prepare = async (group: Group): Promise<string | undefined> => {
    if (!prepared.has(group)) {
      onAccountOf(tests.filter((test) => groupsOf(test.group).includes(group)).map(({ id }) => id))
      prepared.set(group, await failureOf(group.hooks.beforeAll))
    }
    return prepared.get(group)
  }

  for (const { id, group, body } of tests) {
    const groups = groupsOf(group)
    const began = performance.now()
    let failure: string | undefined
    for (const each of groups) failure ??= await prepare(each)
    onAccountOf([id])
    failure ??= await failureOf(groups.flatMap(({ hooks }) => hooks.beforeEach))
    failure ??= await failureOf([body])
    const after = await failureOf(groups.toReversed().flatMap(({ hooks }) => hooks.afterEach))
    failure ??= after
    ran.push({ id, ms: performance.now() - began, failure })
    if (failure !== undefined && stopAtFailure) break
  }
  onAccountOf([])
  for (const group of [...prepared.keys()].toReversed()) await failureOf(group.hooks.afterAll)
  return ran
}

/** The outermost first. */
function groupsOf(group: Group): Group[] {
  const groups: Group[] = []
  for (let at: Group | undefined = group; at; at = at.within) groups.unshift(at)
  return groups
}

async function failureOf(bodies: readonly (() => unknown)[]): Promise<string | undefined> {
  try {
    for (const body of bodies) await body()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
