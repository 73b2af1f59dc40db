import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * `npm run check`: every `check:` script of package.json in its order, each announced with what it does. All of them run,
 * so that one look shows all that is to be mended; the exit status is 0 only when all pass.
 */
const says: Readonly<Record<string, string>> = {
  format: 'the shape of every file (biome)',
  lint: 'no any, no default export, no skipped test, sizes and names of files (biome)',
  code: 'what only types can show, and who may reach for the clock (typescript-eslint)',
  types: 'the types (tsc)',
  architecture: 'who imports whom (dependency-cruiser)',
  'dead-code': 'no file, export or package without use (knip)',
  lockfile: 'npm ci works anywhere: exact, whole, bound to no host',
  licences: 'every package may go along, and docs/licences.md lists them',
  secrets: 'no key, password or token in what is kept',
  house: 'no registry host, no path of one machine, no empty name',
  api: 'nothing that breaks clients of the last released API',
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const wanted = process.argv.slice(2)
const steps = Object.keys(scripts)
  .filter((script) => script.startsWith('check:'))
  .map((script) => script.slice('check:'.length))
  .filter((step) => wanted.length === 0 || wanted.includes(step))

const failed = steps.filter((step, index) => {
  process.stdout.write(`\n[${index + 1}/${steps.length}] ${step}: ${says[step] ?? ''}\n`)
  const began = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', `check:${step}`], { stdio: ['ignore', 'inherit', 'inherit'] })
  process.stdout.write(
    `${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  )
  return status !== 0
})

process.stdout.write(
  failed.length === 0 ? `\nAll ${steps.length} checks passed.\n` : `\nFailed: ${failed.join(', ')}.\n`,
)
process.exitCode = failed.length === 0 && steps.length > 0 ? 0 : 1
