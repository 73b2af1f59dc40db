import type { FlowReader } from './flow.ts'
import type { ForecastReader } from './forecast.ts'
import type { Stories } from './indicators/indicators.ts'
import type { OverviewReader } from './overview.ts'
import type { SimulationReader } from './simulation/caseload.ts'

/** What managers read: counts, and what follows from them. */
export interface Reports extends OverviewReader, Stories, ForecastReader, FlowReader, SimulationReader {}
