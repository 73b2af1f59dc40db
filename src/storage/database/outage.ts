import { Invalid, Unavailable } from '../../cases/errors.ts'
import { errorCode, errorMessage } from './error-code.ts'

const sentences: { codes: RegExp; sentence: string; retryAfterSeconds: number }[] = [
  {
    codes: /^(53100|58030|ENOSPC|EDQUOT)$/,
    sentence: 'The disk of the database or of the keys is full: nothing can be recorded until there is room.',
    retryAfterSeconds: 30,
  },
  {
    codes: /^(57014|55P03|25P03)$/,
    sentence: 'The database takes too long to answer: try again in a moment.',
    retryAfterSeconds: 5,
  },
  {
    codes: /^(08...|57P0[123]|53...|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|25006)$/,
    sentence: 'The database can not be reached: try again in a moment.',
    retryAfterSeconds: 5,
  },
]

/** What pg says without a code when a connection breaks or none comes free. */
const broken =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed))/

/** Turns an error that says the database is out for now into Unavailable; any other comes back as it is. */
function namedOutage(error: unknown): unknown {
  const code = errorCode(error)
  const known = sentences.find(({ codes }) => codes.test(code))
  if (known) return new Unavailable(known.sentence, { retryAfterSeconds: known.retryAfterSeconds, cause: error })
  if (broken.test(errorMessage(error))) {
    return new Unavailable('The database can not be reached: try again in a moment.', { cause: error })
  }
  return error
}

/** Texts that JSON can write and PostgreSQL can not keep: the NUL character, half of a surrogate pair. */
const unstorable = /^(22021|22P05)$/

/** The refusal of a text that can't be kept. */
export function notStorable(): Invalid {
  const detail = 'A text holds a character that can not be stored (NUL or half a surrogate pair): take it out.'
  return new Invalid([{ pointer: '', code: 'not-storable', detail }])
}

/**
 * What a failed transaction is told as: Unavailable when the database is out for now, Invalid when a text holds what
 * no database text can, else the error itself.
 */
export function namedFailure(error: unknown): unknown {
  const code = errorCode(error)
  if (unstorable.test(code) || (code === '22P02' && /json/.test(errorMessage(error)))) return notStorable()
  return namedOutage(error)
}

/** Row-level security refused a row, which is told apart from a table that the role may not touch at all. */
const isRowRefused = (error: unknown): boolean =>
  errorCode(error) === '42501' && /row-level security/.test(errorMessage(error))

/**
 * Whether a transaction may be run again: two stood in each other's way and this one was chosen to yield, or a right that it
 * had read was taken away before it wrote. Run again it reads that, and is refused in words.
 */
export const mayRunAgain = (error: unknown): boolean => /^(40001|40P01)$/.test(errorCode(error)) || isRowRefused(error)
