/** How easily Dutch reads: words a sentence, syllables a word, and the score of Flesch as Douma fitted it to Dutch (1960). */
export type Readability = { wordsASentence: number; longestSentence: number; syllablesAWord: number; score: number }

const vowels = /ij|aai|ooi|oei|eeu|ieu|[aeiouyáàâéèêëíìîïóòôöúùûü]+/g

/** Syllables of one Dutch word, by its groups of vowels; a diaeresis begins a new one. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replaceAll(/([ëïöü])/g, ' $1')
  return Math.max(
    1,
    plain.split(' ').reduce((sum, part) => sum + (part.match(vowels)?.length ?? 0), 0),
  )
}

const sentencesOf = (text: string): string[] => text.split(/[.!?:]+\s*/).filter((sentence) => /\p{L}/u.test(sentence))
const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? []

/** Measures a text of any number of sentences. The score runs from 0 (very hard) to 100 (very easy); B1 begins about 60. */
export function readability(text: string): Readability {
  const sentences = sentencesOf(text).map((sentence) => wordsOf(sentence).length)
  const words = wordsOf(text)
  const wordsASentence = words.length / sentences.length
  const syllablesAWord = words.reduce((sum, word) => sum + syllablesOf(word), 0) / words.length
  return {
    wordsASentence,
    longestSentence: Math.max(...sentences),
    syllablesAWord,
    score: 206.84 - 0.93 * wordsASentence - 77 * syllablesAWord,
  }
}
