import { expect } from '@jest/globals'
import type { Call } from './deadline-stories.ts'

/** Every documented answer about figures. */
export async function tellOfFigures(call: Call): Promise<void> {
  const as = 'manager'
  const overview = await call('getOverview', { as })
  expect(overview.status).toBe(200)
  expect(overview.body.buckets).toHaveLength(5)
  expect((await call('getIndicators', { as, query: '?from=2026-01-01&before=2027-01-01' })).status).toBe(200)
  expect((await call('getBreachCounts', { as })).body.trend).toHaveLength(13)
  const flow = await call('getPathwayFlow', { as, params: { pathway: 'perspective-plan-handover' } })
  expect(flow.body.states.length).toBeGreaterThan(0)
  expect((await call('getPathwayFlow', { as, params: { pathway: 'unknown' } })).status).toBe(404)
  const report = await call('getQuarterlyReport', { as, params: { quarter: '2026-1' } })
  expect([report.status, report.body.quarter]).toEqual([200, '2026-1'])
  expect((await call('getQuarterlyReport', { as, params: { quarter: 'spring' } })).status).toBe(404)
  expect((await call('getForecast', { as })).body.months).toHaveLength(24)
  const whatIfs = [
    { name: 'Meer plaatsen', capacity: { handovers: 20 } },
    { name: 'Eerder beginnen', startAgeMonths: 204, termLengths: { 'receiver-named': { value: 6, unit: 'month' } } },
  ]
  const compared = await call('compareForecasts', { as, body: { whatIfs } })
  expect([compared.status, compared.body.whatIfs?.length]).toEqual([200, 2])
  const simulated = await call('simulateForecast', { as, body: { whatIfs, cases: 10 } })
  expect([simulated.status, simulated.body.whatIfs?.length]).toEqual([200, 2])
  const behind = '?number=turns18&month=2027-06'
  const rows = await call('listForecastRows', { as, query: behind })
  expect([rows.status, Array.isArray(rows.body.items)]).toEqual([200, true])
  for (const name of ['exportForecastRowsAsCsv', 'exportForecastRowsAsJsonLines'])
    expect([name, (await call(name, { as, query: `${behind}&reason=accountability` })).status]).toEqual([name, 200])
  const year = (params: string, headers = {}) => call('getStatistics', { as, params: { year: params }, headers })
  const statistics = await year('2025')
  expect([statistics.status, statistics.body.rows.length]).toEqual([200, 4])
  expect((await year('2025', { Accept: 'text/csv' })).text).toMatch(/jaar;leeftijd;.*totaal\r\n2025;under-16;/)
  expect((await year('2098')).status).toBe(404)
  for (const name of ['exportYearCasesAsCsv', 'exportYearCasesAsJsonLines']) {
    expect([name, (await call(name, { as, query: '?reason=research&year=2025' })).status]).toEqual([name, 200])
    expect([name, (await call(name, { as, query: '?reason=research&year=2098' })).status]).toEqual([name, 404])
  }
  for (const name of [
    'exportCasesAsCsv',
    'exportCasesAsJsonLines',
    'exportDeadlinesAsCsv',
    'exportDeadlinesAsJsonLines',
    'exportBreachesAsCsv',
    'exportBreachesAsJsonLines',
    'exportYoungPeopleAsCsv',
    'exportYoungPeopleAsJsonLines',
    'exportOrphansAsCsv',
    'exportOrphansAsJsonLines',
    'exportCaseloadRefusalsAsCsv',
    'exportCaseloadRefusalsAsJsonLines',
    'exportIndicatorsAsCsv',
    'exportIndicatorsAsJsonLines',
  ])
    expect([name, (await call(name, { as, query: '?reason=accountability' })).status]).toEqual([name, 200])
}
