import { type Day, dayOf, firstOfNextMonth, yearOf } from './day.ts'

/** The first day for which someone who turned 18 owes a health insurance premium: the first of the next month (Zvw 16). */
export const ownPremiumFrom = (turns18On: Day): Day => firstOfNextMonth(turns18On)

/** The last day to ask for care allowance over the year in which that premium begins: 1 September of the next (Awir 15). */
export const careAllowanceAskBy = (turns18On: Day): Day => dayOf(yearOf(ownPremiumFrom(turns18On)) + 1, 9, 1)
