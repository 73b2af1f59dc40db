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

async function read(visit: SignedInVisit, needs: PageNeeds) {
  const { caller } = visit.viewer
  const filter = partIn(visit.query, visit.today)
  const known = await needs.reports.knownPeople(caller, filter)
  const policy = policyOn(needs.policies(caller.municipality), filter.asOf)
  const whatIf = whatIfIn(visit.query)
  return {
    filter,
    asked: visit.query,
    today: forecast(known, filter.asOf, policy),
    supposed: whatIf === null ? null : forecast(known, filter.asOf, policy, whatIf),
    // Of a day that was or is to come no case can be lived on: their states are those of now.
    simulation:
      whatIf === null || filter.asOf !== visit.today
        ? null
        : await needs.simulations.ask(caller, simulationAsked(visit)),
  }
}

/** What comes in two years and whether it fits, beside what would follow from something else. */
export const forecastPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/overzicht/vooruitblik',
    for: figureReaders,
    answer: async (visit, needs) => ({
      title: visit.words.forecast.title,
      show: <ForecastView {...(await read(visit, needs))} names={await readDirectory(needs, visit.viewer.caller)} />,
    }),
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
