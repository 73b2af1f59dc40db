/** An instant (ISO 8601) in milliseconds since 1970. */
export const millisecondsOf = (instant: string): number => Date.parse(instant)
