import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core'
import { Stryker } from '@stryker-mutator/core'
import { type Group, parts } from './mutation/parts.ts'

const goal = 0.85

const plugin = (name: string): string => fileURLToPath(new URL(`./mutation/${name}.ts`, import.meta.url))

/** Also for the processes that Stryker starts: what runs the tests is TypeScript. */
process.env.NODE_OPTIONS = '--import tsx'

async function mutate(
  { sources, tests, leftOut, remembers = false }: Group,
  oneIn: number,
  processes: number,
): Promise<MutantResult[]> {
  const options: PartialStrykerOptions = {
    mutate: [...sources],
    pureTests: tests,
    testsLeftOut: leftOut ?? null,
    worldATest: remembers,
    oneIn,
    testRunner: 'in-one-process',
    plugins: ['words-for-people', 'test-runner', 'survivors'].map(plugin),
    ignorers: ['words-for-people'],
    reporters: ['survivors', 'progress-append-only'],
    coverageAnalysis: 'perTest',
    concurrency: processes,
    maxTestRunnerReuse: 400,
    timeoutMS: 10_000,
    tempDirName: join(tmpdir(), 'overstap-mutation'),
    ignorePatterns: ['bench', 'data'],
    logLevel: 'warn' as never,
    warnings: false,
  }
  const results = await new Stryker(options).runMutationTest()
  return results.filter(({ id }) => Number(id) % oneIn === 0)
}

/** Some files, held against the tests of all groups of their part, and run as carefully as the most careful of these. */
function only(sources: readonly string[], groups: readonly Group[]): Group {
  const leftOut = groups.flatMap((group) => group.leftOut ?? []).join('|')
  return {
    sources,
    tests: [...new Set(groups.flatMap(({ tests }) => tests))],
    remembers: groups.some(({ remembers }) => remembers === true),
    ...(leftOut === '' ? {} : { leftOut }),
  }
}

/** What was noticed by a test of all that was changed; what nobody can run, because it does not load, is left out. */
function figuresOf(results: readonly MutantResult[]) {
  const count = (...statuses: MutantResult['status'][]) =>
    results.filter(({ status }) => statuses.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const unnoticed = count('Survived', 'NoCoverage')
  return {
    mutants: noticed + unnoticed,
    killed: count('Killed'),
    endless: count('Timeout'),
    survived: count('Survived'),
    reachedByNoTest: count('NoCoverage'),
    wordsForPeople: count('Ignored'),
    doNotLoad: count('RuntimeError', 'CompileError'),
    score: Math.floor((noticed / (noticed + unnoticed)) * 10_000) / 10_000,
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    'one-in': { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
  },
})
const [name = ''] = positionals
const groups = Object.hasOwn(parts, name) ? parts[name] : undefined
if (groups === undefined) {
  process.stderr.write(
    `Use: npm run mutation -- PART [--only FILES] [--one-in N] [--processes N]. PART is one of: ${Object.keys(parts).join(', ')}.\n`,
  )
  process.exitCode = 2
} else {
  const results: MutantResult[] = []
  const oneIn = Number(values['one-in'])
  const asked = values.only?.split(',')
  for (const group of asked ? [only(asked, groups)] : groups)
    results.push(...(await mutate(group, oneIn, Number(values.processes))))
  const figures = figuresOf(results)
  const met = figures.score >= goal
  process.stdout.write(`${JSON.stringify({ name, oneIn, figures, goal: { score: goal }, met })}\n`)
  process.exitCode = met ? 0 : 1
}
