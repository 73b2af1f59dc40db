import { readFileSync, writeFileSync } from 'node:fs'
import { compactDocument, isOut, releasedFile } from './released-api.ts'

/** `npm run release-api`: keeps openapi.json as what this version promises; later changes are compared with it. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

if (isOut(version, readFileSync('CHANGELOG.md', 'utf8'))) {
  process.stderr.write(
    `${version} is out already, and what it promised stays as it was. Raise "version" in package.json first.\n`,
  )
  process.exitCode = 1
} else {
  const file = `docs/released/${releasedFile(version)}`
  writeFileSync(file, compactDocument(JSON.parse(readFileSync('openapi.json', 'utf8')) as Record<string, unknown>))
  process.stdout.write(`${file} is written; changes that break it are refused from now on.\n`)
}
