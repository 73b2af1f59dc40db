import type { MachineMigration } from '../migration.ts'

/** Named steps from an older version of this statechart to the next; version 1 is the first. */
export const migrations: readonly MachineMigration[] = []
