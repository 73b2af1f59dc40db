import type { Route } from '../route.ts'
import { clock } from './clock.ts'
import { documentation } from './documentation.ts'
import { penaltyCalculations } from './penalty-calculations.ts'
import { routeAdvices } from './route-advices.ts'
import { termCalculations } from './term-calculations.ts'
import { terms } from './terms.ts'

const contract: readonly Route[] = [routeAdvices, termCalculations, terms, penaltyCalculations, clock]

/** Every route under the base path, in the order of the documentation. A new route joins `contract`. */
export const allRoutes: readonly Route[] = [...contract, documentation(contract)]
