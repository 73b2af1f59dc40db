import { isBsn } from '../cases/young-people/bsn.ts'

/** The range that is given to nobody: for tests and demos. */
const first = 999_900_000
const last = 999_999_999

/** Numbers of the test range that pass the eleven-test, each once. Throws when there are no more. */
export function* inventedBsns(): Generator<string, never> {
  for (let number = first; number <= last; number += 1) if (isBsn(String(number))) yield String(number)
  throw new Error('The test range has no more numbers.')
}
