import type { TermId } from '../src/calendar/terms.ts'
import type { Party } from './roles.ts'

/** What a state says of itself to people: its name, and whose turn it is with which step and which deadline. */
export type StateMeta = {
  label: { nl: string; en: string }
  /** Whose turn it is in this state. Absent where this region asks nobody for anything now (`rest` then says why). */
  turn?: { party: Party; step: string } & ({ deadline: TermId } | { without: string })
  /** Why nobody has to act in this region now: "besloten", "niet nodig". */
  rest?: string
  /** The step of the path that lay people see (5 to 7 a pathway); only on states of the main course. */
  phase?: string
}
