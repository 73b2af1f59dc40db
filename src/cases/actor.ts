import type { Role } from '../../machines/roles.ts'

/** On whose behalf a use-case runs. The clock has role `system` and no person. */
export type Actor = {
  municipality: string
  personId: string | null
  organisationId: string | null
  role: Role
  /** The request that they act in, for the audit. */
  traceId?: string
}
