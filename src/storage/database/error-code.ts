/** The code that PostgreSQL or the operating system gave an error, as `23505` or `ECONNREFUSED`; '' when it has none. */
export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** What an error says. Errors of Node and of PostgreSQL may come from another realm, so `instanceof Error` won't do. */
export const errorMessage = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
