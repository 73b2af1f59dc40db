import type { Cell, Figure, IndicatorKind, InWords } from '../cases/figures/indicators/indicator.ts'

type Language = keyof InWords

/** The parts that figures are split in. */
const parts: Readonly<Record<string, InWords>> = {
  warm: { nl: 'warm', en: 'warm' },
  cold: { nl: 'koud', en: 'cold' },
  none: { nl: 'geen', en: 'none' },
  continuation: { nl: 'voortzetting', en: 'continuation' },
  'determined-before-18': { nl: 'bepaald voor 18', en: 'determined before 18' },
  resumption: { nl: 'hervatting', en: 'resumption' },
  'foster-until-21': { nl: 'pleegzorg tot 21', en: 'foster care until 21' },
  'family-home-until-21': { nl: 'gezinshuis tot 21', en: 'family home until 21' },
  'closed-max-6-months': {
    nl: 'gesloten jeugdhulp, ten hoogste een half jaar',
    en: 'closed care, half a year at most',
  },
  resumed: { nl: 'hervat', en: 'resumed' },
  expired: { nl: 'verlopen', en: 'expired' },
  'offered-small': { nl: 'voorgesteld bij een kleine organisatie', en: 'offered with a small organisation' },
  'offered-large': { nl: 'voorgesteld bij een grote organisatie', en: 'offered with a large organisation' },
  'accepted-small': { nl: 'aangenomen bij een kleine organisatie', en: 'accepted with a small organisation' },
  'accepted-large': { nl: 'aangenomen bij een grote organisatie', en: 'accepted with a large organisation' },
  'started-small': { nl: 'begonnen bij een kleine organisatie', en: 'started with a small organisation' },
  'started-large': { nl: 'begonnen bij een grote organisatie', en: 'started with a large organisation' },
  asked: { nl: 'gevraagd', en: 'asked' },
  given: { nl: 'gegeven', en: 'given' },
  partly: { nl: 'deels gegeven', en: 'given in part' },
  refused: { nl: 'geweigerd', en: 'refused' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  'own-story': { nl: 'eigen verhaal', en: 'own story' },
}

/** What a part of a figure is called. */
export const partInWords = (part: string, language: Language): string => parts[part]?.[language] ?? part

const few: InWords = { nl: 'minder dan 5', en: 'fewer than 5' }

/** A number that is hidden when it is small. */
export const sumInWords = (sum: Cell, language: Language): string => (sum === null ? few[language] : String(sum))

const percent = (share: number, language: Language): string => {
  const text = String(Math.round(share * 1000) / 10)
  return `${language === 'nl' ? text.replace('.', ',') : text}%`
}

/** The words between the numbers. */
const small = {
  nl: {
    of: 'van',
    none: 'geen',
    hidden: 'niet getoond',
    times: 'keer',
    median: 'de helft ten hoogste',
    days: 'dagen',
    over: 'meer dan',
    cases: 'zaken',
  },
  en: {
    of: 'of',
    none: 'none',
    hidden: 'not shown',
    times: 'times',
    median: 'half at most',
    days: 'days',
    over: 'more than',
    cases: 'cases',
  },
} as const

/** A number that is hidden when it is small, or would tell one that is. */
export const cellInWords = (cell: Cell, language: Language): string =>
  cell === null ? small[language].hidden : String(cell)

const shareInWords = (cell: Cell, language: Language): string =>
  cell === null ? small[language].hidden : percent(cell, language)

type Say = (figure: Figure, language: Language) => string

const say: Readonly<Record<IndicatorKind, Say>> = {
  share: ({ share, count, of }, language) =>
    count === null
      ? `${small[language].hidden} ${small[language].of} ${of}`
      : `${shareInWords(share, language)} (${count} ${small[language].of} ${of})`,
  split: (figure, language) =>
    figure.parts.map(({ part, count }) => `${partInWords(part, language)} ${cellInWords(count, language)}`).join(', '),
  days: ({ median, shareAbove0, shareAbove14, of }, language) => {
    const words = small[language]
    const above = (days: number, share: Cell) => `${words.over} ${days} ${words.days}: ${shareInWords(share, language)}`
    return `${words.median} ${median} ${words.days}; ${above(0, shareAbove0)}; ${above(14, shareAbove14)} (${of} ${words.cases})`
  },
  number: ({ of }) => String(of),
  euros: ({ euros, of }, language) => `€ ${euros ?? 0} (${of} ${small[language].times})`,
}

/** A figure in one line. */
export function figureInWords(kind: IndicatorKind, figure: Figure, language: Language): string {
  if (figure.of === 0) return small[language].none
  if (figure.of === null) return kind === 'split' ? small[language].hidden : few[language]
  return say[kind](figure, language)
}
