import type { Actor } from '../cases/actor.ts'

/** Somebody (or a program) that signed in. */
export type Caller = Actor & { personId: string }

/** Who a verified token's subject is today; undefined for somebody unknown or no longer active. */
export type FindCaller = (subject: string) => Promise<Caller | undefined>
