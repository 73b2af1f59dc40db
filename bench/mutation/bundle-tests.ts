import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { build, type Plugin } from 'esbuild'
import fc from 'fast-check'

/** Evaluates sources and tests anew, and lets each test file be put in its group. */
export type NewWorld = (globals: object, inFile: (file: string, body: () => void) => void) => void

type Evaluated = (require: (name: string) => unknown, inFile: (file: string, body: () => void) => void) => void

/**
 * The test files and all of the project's that they import, as one script that can be evaluated again and again: a fresh
 * world for each mutant costs milliseconds. Packages stay outside and are loaded once.
 */
export async function bundleTests(folder: string, files: readonly string[]): Promise<NewWorld> {
  const entry = files.map((file) => `inFile(${JSON.stringify(file)}, () => require(${JSON.stringify(`./${file}`)}))`)
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n'), resolveDir: folder, loader: 'js' },
    absWorkingDir: folder,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    plugins: [ownPlace],
  })
  const code = outputFiles[0]?.text ?? ''
  const script = new Script(`(function (require, inFile) {${code}\n})`, { filename: join(folder, 'bundled-tests.cjs') })
  const evaluate = script.runInThisContext() as Evaluated
  const packages = createRequire(join(folder, 'package.json'))
  const given = (name: string, globals: object): unknown => {
    if (name === '@jest/globals') return globals
    return name === 'fast-check' ? sameDraws : packages(name)
  }
  return (globals, inFile) => evaluate((name) => given(name, globals), inFile)
}

/** Properties draw the same for each mutant, and less often than in the suite: what is noticed here is noticed there. */
const mostDraws = 100
const bounded = (given?: fc.Parameters<unknown>): fc.Parameters<unknown> => ({
  ...given,
  seed: 18,
  endOnFailure: true,
  numRuns: Math.min(given?.numRuns ?? mostDraws, mostDraws),
})
const assertBounded = (property: fc.IProperty<unknown>, given?: fc.Parameters<unknown>): unknown =>
  fc.assert(property, bounded(given))
const sameDraws = { __esModule: true, ...fc, assert: assertBounded, default: { ...fc, assert: assertBounded } }

/** A bundled file still knows where it stood, to read what lies beside it. */
const ownPlace: Plugin = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](test|src|machines)[\\/].*\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}
