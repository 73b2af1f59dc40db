/** A place for a new young person at a receiving organisation, in the month of the first day of its help. */
export type Place = {
  organisationId: string
  /** As `2027-06`. */
  month: string
}

/** The places of receiving organisations: taken, given back and counted, in the transaction of the change. */
export interface Places {
  /**
   * Gives the case this place instead of the one it has; null gives back what it has. `limit` is how many the organisation
   * has in a month, null where nobody said.
   * @returns false when the month is full; then the transaction must end.
   */
  move(caseId: string, place: Place | null, limit: number | null): Promise<boolean>
  /** How many are taken in a month, by organisation. */
  taken(month: string): Promise<ReadonlyMap<string, number>>
}
