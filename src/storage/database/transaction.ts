import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { errorMessage } from './error-code.ts'
import { mayRunAgain, namedFailure } from './outage.ts'

/** In whose name a transaction runs; row-level security judges by it. */
export type Context = {
  municipality: string
  personId: string | null
  organisationId: string | null
  role: string
  /** Why, where the law asks for a reason. */
  purpose?: string
}

const setContext = {
  name: 'set-context',
  text: `select set_config('overstap.municipality', $1, true), set_config('overstap.person', $2, true),
    set_config('overstap.organisation', $3, true), set_config('overstap.role', $4, true), set_config('overstap.purpose', $5, true)`,
}

const mostTries = 3

/**
 * Runs the work in one transaction in the context's name and commits it; anything thrown rolls it back.
 * The context is set by a statement of its own before any read (as part of a reading statement it was ignored,
 * depending on the plan) and holds for this transaction only. It is sent together with the first statement of the
 * work. One that another locks out, or that loses a right which it had read, is run again, at most three times in all, so
 * the work must be fit to be run again. Throws Unavailable when the database is out.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  context: Context,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(pool, context, work)
    } catch (error) {
      if (!mayRunAgain(error) || tries === mostTries) throw namedFailure(error)
      // The other one goes first: run at once, this one might stand in its way again.
      await pause(50 * tries)
    }
  }
}

async function once<T>(pool: pg.Pool, context: Context, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    const began = begin(client, context)
    // The work is not waited for with it: the statements travel together. A failure to begin shows below.
    began.catch(() => undefined)
    const result = await work(client)
    await began
    const { command } = await client.query('commit')
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back: a statement in it failed and was not told.')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => {
      broken ??= new Error(errorMessage(failure))
    })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

async function begin(client: pg.PoolClient, context: Context): Promise<void> {
  const { municipality, personId, organisationId, role, purpose } = context
  await Promise.all([
    client.query('begin'),
    client.query({ ...setContext, values: [municipality, personId ?? '', organisationId ?? '', role, purpose ?? ''] }),
  ])
}
