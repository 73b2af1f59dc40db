import pg from 'pg'
import { errorCode } from '../error-code.ts'

/** The role that owns the tables and runs the migrations. */
export const ownerRole = 'overstap_owner'

/** Already there, or made by a program that started at the same time. */
const alreadyThere = new Set(['42710', '42P04', '23505'])

/** Makes the owner and its database when they are not there. The url is the superuser's. */
export async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'overstap first start',
  })
  await client.connect()
  try {
    const { rows } = await client.query(`select 1 from pg_database where datname = 'overstap'`)
    if (rows.length > 0) return
    for (const statement of [
      `create role ${ownerRole} login createrole createdb nosuperuser nobypassrls`,
      `create database overstap owner ${ownerRole}`,
      'revoke connect, temporary on database overstap from public',
    ]) {
      await client.query(statement).catch((error: unknown) => {
        if (!alreadyThere.has(errorCode(error))) throw error
      })
    }
  } finally {
    await client.end()
  }
}
