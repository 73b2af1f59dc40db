import { type DestinationStream, pino } from 'pino'

/** What a line in the log may hold. Anything else that is handed over is left out, so a name can't slip in by a careless call. */
const allowed = new Set([
  'requestId',
  'method',
  'route',
  'status',
  'durationMs',
  'callerId',
  'role',
  'port',
  'address',
  'url',
  'folder',
  'count',
  'error',
  'errorCode',
  'errorAt',
  'schema',
  'signal',
])

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

/** Lines of JSON, each an event with a fixed name and fields from the allow-list. */
export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  /** A failure: kind, code and place of the error, never its message, which may quote data. */
  failure(event: string, error: unknown, fields?: LogFields): void
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** A log that writes to `destination` (standard output by default). */
export function openLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: undefined,
    messageKey: 'event',
    formatters: { log: onlyAllowed, level: (label: string) => ({ level: label }) },
  }
  const logger = destination === undefined ? pino(options) : pino(options, destination)
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    failure: (event, error, fields = {}) => logger.error({ ...fields, ...aboutError(error) }, event),
  }
}

function onlyAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => allowed.has(name) && typeof value !== 'object'),
  )
}

/** Kind, code and stack frames. The first lines of a stack are the message, so only the frames are kept. */
export function aboutError(error: unknown): LogFields {
  if (typeof error !== 'object' || error === null) return { error: typeof error }
  const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown }
  const frames = String(stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  return {
    error: named(name),
    errorCode: named(code),
    errorAt: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  }
}

/** A name or code is one word; anything else could be a sentence with data in it. */
const named = (text: unknown): string | undefined =>
  typeof text === 'string' && /^[\w-]{1,40}$/.test(text) ? text : undefined
