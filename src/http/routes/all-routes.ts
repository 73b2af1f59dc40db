import type { Route } from '../route.ts'
import { auditRoutes } from './audit.ts'
import { birthMonths } from './birth-months.ts'
import { getBreachCounts } from './breach-counts.ts'
import { breachRoutes } from './breaches.ts'
import { breakGlassRoutes } from './break-glasses.ts'
import { getCalendar } from './calendar.ts'
import { caseEventRoutes } from './case-events.ts'
import { caseloadRefusalRoutes } from './caseload-refusals.ts'
import { caseRoutes } from './cases.ts'
import { clock } from './clock.ts'
import { deadlineRoutes } from './deadlines.ts'
import { deliveryRoutes } from './deliveries.ts'
import { directoryRoutes } from './directory.ts'
import { documentation } from './documentation.ts'
import { getEverything } from './everything.ts'
import { exportRoutes } from './exports.ts'
import { getForecast, postForecast } from './forecast.ts'
import { listForecastRows } from './forecast-rows.ts'
import { postForecastSimulation } from './forecast-simulations.ts'
import { getIndicators } from './indicators.ts'
import { mandateRoutes } from './mandates.ts'
import { meetingRoutes } from './meetings.ts'
import { myCaseRoutes } from './my-case.ts'
import { noticeRoutes } from './notices.ts'
import { offerLinkRoutes } from './offer-links.ts'
import { organisationRoutes } from './organisations.ts'
import { getOverview } from './overview.ts'
import { getPathwayFlow } from './pathway-flow.ts'
import { getPathway } from './pathways.ts'
import { listPenalties } from './penalties.ts'
import { penaltyCalculations } from './penalty-calculations.ts'
import { planRoutes } from './plans.ts'
import { policyRoutes } from './policies.ts'
import { getQuarterlyReport } from './quarterly-reports.ts'
import { retentionRoutes } from './retention.ts'
import { routeAdvices } from './route-advices.ts'
import { getStatistics } from './statistics.ts'
import { termCalculations } from './term-calculations.ts'
import { terms } from './terms.ts'
import { webhookRoutes } from './webhooks.ts'
import { whatIf } from './what-if.ts'
import { workerStatus } from './worker-status.ts'
import { youngPeopleRoutes } from './young-people.ts'
import { youngPersonLinkRoutes } from './young-person-links.ts'

const contract: readonly Route[] = [
  birthMonths,
  ...youngPeopleRoutes,
  ...mandateRoutes,
  ...caseloadRefusalRoutes,
  ...caseRoutes,
  ...caseEventRoutes,
  listPenalties,
  ...planRoutes,
  ...meetingRoutes,
  ...offerLinkRoutes,
  ...myCaseRoutes,
  ...youngPersonLinkRoutes,
  ...deadlineRoutes,
  ...breachRoutes,
  getOverview,
  getBreachCounts,
  getPathwayFlow,
  getQuarterlyReport,
  getStatistics,
  getIndicators,
  ...exportRoutes,
  getForecast,
  postForecast,
  postForecastSimulation,
  listForecastRows,
  ...policyRoutes,
  getPathway,
  routeAdvices,
  termCalculations,
  terms,
  penaltyCalculations,
  whatIf,
  ...organisationRoutes,
  ...directoryRoutes,
  ...auditRoutes,
  ...retentionRoutes,
  getEverything,
  ...breakGlassRoutes,
  getCalendar,
  ...noticeRoutes,
  ...webhookRoutes,
  ...deliveryRoutes,
  workerStatus,
  clock,
]

/** Every route under the base path, in the order of the documentation. A new route joins `contract`. */
export const allRoutes: readonly Route[] = [...contract, documentation(contract)]
