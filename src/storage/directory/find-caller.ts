import type pg from 'pg'
import type { Role } from '../../../machines/roles.ts'
import type { Caller } from '../../access/caller.ts'
import { namedFailure } from '../database/outage.ts'

/** Somebody, and for a young person their birth date: their own rights follow from it. */
export type FoundCaller = { caller: Caller; birthDate: string | null }

type CallerRow = {
  subject: string
  person_id: string
  organisation_id: string | null
  role: Role
  birth_date: string | null
}

/** Those who ask in the same turn of the event loop, and what was found for them. */
type Batch = { subjects: Set<string>; found: Promise<ReadonlyMap<string, FoundCaller>> }

/**
 * Who has a subject in a municipality now. It is asked for every request and nothing is remembered, so that who left is out
 * at once; requests that come in together share one statement, which is sent after the last of them asked.
 * The function throws Unavailable when the database is out.
 */
export function callersBySubject(
  pool: Pick<pg.Pool, 'query'>,
  municipality: string,
): (subject: string) => Promise<FoundCaller | undefined> {
  let next: Batch | undefined
  const begin = (): Batch => {
    const subjects = new Set<string>()
    const gathered = new Promise<void>((resolve) => {
      setImmediate(() => {
        next = undefined
        resolve()
      })
    })
    return { subjects, found: gathered.then(() => lookUp(pool, municipality, [...subjects])) }
  }
  return async (subject) => {
    // PostgreSQL takes no NUL: nobody has such a subject, and those who ask beside it must not hear an error for it.
    if (subject.includes('\u0000')) return undefined
    next ??= begin()
    next.subjects.add(subject)
    return (await next.found).get(subject)
  }
}

async function lookUp(
  pool: Pick<pg.Pool, 'query'>,
  municipality: string,
  subjects: string[],
): Promise<ReadonlyMap<string, FoundCaller>> {
  const { rows } = await pool
    .query<CallerRow>({
      name: 'find-callers',
      text: `select s.subject, f.person_id, f.organisation_id, f.role, f.birth_date
        from unnest($2::text[]) as s(subject) cross join lateral find_caller($1, s.subject) f`,
      values: [municipality, subjects],
    })
    .catch((error: unknown) => {
      throw namedFailure(error)
    })
  return new Map(rows.map((row) => [row.subject, found(row, municipality)]))
}

function found(row: CallerRow, municipality: string): FoundCaller {
  const { person_id: personId, organisation_id: organisationId, role, birth_date: birthDate } = row
  return { caller: { municipality, personId, organisationId, role }, birthDate }
}
