import { staffRoles } from '../../../cases/directory/administer-directory.ts'

/** What an organisation can be: the role of its people by default, or the municipality. */
export const organisationKinds = [...staffRoles.slice(0, 6), 'municipality'] as const
