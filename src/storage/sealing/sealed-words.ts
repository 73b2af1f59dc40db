import type { Scope } from '../database/scope.ts'

/** What seals, and of which municipality. */
type Opening = Pick<Scope, 'sealing'> & { actor: { municipality: string } }

/** How a text that is sealed in its own place among readable ones begins: what has it not is from before. */
const mark = 'sealed:'

/** Seals one text in its own place for a person. */
export async function sealWords(scope: Opening, personId: string, text: string, bound: string): Promise<string> {
  return mark + (await scope.sealing.persons.sealer(scope.actor.municipality, personId))(text, bound)
}

/** Opens texts that were sealed in their own place, keys fetched at once; empty where the key is destroyed. */
export async function openWords(scope: Opening, texts: readonly { text: string; bound: string }[]): Promise<string[]> {
  const sealed = texts.filter(({ text }) => text.startsWith(mark))
  const opened = await scope.sealing.persons.open(
    scope.actor.municipality,
    sealed.map(({ text, bound }) => ({ sealed: text.slice(mark.length), bound })),
  )
  const found = new Map(sealed.map((one, index) => [one, opened[index] ?? '']))
  return texts.map((one) => found.get(one) ?? one.text)
}
