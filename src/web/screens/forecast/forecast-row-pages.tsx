import { NotFound } from '../../../cases/errors.ts'
import { askForecastRows, forecastNumbers } from '../../../cases/figures/forecast-rows.ts'
import { largestSample } from '../../../cases/figures/simulation/ask-simulation.ts'
import { rowsBehind, simulatedNumbers } from '../../../cases/figures/simulation/simulated-months.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import { readDirectory } from '../../read-directory.ts'
import { auditOf, nextOf } from '../overview/overview-pages.tsx'
import { partIn } from '../overview/overview-query.ts'
import { figureReaders } from '../roles.ts'
import { rowFields, whatIfIn } from './forecast-query.ts'
import { ForecastRowsView, type ShownRow } from './forecast-rows-view.tsx'
import { simulatingPage } from './simulating-view.tsx'

const pageSize = 200

/** The simulation that a page shows: the same for the page and for the rows behind its numbers. */
export const simulationAsked = ({ query, today, requestId }: SignedInVisit) => {
  const { asOf: _, knownAt: __, ...part } = partIn(query, today)
  const whatIf = whatIfIn(query)
  return {
    part,
    whatIfs: whatIf === null ? [] : [{ name: 'what-if', ...whatIf }],
    most: largestSample,
    seed: 1,
    traceId: requestId,
  }
}

function monthIn(query: URLSearchParams): string {
  const month = query.get(rowFields.month) ?? ''
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new NotFound('There is no such month.')
  return month
}

/** The address of the forecast that a row belongs to. */
function backTo(query: URLSearchParams): string {
  const back = new URLSearchParams(query)
  for (const field of [...Object.values(rowFields), 'na']) back.delete(field)
  return `/overzicht/vooruitblik?${back.toString()}`
}

async function pageOfRows(visit: SignedInVisit, rows: readonly ShownRow[]) {
  const from = Math.max(0, Number(visit.query.get('na') ?? 0) || 0)
  const more = from + pageSize < rows.length ? String(from + pageSize) : null
  return { rows: rows.slice(from, from + pageSize), next: nextOf(visit, more), back: backTo(visit.query) }
}

/** The rows behind each number of the forecast, reckoned by terms and lived on the statecharts. */
export const forecastRowPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/overzicht/vooruitblik/regels',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { caller } = visit.viewer
      const number = forecastNumbers.find((one) => one === visit.query.get(rowFields.number))
      if (number === undefined) throw new NotFound('There is no such number.')
      const filter = partIn(visit.query, visit.today)
      const whatIf = visit.query.get(rowFields.supposed) === 'ja' ? (whatIfIn(visit.query) ?? {}) : {}
      const asked = { number, month: monthIn(visit.query), birthdaysOf: visit.query.get(rowFields.of) ?? undefined }
      const audit = auditOf(visit, 'forecast-rows.listed')
      const rows = await askForecastRows(needs, caller, filter, asked, whatIf, audit)
      const shown = await pageOfRows(
        visit,
        rows.map((row) => ({ ...row, kind: null })),
      )
      const names = await readDirectory(needs, caller)
      const amounts = number.endsWith('Capacity')
      return {
        title: visit.words.forecast.rowsTitle,
        show: <ForecastRowsView {...shown} asOf={filter.asOf} names={names} amounts={amounts} sample={null} />,
      }
    },
  }),
  definePage({
    method: 'get',
    path: '/overzicht/vooruitblik/nagespeeld',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { caller } = visit.viewer
      const number = simulatedNumbers.find((one) => one === visit.query.get(rowFields.number))
      if (number === undefined) throw new NotFound('There is no such number.')
      const month = monthIn(visit.query)
      const found = await needs.simulations.ask(caller, simulationAsked(visit))
      if ('share' in found) return simulatingPage(visit, found.share)
      const { today, whatIfs, lived, of, learnedFrom } = found.simulation
      const scenario = visit.query.get(rowFields.supposed) === 'ja' ? whatIfs[0]?.supposed : today
      const rows = rowsBehind((scenario ?? today).courses, number, month).map(
        ({ id, waits, pathway, on, kind }): ShownRow => ({
          youngPersonId: waits ? id : null,
          caseId: waits ? null : id,
          ...{ organisationId: null, pathway, on, amount: 1 },
          kind,
        }),
      )
      const shown = await pageOfRows(visit, rows)
      const names = await readDirectory(needs, caller)
      const sample = visit.words.forecast.simulated.how(lived, of, learnedFrom)
      return {
        title: visit.words.forecast.rowsTitle,
        show: <ForecastRowsView {...shown} asOf={visit.today} names={names} amounts={false} sample={sample} />,
      }
    },
  }),
]
