/**
 * The roles of the database. None but the owner owns a table, and none bypasses row-level security.
 * - `overstap_owner` migrates, nothing else.
 * - `overstap_app` answers people: pages and API.
 * - `overstap_worker` passes due days and deadlines on and delivers the outbox.
 * - `overstap_import` reads caseload files.
 */
export const databaseRoles = ['overstap_app', 'overstap_worker', 'overstap_import'] as const

export type DatabaseRole = (typeof databaseRoles)[number]
