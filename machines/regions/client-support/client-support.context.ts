import type { Day } from '../../../src/calendar/day.ts'

/** Independent client support (Wmo 2.2.4, 2.3.2 lid 3): by an organisation outside the one that does the work. */
export type ClientSupportContext = { offeredOn: Day | null; answer: 'wanted' | 'not-wanted' | null }

export const noClientSupport: ClientSupportContext = { offeredOn: null, answer: null }
