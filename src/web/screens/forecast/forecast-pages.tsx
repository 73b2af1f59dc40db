import { policyOn } from '../../../calendar/policy.ts'
import { forecast, works } from '../../../cases/figures/forecast.ts'
import { shownInFile, tableFile } from '../../../documents/table-file.ts'
import { definePage, type Page, type SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { readDirectory } from '../../read-directory.ts'
import { partIn } from '../overview/overview-query.ts'
import { figureReaders } from '../roles.ts'
import { whatIfIn } from './forecast-query.ts'
import { simulationAsked } from './forecast-row-pages.tsx'
import { ForecastView } from './forecast-view.tsx'
import { simulatingPage } from './simulating-view.tsx'

async function read({ viewer: { caller }, query, today }: SignedInVisit, needs: PageNeeds) {
  const filter = partIn(query, today)
  const known = await needs.reports.knownPeople(caller, filter)
  const policy = policyOn(needs.policies(caller.municipality), filter.asOf)
  const whatIf = whatIfIn(query)
  return {
    filter,
    asked: query,
    today: forecast(known, filter.asOf, policy),
    supposed: whatIf === null ? null : forecast(known, filter.asOf, policy, whatIf),
  }
}

/** What becomes of the cases; null when nothing is supposed, or of another day: their states are those of now. */
async function livedCases(visit: SignedInVisit, needs: PageNeeds) {
  if (whatIfIn(visit.query) === null || partIn(visit.query, visit.today).asOf !== visit.today) return null
  return needs.simulations.ask(visit.viewer.caller, simulationAsked(visit))
}

/** What comes in two years and whether it fits, beside what would follow from something else. */
export const forecastPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/overzicht/vooruitblik',
    for: figureReaders,
    answer: async (visit, needs) => {
      const lived = await livedCases(visit, needs)
      if (lived && 'share' in lived) return simulatingPage(visit, lived.share)
      const reckoned = await read(visit, needs)
      const names = await readDirectory(needs, visit.viewer.caller)
      const view = <ForecastView {...reckoned} simulation={lived?.simulation ?? null} names={names} />
      return { title: visit.words.forecast.title, show: view }
    },
  }),
  definePage({
    method: 'get',
    path: '/overzicht/vooruitblik.csv',
    for: figureReaders,
    answer: async (visit, needs) => {
      const { today, supposed, filter } = await read(visit, needs)
      const { columns, scenarios, works: names, file } = visit.words.forecast
      const rows = [
        { scenario: scenarios.today, forecast: today },
        ...(supposed === null ? [] : [{ scenario: scenarios.supposed, forecast: supposed }]),
      ].flatMap(({ scenario, forecast: { months } }) =>
        months.flatMap(({ month, work }) =>
          works.map((name) => {
            const { expected, capacity, taken, left } = work[name]
            return [
              scenario,
              month,
              names[name],
              shownInFile(expected),
              capacity,
              shownInFile(taken),
              shownInFile(left),
            ]
          }),
        ),
      )
      const { scenario, month, work, expected, capacity, taken, left } = columns
      return {
        file: tableFile([scenario, month, work, expected, capacity, taken, left], rows),
        contentType: 'text/csv; charset=utf-8',
        fileName: `${file}-${filter.asOf}.csv`,
      }
    },
  }),
]
