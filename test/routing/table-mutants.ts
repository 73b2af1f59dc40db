import type { LawRow, PathwayRow, Rules } from '../../src/routing/decision-table.ts'

type AnyRow = LawRow | PathwayRow

/** The rules with one thing turned off, and what. */
export type Mutant = { readonly title: string; readonly rules: Rules }

/** Every rule gone in turn, and every rule without each of its demands. */
export function mutantsOf(rules: Rules): Mutant[] {
  const inD1 = rules.d1.flatMap((row) =>
    withoutEach(`D1.${row.id}`, row).map((one) => ({
      ...one,
      rules: { ...rules, d1: swapped(rules.d1, row, one.row) },
    })),
  )
  const inD2 = rules.d2.flatMap((row) =>
    withoutEach(`D2.${row.id}`, row).map((one) => ({
      ...one,
      rules: { ...rules, d2: swapped(rules.d2, row, one.row) },
    })),
  )
  return [...inD1, ...inD2].map((mutant) => ({ title: mutant.title, rules: mutant.rules }))
}

function swapped<R extends AnyRow>(rows: readonly R[], old: R, changed: R | undefined): R[] {
  return rows.flatMap((row) => (row !== old ? [row] : changed ? [changed] : []))
}

function withoutEach<R extends AnyRow>(name: string, row: R): { title: string; row: R | undefined }[] {
  const lists = ['when', 'unless', 'noneOfD1', 'd1'] as const
  const shorter = lists.flatMap((list) => {
    const entries = (row as Partial<PathwayRow>)[list] ?? []
    return entries.map((entry) => ({
      title: `${name} without ${list} ${entry}`,
      row: { ...row, [list]: entries.filter((each) => each !== entry) },
    }))
  })
  const whole = (['d1', 'policySets'] as const)
    .filter((key) => key in row)
    .map((key) => ({ title: `${name} without ${key}`, row: { ...row, [key]: undefined } }))
  return [{ title: `${name} gone`, row: undefined }, ...shorter, ...whole]
}
