/** One fault in what was sent. `in` says which part; `pointer` is an RFC 6901 pointer in that part, as `/facts/birthDate`. */
export type Fault = {
  in?: 'body' | 'query' | 'path' | 'header'
  pointer: string
  code: string
  detail: string
}

/** What was sent is wrong in itself. Carries every fault, not only the first; the message says what is wrong and what to do. */
export class Invalid extends Error {
  override readonly name = 'Invalid'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => fault.detail).join(' '))
    this.faults = faults
  }
}

/** The fault of a text that is no day, or of none at all. */
export const notADay = (pointer: string, day: unknown): Fault => ({
  pointer,
  code: 'not-a-day',
  detail: `${day === undefined ? 'Nothing' : JSON.stringify(day)} is not a day that exists; write it as YYYY-MM-DD.`,
})
