import type { Json } from '../../../cases/records.ts'
import { factWords } from '../../../routing/fact-words.ts'
import { factNames } from '../../../routing/facts.ts'
import type { Language } from '../../../routing/language.ts'

/** The answers that an advice was given on, as the opening of the case kept them. */
export function presentFacts(
  computed: Json,
  answer: (fact: string, value: unknown) => string,
  language: Language,
): { key: string; value: string }[] {
  const opening = computed['opening'] as { facts?: Readonly<Record<string, unknown>> } | undefined
  const facts = opening?.facts ?? {}
  return factNames.flatMap((fact) =>
    facts[fact] === undefined ? [] : [{ key: factWords[fact].label[language], value: answer(fact, facts[fact]) }],
  )
}
