import type { CompiledRow } from './compile-rules.ts'
import { rowHolds } from './compile-rules.ts'
import type { LawRow, PathwayRow } from './decision-table.ts'
import type { Decision, NeedDecision } from './evaluate.ts'
import { factWords } from './fact-words.ts'
import type { FactName } from './facts.ts'
import type { Language } from './language.ts'
import { toAsk } from './missing-facts.ts'
import type { Reading } from './situation.ts'

/** One rule that was read: whether it held (null when that is not known) and why. */
export type Reason = {
  /** `D1.` or `D2.` and the row's id. */
  readonly rule: string
  readonly holds: boolean | null
  readonly because: string
  readonly facts: readonly FactName[]
  readonly legalBasis: readonly string[]
  /** Which need it was read for, from 0; absent when there is one. */
  readonly need?: number
}

/** Every rule that was read, a need at a time, in the order of the tables, up to the one that decided. */
export function reasonsOf(decision: Decision, language: Language): Reason[] {
  const several = decision.needs.length > 1
  return decision.needs.flatMap((need, place) =>
    reasonsOfNeed(need, decision, language).map((reason) => (several ? { ...reason, need: place } : reason)),
  )
}

function reasonsOfNeed({ reading, d2Place }: NeedDecision, { compiled }: Decision, language: Language): Reason[] {
  const d1 = compiled.d1.slice(0, reading.d1Match < 0 ? undefined : reading.d1Match + 1)
  const d2 = compiled.d2.slice(0, d2Place < 0 ? undefined : d2Place + 1)
  return [
    ...d1.map((row) => reasonOf('D1', row, reading, language)),
    ...d2.map((row) => reasonOf('D2', row, reading, language)),
  ]
}

function reasonOf(
  table: 'D1' | 'D2',
  compiled: CompiledRow<LawRow | PathwayRow>,
  reading: Reading,
  language: Language,
): Reason {
  const { row } = compiled
  const truth = rowHolds(compiled, reading)
  return {
    rule: `${table}.${row.id}`,
    holds: truth ?? null,
    because: `${row.label[language]} ${sentenceOf(compiled, truth, reading, language)}`,
    facts: compiled.facts,
    legalBasis: row.legalBasis,
  }
}

function sentenceOf(
  row: CompiledRow<LawRow | PathwayRow>,
  truth: boolean | undefined,
  reading: Reading,
  language: Language,
): string {
  if (truth === undefined) return unknownSentence(row, reading, language)
  if (truth)
    return (
      row.checks
        .map(({ condition, wanted }) => (wanted ? condition.whenTrue : condition.whenFalse)[language])
        .join(' ') || words.d1Fits[language]
    )
  const failed = row.checks.find(({ condition, wanted }) => condition.test(reading) === !wanted)
  if (!failed) return words.d1Differs[language]
  return (failed.wanted ? failed.condition.whenFalse : failed.condition.whenTrue)[language]
}

function unknownSentence(row: CompiledRow<LawRow | PathwayRow>, reading: Reading, language: Language): string {
  const names = row.checks
    .filter(({ condition }) => condition.test(reading) === undefined)
    .flatMap(({ condition }) => toAsk(condition, reading.facts))
  const labels = [...new Set(names)].map((name) => factWords[name].label[language])
  return labels.length > 0 ? `${words.notKnown[language]}: ${labels.join('; ')}` : words.d1NotKnown[language]
}

const words = {
  notKnown: { nl: 'Niet bekend', en: 'Not known' },
  d1Fits: {
    nl: 'De wet die de hulp geeft, is gevonden in tabel D1.',
    en: 'Table D1 found the law that gives the help.',
  },
  d1Differs: { nl: 'Tabel D1 wijst een andere wet aan.', en: 'Table D1 points at another law.' },
  d1NotKnown: { nl: 'Welke wet de hulp geeft, is nog niet bekend.', en: 'Which law gives the help is not known yet.' },
} as const
