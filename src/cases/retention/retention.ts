import { addDays, addYears, type Day } from '../../calendar/day.ts'

/** The laws under which a file about a young person is kept. */
export const retentionLaws = ['jeugdwet', 'wmo'] as const
export type RetentionLaw = (typeof retentionLaws)[number]

/** How long a law has a file kept, from the last change of it; counts from a day on, until a later rule takes its place. */
export type RetentionRule = { law: RetentionLaw; validFrom: Day; years: number; basis: string }

/**
 * The rules as the laws have them, oldest first. A change of law is added, never written over. The Jeugdwet says 20 years
 * or as much longer as good care demands: for that a file is put on hold.
 */
export const retentionRules: readonly RetentionRule[] = [
  { law: 'jeugdwet', validFrom: '2015-01-01', years: 20, basis: 'Jeugdwet 7.3.8 lid 3' },
  { law: 'wmo', validFrom: '2015-01-01', years: 15, basis: 'Wmo 2015 5.3.4' },
]

/** What is kept of somebody under one law, and the last day on which somebody changed it. */
export type KeptFile = { law: RetentionLaw; changedOn: Day }

/** Until which day a file is kept, and by which rule. */
export type Retention = { law: RetentionLaw; basis: string; years: number; changedOn: Day; keptUntilOn: Day }

/** Which laws a file of this pathway falls under: a handover is kept by both sides' law. */
export function lawsOfPathway(pathway: string): readonly RetentionLaw[] {
  if (pathway === 'extended-youth-care') return ['jeugdwet']
  if (pathway === 'direct-intake') return ['wmo']
  return ['jeugdwet', 'wmo']
}

/** The rule of a law that counts on a day: the law as it is, also for a file of before. Throws when none does. */
export function ruleInForce(law: RetentionLaw, on: Day, rules = retentionRules): RetentionRule {
  const rule = rules.findLast((one) => one.law === law && one.validFrom <= on)
  if (!rule) throw new RangeError(`No rule says how long a file under ${law} is kept on ${on}.`)
  return rule
}

/**
 * Until when somebody's files are kept, as of a day: of all that apply, the one that lasts longest. Null without a file.
 * The term is in years, so it never shifts (Atw 4); from 29 February it lasts through 1 March.
 */
export function retentionOf(files: readonly KeptFile[], asOf: Day, rules = retentionRules): Retention | null {
  const terms = files.map(({ law, changedOn }): Retention => {
    const { basis, years } = ruleInForce(law, asOf, rules)
    return { law, basis, years, changedOn, keptUntilOn: lastDayOf(changedOn, years) }
  })
  return terms.reduce<Retention | null>(
    (longest, term) => (longest === null || term.keptUntilOn > longest.keptUntilOn ? term : longest),
    null,
  )
}

function lastDayOf(changedOn: Day, years: number): Day {
  const day = addYears(changedOn, years)
  return changedOn.endsWith('-02-29') && !day.endsWith('-02-29') ? addDays(day, 1) : day
}

/** The first day on which it may be destroyed. */
export const destroyFrom = ({ keptUntilOn }: Pick<Retention, 'keptUntilOn'>): Day => addDays(keptUntilOn, 1)

/** The shortest term of all: whoever changed less long ago can't be due. */
export const shortestYears = (asOf: Day): number =>
  Math.min(...retentionLaws.map((law) => ruleInForce(law, asOf).years))
