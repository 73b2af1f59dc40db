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
