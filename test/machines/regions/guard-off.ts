import { withGuardOff } from '../../support/given-case.ts'

/** Whether a story fails when a guard is made to hold always: a toy is found out. */
export function isNoticed(guard: string, story: () => void): boolean {
  try {
    withGuardOff(guard, story)
    return false
  } catch {
    return true
  }
}

export const nameOf = (guard: unknown): string | null => (typeof guard === 'string' ? guard : null)
