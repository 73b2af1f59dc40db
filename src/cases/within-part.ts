import { Invalid } from './errors.ts'

/**
 * Does the work on one part of what was sent: a fault that it finds points into that part, as `/replacement/occurredOn`.
 * @throws what the work throws.
 */
export async function withinPart<T>(part: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new Invalid(error.faults.map((fault) => ({ ...fault, pointer: `${part}${fault.pointer}` })))
  }
}
