import type { Day } from '../../../src/calendar/day.ts'

/** Whether the young person wants help now. A no is for now: contact is offered again. */
export type WishContext = {
  declined: boolean
  declinedOn: Day | null
  contactAgainOn: Day | null
  /** Each time that contact was offered again, oldest first. */
  contacts: { on: Day; answer: string }[]
}

export const wanted: WishContext = { declined: false, declinedOn: null, contactAgainOn: null, contacts: [] }
