import { ZenEngine } from '@gorules/zen-engine'
import { Engine } from 'json-rules-engine'
import type { ConditionName } from '../../src/routing/conditions.ts'
import { conditions } from '../../src/routing/conditions.ts'
import type { LawRow, PathwayRow, Rules } from '../../src/routing/decision-table.ts'
import type { Reading } from '../../src/routing/situation.ts'

/** What every condition of the tables says of one need: an engine is given these ready-made, which favours it. */
export type Said = Readonly<Record<string, 'yes' | 'no' | 'unknown'>>

export const conditionNames = Object.keys(conditions) as ConditionName[]

/** Whether rows of D1 that a row of D2 names are known not to hold: a field of its own for such a row. */
const noneOfD1 = (row: PathwayRow | LawRow) => `noneOfD1For_${row.id.replaceAll('-', '_')}`

/** All conditions of one need, asked once. */
export function saidOf(reading: Reading, rules: Rules): Said {
  const places = new Map(rules.d1.map((row, place) => [row.id, place]))
  const asked = conditionNames.map((name): [string, Said[string]] => [name, said(conditions[name].test(reading))])
  const excluded = rules.d2.map((row): [string, Said[string]] => [
    noneOfD1(row),
    (row.noneOfD1 ?? []).every((id) => reading.d1Truths[places.get(id) ?? -1] === false) ? 'yes' : 'no',
  ])
  return Object.fromEntries([...asked, ...excluded])
}

const said = (truth: boolean | null | undefined): Said[string] =>
  truth === true ? 'yes' : truth === false ? 'no' : 'unknown'

/** An engine that reads the same tables: the place of the row of D2 that decides, or none. */
export type RuleEngine = { name: string; decide(said: Said): Promise<string | null> }

const wanted = (row: LawRow | PathwayRow) => [
  ...(row.noneOfD1?.length ? [[noneOfD1(row), 'yes'] as const] : []),
  ...(row.when ?? []).map((name) => [name, 'yes'] as const),
  ...(row.unless ?? []).map((name) => [name, 'no'] as const),
]

/** D1 and D2 as rules of json-rules-engine, the first that holds by priority. */
export function jsonRulesEngine(rules: Rules): RuleEngine {
  const engineFor = (rows: readonly (LawRow | PathwayRow)[]): Engine => {
    const engine = new Engine([], { allowUndefinedFacts: true })
    for (const [place, row] of rows.entries()) {
      const d1 = 'd1' in row && row.d1 ? [{ fact: 'd1', operator: 'in', value: [...row.d1] }] : []
      engine.addRule({
        priority: rows.length - place,
        conditions: { all: [...wanted(row).map(([fact, value]) => ({ fact, operator: 'equal', value })), ...d1] },
        event: { type: row.id },
        onSuccess: () => {
          engine.stop()
        },
      })
    }
    return engine
  }
  const d1 = engineFor(rules.d1)
  const d2 = engineFor(rules.d2)
  return {
    name: 'json-rules-engine',
    decide: async (said) => {
      const law = await d1.run(said)
      const pathway = await d2.run({ ...said, d1: law.events[0]?.type ?? 'none' })
      return pathway.events[0]?.type ?? null
    },
  }
}

/** D1 and D2 as decision tables of the ZEN engine, hit policy first. */
export function zenEngine(rules: Rules): RuleEngine {
  // A column in and a column out may have the same field, but not the same id.
  const cell = (field: string) => `in ${field}`
  const fields = [...conditionNames, ...rules.d2.map(noneOfD1), 'd1']
  const table = (id: string, rows: readonly (LawRow | PathwayRow)[], output: string) => ({
    id,
    name: id,
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'first',
      passThrough: true,
      inputs: fields.map((field) => ({
        id: cell(field),
        name: field,
        type: 'expression',
        field,
      })),
      outputs: [{ id: output, name: output, type: 'expression', field: output }],
      rules: rows.map((row) => ({
        _id: row.id,
        ...Object.fromEntries(fields.map((field) => [cell(field), ''])),
        ...Object.fromEntries(wanted(row).map(([name, value]) => [cell(name), `"${value}"`])),
        ...('d1' in row && row.d1 ? { [cell('d1')]: row.d1.map((place) => `"${place}"`).join(', ') } : {}),
        [output]: `"${row.id}"`,
      })),
    },
  })
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      table('lawTable', rules.d1, 'd1'),
      table('pathwayTable', rules.d2, 'd2'),
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'e1', sourceId: 'in', targetId: 'lawTable', type: 'edge' },
      { id: 'e2', sourceId: 'lawTable', targetId: 'pathwayTable', type: 'edge' },
      { id: 'e3', sourceId: 'pathwayTable', targetId: 'out', type: 'edge' },
    ],
  }
  const decision = new ZenEngine().createDecision(content)
  return {
    name: '@gorules/zen-engine',
    decide: async (said) => {
      const { result } = (await decision.evaluate(said)) as { result: { d2?: string } }
      return result.d2 ?? null
    },
  }
}
