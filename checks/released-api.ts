import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const named = /^openapi-(\d+)\.(\d+)\.(\d+)\.json$/

/** The file of a release's API, under docs/released. */
export const releasedFile = (version: string): string => `openapi-${version}.json`

/** The newest released API document of a folder; undefined when there is none yet. */
export function newestReleased(folder: string): { version: string; document: object } | undefined {
  const [newest] = readdirSync(folder)
    .flatMap((file) => {
      const parts = named.exec(file)?.slice(1).map(Number)
      return parts === undefined ? [] : [{ file, parts }]
    })
    .sort((one, other) => compareParts(other.parts, one.parts))
  if (newest === undefined) return undefined
  const document = JSON.parse(readFileSync(join(folder, newest.file), 'utf8')) as object
  return { version: newest.parts.join('.'), document }
}

const compareParts = (one: readonly number[], other: readonly number[]): number =>
  one.map((part, index) => part - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0

/** Whether a version is out: the changelog has a heading of its own for it. */
export const isOut = (version: string, changelog: string): boolean =>
  changelog.split('\n').some((line) => line.match(/^## \[?(\d+\.\d+\.\d+)/)?.[1] === version)

/** A document on as many lines as it has operations' paths and components, so that a change of it shows as few lines. */
export function compactDocument(document: Record<string, unknown>): string {
  const entries = (value: object, indent: string): string =>
    Object.entries(value)
      .map(([key, inner]) => `${indent}${JSON.stringify(key)}:${JSON.stringify(inner)}`)
      .join(',\n')
  const { paths = {}, components = {}, ...rest } = document as Record<string, object>
  const { schemas = {}, ...others } = components as Record<string, object>
  return [
    `{\n${entries(rest, '')},`,
    `"paths":{\n${entries(paths, ' ')}\n},`,
    `"components":{\n${entries(others, ' ')},`,
    ` "schemas":{\n${entries(schemas, '  ')}\n }\n}\n}\n`,
  ].join('\n')
}
