import type { Sealing } from './sealing.ts'

/** Letters that stay letters of their own when accents are taken off, and as what they are looked for. */
const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ĳ: 'ij',
}

/** A name as it is looked for: without accents or capitals, its parts (also `van`, `de`) with one space between. */
export const normalName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøđðþłıĳ]/gu, (letter) => folded[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A part of a name is found by its first letters from this many on. */
const leastLetters = 2
const mostLetters = 20

type Names = { firstName: string; familyName: string }

/** Part of the hash is enough to look up by, and short to keep. */
const token = (sealing: Pick<Sealing, 'index'>, municipality: string, what: string) =>
  sealing.index(`name/${municipality}/${what}`).slice(0, 16)

/** The keyed hashes by which somebody is found: of each whole name, and of each part of it from its second letter on. */
export function nameTokens(sealing: Pick<Sealing, 'index'>, municipality: string, names: Names): string[] {
  const first = normalName(names.firstName)
  const family = normalName(names.familyName)
  const parts = `${first} ${family}`.split(' ').filter((part) => part !== '')
  const beginnings = parts.flatMap((part) => {
    const letters = lettersOf(part).slice(0, mostLetters)
    return letters.slice(leastLetters - 1).map((_, index) => letters.slice(0, index + leastLetters).join(''))
  })
  const whole = [`first/${first}`, `family/${family}`, ...beginnings.map((part) => `part/${part}`)]
  return [...new Set(whole)].map((what) => token(sealing, municipality, what))
}

/** The hash of a whole first or family name. */
export const wholeNameToken = (
  sealing: Pick<Sealing, 'index'>,
  municipality: string,
  which: 'first' | 'family',
  name: string,
): string => token(sealing, municipality, `${which}/${normalName(name)}`)

/** The hashes that all parts of what is looked for must have; null when it is too short to look by. */
export function searchTokens(sealing: Pick<Sealing, 'index'>, municipality: string, text: string): string[] | null {
  const parts = normalName(text)
    .split(' ')
    .filter((part) => lettersOf(part).length >= leastLetters)
  if (parts.length === 0) return null
  return parts.map((part) => token(sealing, municipality, `part/${lettersOf(part).slice(0, mostLetters).join('')}`))
}

/** The letters of a name, each whole: one outside the first plane is two units of a text. */
const lettersOf = (part: string): string[] => Array.from(part)
