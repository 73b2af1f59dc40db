import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'

/** The ladders by policy version: a deadline follows that of the version it was computed under. */
export type Ladders = Pick<Policy, 'version' | 'ladder'>[]

/** What one batch did about the deadlines that it took. */
export type Swept = {
  /** Deadlines that it looked at; 0 when others hold all of them. */
  looked: number
  /** Deadlines that passed on which no statechart acts. */
  passed: number
  /** Rungs recorded, those caught up included. */
  rungs: number
  /** Rungs that told: one message each. */
  told: number
  /** Of those, how many found nobody to reach. */
  unreached: number
}

/** What is still to be done in a municipality: whole counts, nothing cut off. */
export type Backlog = {
  /** Cases and people whose calendar has a day to see, and deadlines to look at. */
  cases: number
  people: number
  deadlines: number
  /** Messages of which nobody decided yet who gets them, deliveries that did not arrive yet, and those that were given up. */
  messages: number
  deliveries: number
  deadDeliveries: number
  /** The days by which the one that waits longest is late; 0 when nothing waits. */
  lagDays: number
}

/** The latest round of one worker. */
export type WorkerRound = {
  workerId: string
  startedAt: string
  /** Null while it runs, or when it died. */
  finishedAt: string | null
  failures: number
  done: { readonly [what: string]: number }
}

/**
 * What the worker records about deadlines, each exactly once however many workers there are and whenever one of them dies.
 */
export interface DeadlineLedger {
  /** The ids of deadlines that are to be looked at, `limit` at most: unassigned ones first, then the latest. */
  toLookAt(municipality: string, today: Day, limit: number): Promise<string[]>
  /**
   * Takes those of these deadlines that are still to be looked at and that no other worker holds: records that they passed
   * and the rungs that are due, each with its message, in one transaction. Of rungs that were missed only the latest tells.
   */
  sweep(municipality: string, today: Day, ladders: Ladders, ids: readonly string[]): Promise<Swept>
  backlog(municipality: string, today: Day): Promise<Backlog>
  beginRound(municipality: string, workerId: string): Promise<void>
  endRound(municipality: string, workerId: string, done: WorkerRound['done'], failures: number): Promise<void>
  rounds(municipality: string): Promise<WorkerRound[]>
}
