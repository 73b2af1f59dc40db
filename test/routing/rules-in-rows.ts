import type { Condition } from '../../src/routing/condition.ts'
import { conditions } from '../../src/routing/conditions.ts'
import type { LawRow, PathwayRow } from '../../src/routing/decision-table.ts'
import { toAsk } from '../../src/routing/missing-facts.ts'
import { rulesOn } from '../../src/routing/rules.ts'

const all = (names: readonly string[] | undefined): string => (names ?? []).join(' + ')

const lawRow = ({ id, law, action, ...row }: LawRow): string =>
  [
    'D1',
    id,
    all(row.when),
    all(row.unless),
    all(row.noneOfD1),
    all(row.policySets),
    law,
    action,
    all(row.legalBasis),
  ].join(';')

const pathwayRow = ({ id, outcome, ground, d1, ...row }: PathwayRow): string =>
  [
    ...[
      'D2',
      id,
      all(row.when),
      all(row.unless),
      all([...(d1 ?? []), ...(row.noneOfD1 ?? []).map((one) => `not ${one}`)]),
    ],
    ...[all(row.policySets), outcome, ground ?? '', all(row.legalBasis)],
  ].join(';')

/** The rows of the two tables, a line each. */
export function rowsOfTables(): string[] {
  const { d1, d2 } = rulesOn('2026-11-22')
  return [...d1.map(lawRow), ...d2.map(pathwayRow)]
}

const conditionRow = ([name, condition]: [string, Condition]): string =>
  [
    ...[name, all(condition.facts), all(toAsk(condition, { birthDate: '2009-06-10' }))],
    ...[condition.presumes ? 'presumes' : '', condition.picksKind ? 'picks the kind' : ''],
  ].join(';')

/** What each condition reads, and which of it is asked first. */
export const rowsOfConditions = (): string[] => Object.entries(conditions).map(conditionRow)
