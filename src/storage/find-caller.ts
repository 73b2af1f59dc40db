import type pg from 'pg'
import type { Role } from '../../machines/roles.ts'
import type { Caller } from '../access/caller.ts'
import { namedFailure } from './outage.ts'

/** Somebody, and for a young person their birth date: their own rights follow from it. */
type FoundCaller = { caller: Caller; birthDate: string | null }

/**
 * Who has this subject in a municipality now: asked for every request, so that who left is out at once.
 * @throws Unavailable when the database is out.
 */
export async function findCallerBySubject(
  pool: pg.Pool,
  municipality: string,
  subject: string,
): Promise<FoundCaller | undefined> {
  const { rows } = await pool
    .query<{ person_id: string; organisation_id: string | null; role: Role; birth_date: string | null }>({
      name: 'find-caller',
      text: 'select person_id, organisation_id, role, birth_date from find_caller($1, $2)',
      values: [municipality, subject],
    })
    .catch((error: unknown) => {
      throw namedFailure(error)
    })
  const found = rows[0]
  if (found === undefined) return undefined
  const { person_id: personId, organisation_id: organisationId, role, birth_date: birthDate } = found
  return { caller: { municipality, personId, organisationId, role }, birthDate }
}
