import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const named = /^openapi-(\d+)\.(\d+)\.(\d+)\.json$/

/** The file of a release's API, under docs/released. */
export const releasedFile = (version: string): string => `openapi-${version}.json`

type Released = { version: string; document: object }

/** The newest released API document of a folder; undefined when there is none yet. */
export const newestReleased = (folder: string): Released | undefined => allReleased(folder).at(-1)

/** Every released API document of a folder, the oldest first. */
export const allReleased = (folder: string): Released[] =>
  readdirSync(folder)
    .flatMap((file) => {
      const parts = named.exec(file)?.slice(1).map(Number)
      return parts === undefined ? [] : [{ file, parts }]
    })
    .sort((one, other) => compareParts(one.parts, other.parts))
    .map(({ file, parts }) => ({
      version: parts.join('.'),
      document: JSON.parse(readFileSync(join(folder, file), 'utf8')) as object,
    }))

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
