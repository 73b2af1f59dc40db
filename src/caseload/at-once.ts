/** What comes one by one, in lists of so many; the last may be shorter. What came before a failure comes before it here too. */
export async function* inBatches<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  let failure: { error: unknown } | null = null
  try {
    for await (const item of items) {
      batch.push(item)
      if (batch.length < size) continue
      yield batch
      batch = []
    }
  } catch (error) {
    failure = { error }
  }
  if (batch.length > 0) yield batch
  if (failure) throw failure.error
}

/** The same for each item, so many at a time; the answers in the order of the items. */
export async function mapAtOnce<Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  const waiting = items.entries()
  const one = async (): Promise<void> => {
    for (const [index, item] of waiting) answers[index] = await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return answers
}
