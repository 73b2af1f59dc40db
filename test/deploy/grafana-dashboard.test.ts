import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type RunningProgram, runningProgram } from '../support/running-program.ts'

type Dashboard = { panels: { id: number; title: string; targets: { expr: string }[] }[] }

const dashboard = JSON.parse(readFileSync('deploy/grafana-dashboard.json', 'utf8')) as Dashboard
const called = /\b(sum|max|topk|rate|histogram_quantile|time|by|le|status|route|kind|instance)\b/g

let program: RunningProgram
beforeAll(async () => {
  program = await runningProgram('2026-12-10')
})
afterAll(() => program.stop())

test('every metric that the dashboard asks for is one that the program gives', async () => {
  await program.call('wijkteam', 'GET', '/terms')
  const given = await (await fetch(program.url.replace('/api/v1', '/metrics'))).text()
  const names = new Set([...given.matchAll(/^([a-z_0-9]+)(?:\{| )/gm)].map(([, name]) => name))
  const asked = dashboard.panels.flatMap(({ title, targets }) =>
    targets.flatMap(({ expr }) =>
      [
        ...expr
          .replaceAll(/\{[^}]*\}|\[[^\]]*\]/g, '')
          .replaceAll(called, '')
          .matchAll(/[a-z]\w+/g),
      ].map(([name]) => ({ title, name })),
    ),
  )
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter(({ name }) => !names.has(name))).toEqual([])
  // All that the program measures of its own stands on it.
  const own = [...names].filter(
    (name) => /^(overstap|http)_/.test(name ?? '') && !/_(sum|bucket|count)$/.test(name ?? ''),
  )
  expect(own.filter((name) => !asked.some((one) => one.name === name))).toEqual([])
})

test('each panel has a number of its own', () => {
  const ids = dashboard.panels.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
