import { describe, expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../machines/catalogue.ts'
import { pathways } from '../../machines/context.ts'
import { layPath, layPaths } from '../../machines/lay-path.ts'
import { outline } from '../../machines/outline.ts'

describe.each(pathways)('the path that lay people see of %s', (pathway) => {
  const steps = layPaths[pathway]

  test('has five to seven steps, named in both languages', () => {
    expect(steps.length).toBeGreaterThanOrEqual(5)
    expect(steps.length).toBeLessThanOrEqual(7)
    expect(steps.filter(({ label }) => !label.nl || !label.en)).toEqual([])
  })

  test('has one place for each phase of the statechart and no other', () => {
    const states = outline(machineFor(pathway, currentVersion(pathway)))
    const phases = new Set(states.flatMap(({ meta }) => meta?.phase ?? []))
    const placed = steps.flatMap((step) => step.phases)
    expect([...placed].sort()).toEqual([...phases].sort())
  })

  test('shows what lies behind, where the case is, and what lies ahead', () => {
    const middle = steps[2]?.phases[0] ?? ''
    expect(
      layPath(pathway, middle)
        .map(({ standing }) => standing)
        .slice(0, 5),
    ).toEqual(['done', 'done', 'current', 'ahead', 'ahead'])
    expect(layPath(pathway, 'completed').at(-1)?.standing).toBe('current')
    expect(layPath(pathway, 'open')[0]?.standing).toBe('current')
  })
})
