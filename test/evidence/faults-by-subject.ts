/** The fault runs by what they take away, each group a file of its own: jest runs two files at a time. */
export const faultsBySubject = {
  /** The program, its database or its disk stops. */
  stopping: ['kill-program', 'kill-database', 'durability', 'disk-full', 'restore'],
  /** Many ask at once, or not as they should. */
  asking: ['lost-answer', 'race', 'replicas', 'upgrade', 'fuzz'],
  /** Time passes. */
  time: ['worker', 'clock', 'birthdays', 'audit'],
  /** Somebody sees what is not theirs. */
  seeing: ['isolation', 'tokens', 'canary', 'destruction', 'rotation'],
} as const

/**
 * The figure by which the sabotage of a run shows, so that a slow machine is not taken for one. Of the audit trail it shows by
 * fewer tampers that are found; disk-full counts what it lost, the others what should not be there at all.
 */
export const turnsRedBy: Readonly<Record<string, string>> = {
  'kill-program': 'twice',
  'kill-database': 'lost',
  durability: 'withoutFsync',
  'disk-full': 'lost',
  restore: 'differences',
  'lost-answer': 'doubles',
  race: 'lostUpdates',
  replicas: 'lost',
  upgrade: 'differences',
  fuzz: 'status5xx',
  worker: 'twice',
  clock: 'wrong',
  birthdays: 'wrong',
  isolation: 'leaks',
  tokens: 'accepted',
  canary: 'hits',
  destruction: 'hits',
  rotation: 'errors',
}
