import { readFileSync } from 'node:fs'
import { type AllowedChange, breakingChanges, withoutAllowed } from './breaking-changes.ts'
import { isOut, newestReleased } from './released-api.ts'

/** `npm run check api`: refuses what breaks clients of the newest released API. */
const folder = 'docs/released'
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const most = 40

const released = newestReleased(folder)
if (released === undefined) {
  process.stderr.write(`${folder} has no released API: npm run release-api writes it.\n`)
  process.exitCode = 1
} else {
  const changes = breakingChanges(released.document, read('openapi.json') as object)
  const { left, idle } = withoutAllowed(changes, read(`${folder}/allowed-changes.json`) as AllowedChange[])
  const lines = [
    ...left.slice(0, most).map(({ at, words }) => `${words}\n    ${at}`),
    ...(left.length > most ? [`and ${left.length - most} more.`] : []),
    ...idle.map(({ at }) => `${folder}/allowed-changes.json allows ${at}, where nothing breaks any more: take it out.`),
  ]
  if (lines.length > 0) {
    const out = isOut(released.version, readFileSync('CHANGELOG.md', 'utf8'))
    process.stderr.write(
      `${lines.join('\n')}\n\nClients of ${released.version} can trip over this. ${
        out
          ? `Keep what was and add beside it, or make it a new version of the API (src/http/api-version.ts), or write the place and the reason into ${folder}/allowed-changes.json.`
          : `${released.version} is not out yet: if it is meant, npm run release-api writes down what it will promise.`
      }\n`,
    )
    process.exitCode = 1
  }
}
