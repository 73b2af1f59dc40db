import type pg from 'pg'
import type { Role } from '../../machines/roles.ts'
import type { Caller } from '../access/caller.ts'
import { namedFailure } from './outage.ts'

/**
 * Who has this subject in a municipality now: asked for every request, so that who left is out at once.
 * @throws Unavailable when the database is out.
 */
export async function findCallerBySubject(
  pool: pg.Pool,
  municipality: string,
  subject: string,
): Promise<Caller | undefined> {
  const { rows } = await pool
    .query<{ person_id: string; organisation_id: string | null; role: Role }>({
      name: 'find-caller',
      text: 'select person_id, organisation_id, role from find_caller($1, $2)',
      values: [municipality, subject],
    })
    .catch((error: unknown) => {
      throw namedFailure(error)
    })
  const found = rows[0]
  return found && { municipality, personId: found.person_id, organisationId: found.organisation_id, role: found.role }
}
