import type { OverviewReader } from './overview.ts'

/** What managers read: counts, and what follows from them. */
export interface Reports extends OverviewReader {}
