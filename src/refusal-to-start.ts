import { ConfigRefused } from './config.ts'
import { StartRefused } from './storage/database/start-refused.ts'

/** Whether an error is a reason not to start that its one sentence tells in full. */
export const isRefusal = (error: unknown): error is Error =>
  error instanceof ConfigRefused || error instanceof StartRefused
