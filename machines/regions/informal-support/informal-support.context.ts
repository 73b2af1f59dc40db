import type { Day } from '../../../src/calendar/day.ts'

/** Small and volunteer organisations suggested to the young person, oldest first: kept lightly, and counted. */
export type InformalSupportContext = readonly {
  organisation: string
  size: 'small' | 'large'
  suggestedOn: Day
  acceptedOn: Day | null
  startedOn: Day | null
  askedBack: { how: string; on: Day }[]
  notWantedOn: Day | null
}[]

export const noInformalSupport: InformalSupportContext = []

/** The same list with the latest suggestion changed. */
export const changeLatestSupport = (
  support: InformalSupportContext,
  change: (latest: InformalSupportContext[number]) => Partial<InformalSupportContext[number]>,
): InformalSupportContext =>
  support.map((each, index, all) => (index === all.length - 1 ? { ...each, ...change(each) } : each))
