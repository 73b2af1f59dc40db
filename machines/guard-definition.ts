import type { CaseContext } from './context.ts'
import type { CaseEvent } from './events.ts'

/** A condition, read after "if", with the sentence that tells why not when it does not hold ("Dit kan nu niet: …"). */
export type GuardDefinition = {
  holds: (args: { context: CaseContext; event: CaseEvent }) => boolean
  otherwise: { nl: string; en: string }
}

/** Declares guards by name; the names are kept as types so that a misspelt one does not compile. */
export function defineGuards<Name extends string>(
  guards: Record<Name, GuardDefinition>,
): Record<Name, GuardDefinition> {
  return guards
}
