/** Says at most about once a second how many rows were read and how much of the file that is. */
export function progressOf(
  { say, elapsedMs }: { say(line: string): void; elapsedMs(): number },
  size: number,
): (bytes: number) => void {
  let rows = 0
  let saidAt = elapsedMs()
  return (bytes) => {
    rows += 1
    if (elapsedMs() - saidAt < 1000) return
    saidAt = elapsedMs()
    say(`${rows} rows, about ${Math.min(99, Math.round((100 * bytes) / size))}% of the file`)
  }
}
