import type { Json } from '../../cases/records.ts'
import { notStorable } from '../database/outage.ts'
import type { Scope } from '../database/scope.ts'

type Opening = Pick<Scope, 'sealing'> & { actor: { municipality: string } }

/** Seals an object for a person; null when there is nothing to seal. */
export async function sealTexts(
  { sealing, actor }: Opening,
  personId: string,
  texts: Json | null,
  bound: string,
): Promise<string | null> {
  if (texts === null) return null
  const plain = JSON.stringify(texts)
  // What is sealed is held to what the database could keep, so that it can be shown and told on all the same.
  if (/(?<!\\)(\\\\)*\\u(0000|d[89a-f])/.test(plain)) throw notStorable()
  return (await sealing.persons.sealer(actor.municipality, personId))(plain, bound)
}

/** What was sealed in each of these rows, their keys fetched at once; null where nothing was, or the key is destroyed. */
export async function openTexts<Row>(
  { sealing, actor }: Opening,
  rows: readonly Row[],
  sealedOf: (row: Row) => { sealed: string | null | undefined; bound: string },
): Promise<(Json | null)[]> {
  const read = rows.map(sealedOf)
  const wanted = read.flatMap(({ sealed, bound }, index) => (sealed ? [{ sealed, bound, index }] : []))
  const opened: (Json | null)[] = rows.map(() => null)
  if (wanted.length === 0) return opened
  const texts = await sealing.persons.open(actor.municipality, wanted)
  wanted.forEach(({ index }, place) => {
    const text = texts[place]
    if (text !== null && text !== undefined) opened[index] = JSON.parse(text) as Json
  })
  return opened
}
