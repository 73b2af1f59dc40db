import { apiCompare, type Diff } from 'api-smart-diff'

/** A change of the API that a client of the document before can trip over. */
export type BreakingChange = {
  /** Where in the document, as a JSON Pointer. */
  at: string
  /** What changed there, in words. */
  words: string
}

/** A breaking change that is made all the same; `at` may name a place above it. */
export type AllowedChange = { at: string; because: string }

/**
 * What in `after` breaks a client of `before`, two OpenAPI documents. Only operations are looked at: with its references
 * resolved, a schema is judged by where it is used, in a request or in an answer.
 */
export function breakingChanges(before: object, after: object): BreakingChange[] {
  const changes = apiCompare(before, after)
    .diffs.filter(({ path }) => path[0] === 'paths')
    .filter((diff) => diff.type === 'breaking' || isAnotherType(diff))
    .map((diff) => ({ at: pointerTo(diff.path), words: wordsFor(diff) }))
  return [...changes, ...rolesShutOut(before, after), ...otherSuccesses(before, after)]
}

/** What remains when these are allowed, and which of those allow nothing any more. */
export function withoutAllowed(
  changes: readonly BreakingChange[],
  allowed: readonly AllowedChange[],
): { left: BreakingChange[]; idle: AllowedChange[] } {
  const covers = ({ at }: AllowedChange, change: BreakingChange) => change.at === at || change.at.startsWith(`${at}/`)
  return {
    left: changes.filter((change) => !allowed.some((each) => covers(each, change))),
    idle: allowed.filter((each) => !changes.some((change) => covers(each, change))),
  }
}

/** The comparison takes another type of an answer for harmless; no client would. */
const isAnotherType = ({ path, action }: Diff): boolean => path.at(-1) === 'type' && action === 'replace'

type Operations = { paths?: Record<string, Record<string, { 'x-roles'?: string[]; responses?: object }>> }

/** Roles that might call an operation before and may not now. Where the roles are gone, everyone may. */
function rolesShutOut(before: Operations, after: Operations): BreakingChange[] {
  return Object.entries(before.paths ?? {}).flatMap(([route, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const now = after.paths?.[route]?.[method]?.['x-roles']
      const lost = operation['x-roles']?.filter((role) => now !== undefined && !now.includes(role)) ?? []
      return lost.map((role) => ({
        at: pointerTo(['paths', route, method, 'x-roles', role]),
        words: `${method.toUpperCase()} ${route} is closed to ${role}`,
      }))
    }),
  )
}

/** Ways to succeed that came to an operation: who knows the others alone reads them as one of those. */
function otherSuccesses(before: Operations, after: Operations): BreakingChange[] {
  return Object.entries(before.paths ?? {}).flatMap(([route, operations]) =>
    Object.entries(operations).flatMap(([method, { responses = {} }]) =>
      Object.keys(after.paths?.[route]?.[method]?.responses ?? {})
        .filter((status) => status < '400' && !Object.hasOwn(responses, status))
        .map((status) => ({
          at: pointerTo(['paths', route, method, 'responses', status]),
          words: `${method.toUpperCase()} ${route}: ${status} came, and may surprise`,
        })),
    ),
  )
}

const pointerTo = (path: readonly PropertyKey[]): string =>
  `#${path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`

function wordsFor({ path, action, before, after }: Diff): string {
  const [, route, method, ...inside] = path.map(String)
  const steps = inside.filter((step) => !['content', 'schema', 'properties'].includes(step))
  const operation = [method?.toUpperCase(), route].filter((word) => word !== undefined).join(' ')
  const what = steps.length === 0 ? operation : `${operation}: ${steps.join(' ')}`
  if (action === 'remove') return `${what} is gone${shortly(' (it was ', before)}`
  if (action === 'add') return `${what} came and is asked or may surprise${shortly(' (it is ', after)}`
  return `${what} changed${shortly(' (from ', before)}${shortly(' (to ', after)}`
}

function shortly(opening: string, value: unknown): string {
  const text = value === undefined ? '' : JSON.stringify(value)
  return text === '' || text.length > 80 ? '' : `${opening}${text})`
}
