import type { InstrumenterContext, StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { expect } from 'expect'
import { bundleTests, type NewWorld } from './bundle-tests.ts'
import { learnedOrder } from './learned-order.ts'
import { type Ran, runTests } from './run-tests.ts'
import { type TestOfWorld, testWorld } from './test-world.ts'

type Options = StrykerOptions & {
  readonly pureTests: readonly string[]
  readonly testsLeftOut: string | null
  /** The sources remember what they computed: only in a world of its own does a test pass all that it hangs on. */
  readonly worldATest: boolean
  /** One in so many mutants is tried; the others are answered with an error, which counts for nothing. */
  readonly oneIn: number
}

/** The mutated sources ask this object which mutant is on, and tell it which they passed. */
const watched = globalThis as typeof globalThis & { __stryker__?: InstrumenterContext }

/**
 * Runs the jest tests of pure code for Stryker within one process. Jest itself takes a second or more for each mutant, as
 * it reads configuration, makes an environment and loads every package anew; here a mutant gets a fresh evaluation of
 * sources and tests, with jest's own `expect`, and only the tests that pass the mutated code.
 */
function runner(options: Options): TestRunner {
  let newWorld: NewWorld | undefined
  const order = learnedOrder()
  // XState throws an error of a mutant once more after the turn, where no test can catch it: it is no reason to stop here.
  process.on('uncaughtException', () => undefined)

  /** `whileLoading` says whether the mutant is there from the first line, as for what a module makes when it is loaded. */
  async function run(context: InstrumenterContext, given: Partial<MutantRunOptions>): Promise<Ran[]> {
    newWorld ??= await bundleTests(process.cwd(), options.pureTests)
    const onWhileLoading = given.mutantActivation !== 'runtime'
    const mutant = context.activeMutant
    const watching: InstrumenterContext = { ...context }
    if (!onWhileLoading) delete watching.activeMutant
    watched.__stryker__ = watching
    const world = testWorld(expect)
    newWorld(world.globals, world.inFile)
    if (mutant !== undefined) watching.activeMutant = mutant
    const asked = given.testFilter && new Set(given.testFilter)
    const leftOut = options.testsLeftOut === null ? undefined : new RegExp(options.testsLeftOut)
    const tests = world.tests.filter(({ id }) => (asked ? asked.has(id) : leftOut?.test(id) !== true))
    const accounts = accountsIn(watching, tests)
    const inOrder = given.disableBail === true ? tests : order.of(tests)
    const ran = await runTests(inOrder, { onAccountOf: accounts.begin, stopAtFailure: given.disableBail !== true })
    accounts.settle()
    order.learnFrom(ran)
    if (watching.hitCount !== undefined) context.hitCount = watching.hitCount
    return ran
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async dryRun(): Promise<DryRunResult> {
      try {
        const mutantCoverage = { static: {}, perTest: {} }
        const ran = await run({ mutantCoverage }, { disableBail: true })
        for (const { id } of options.worldATest ? ran : [])
          await run({ mutantCoverage }, { disableBail: true, testFilter: [id] })
        return { status: DryRunStatus.Complete, tests: ran.map(result), mutantCoverage }
      } catch (error) {
        return { status: DryRunStatus.Error, errorMessage: String(error instanceof Error ? error.stack : error) }
      }
    },
    async mutantRun(given): Promise<MutantRunResult> {
      if (Number(given.activeMutant.id) % options.oneIn !== 0) return notDrawn
      const context: InstrumenterContext = { activeMutant: given.activeMutant.id }
      if (given.hitLimit !== undefined) Object.assign(context, { hitCount: 0, hitLimit: given.hitLimit })
      try {
        const ran = await run(context, given)
        const tooOften = determineHitLimitReached(context.hitCount, given.hitLimit)
        return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests: ran.map(result) })
      } catch (error) {
        return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error) })
      }
    },
  }
}

const notDrawn: MutantRunResult = { status: MutantRunStatus.Error, errorMessage: 'not drawn' }

/** What a hook of a group passes counts for each test of the group: without it the hook does not run either. */
function accountsIn(context: InstrumenterContext, tests: readonly TestOfWorld[]) {
  const shared = new Map<string, readonly string[]>()
  return {
    begin(ids: readonly string[]): void {
      const [first = ''] = ids
      const own = ids.length === 1 ? first : `shared by ${ids.length} of ${tests.length}: ${first}`
      if (ids.length !== 1) shared.set(own, ids)
      context.currentTestId = own
    },
    settle(): void {
      const perTest = context.mutantCoverage?.perTest ?? {}
      for (const [account, ids] of shared) {
        for (const id of ids) perTest[id] = { ...perTest[account], ...perTest[id] }
        Reflect.deleteProperty(perTest, account)
      }
    },
  }
}

const result = ({ id, ms, failure }: Ran) => {
  const base = { id, name: id, timeSpentMs: ms }
  return failure === undefined
    ? { ...base, status: TestStatus.Success as const }
    : { ...base, status: TestStatus.Failed as const, failureMessage: failure }
}

runner.inject = tokens(commonTokens.options)

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-one-process', runner as never)]
