import type { CaseOpening } from '../../context.ts'

/** What the case remembers of the Wlz. */
export type WlzContext = { needed: boolean; outcome: 'granted' | 'refused' | null; startsOn: string | null }

export const wlzAtOpening = ({ laws }: CaseOpening): WlzContext => ({
  needed: laws.includes('wlz'),
  outcome: null,
  startsOn: null,
})

/** A need turned out to fall under the Wlz; what it granted already answers it. */
export const needWlz = (wlz: WlzContext): WlzContext => ({
  ...wlz,
  needed: true,
  outcome: wlz.outcome === 'granted' ? 'granted' : null,
})

/** The CIZ's refusal did not stand. */
export const wlzGrantedAfterAll: WlzContext = { needed: true, outcome: 'granted', startsOn: null }
