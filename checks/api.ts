import { readFileSync } from 'node:fs'
import { type AllowedChange, type BreakingChange, breakingChanges, withoutAllowed } from './breaking-changes.ts'
import { allReleased, isOut } from './released-api.ts'

/** `npm run check api`: refuses what breaks clients of any released API. */
const folder = 'docs/released'
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const most = 40

const allowed = read(`${folder}/allowed-changes.json`) as AllowedChange[]
const released = allReleased(folder)
const every: BreakingChange[] = []
const lines: string[] = []

for (const { version, document } of released) {
  // Read anew each time: the comparison resolves references within what it is given.
  const changes = breakingChanges(document, read('openapi.json') as object)
  every.push(...changes)
  const { left } = withoutAllowed(changes, allowed)
  if (left.length === 0) continue
  const out = isOut(version, readFileSync('CHANGELOG.md', 'utf8'))
  lines.push(
    ...left.slice(0, most).map(({ at, words }) => `${words}\n    ${at}`),
    ...(left.length > most ? [`and ${left.length - most} more.`] : []),
    `\nClients of ${version} can trip over this. ${
      out
        ? `Keep what was and add beside it, or make it a new version of the API (src/http/api-version.ts), or write the place and the reason into ${folder}/allowed-changes.json.`
        : `${version} is not out yet: if it is meant, npm run release-api writes down what it will promise.`
    }`,
  )
}

for (const { at } of withoutAllowed(every, allowed).idle)
  lines.push(`${folder}/allowed-changes.json allows ${at}, where nothing breaks any more: take it out.`)
if (released.length === 0) lines.push(`${folder} has no released API: npm run release-api writes it.`)
if (lines.length > 0) {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exitCode = 1
}
