import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type { Sealing } from '../sealing/sealing.ts'

/** What the tables' functions are given: the connection within its transaction, for whom, and when. */
export type Scope = {
  client: pg.ClientBase
  actor: Actor
  /** The instant of the transaction, ISO 8601. */
  now: string
  sealing: Sealing
}
