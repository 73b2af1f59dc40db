import type { Actor } from '../../actor.ts'
import type { AuditRecord } from '../../records.ts'
import { areaIndicators } from './area-indicators.ts'
import type { CaseStory, Period } from './case-story.ts'
import { handoverIndicators } from './handover-indicators.ts'
import {
  type Figure,
  figureOf,
  type Indicator,
  type IndicatorKind,
  type InWords,
  type Observation,
} from './indicator.ts'
import { lawIndicators } from './law-indicators.ts'
import { supportIndicators } from './support-indicators.ts'

/** All that is measured (Wmo 2.1.2 lid 6 asks performance indicators of the municipality), in the order of a report. */
export const indicators: readonly Indicator[] = [
  ...handoverIndicators,
  ...areaIndicators,
  ...lawIndicators,
  ...supportIndicators,
]

/** For which part of the caseload, and what had been recorded by then (null is now). */
export type IndicatorFilter = Period & {
  knownAt: string | null
  pathway?: string | undefined
  team?: string | undefined
  provider?: string | undefined
}

/** Tells case stories one after the other, so that any number of them fits in memory. */
export interface Stories {
  /** Cases that had something to do with the period, each with what was known; one row in the audit, asked after the last. */
  stories(
    actor: Actor,
    filter: IndicatorFilter,
    audit: AuditRecord | (() => AuditRecord),
    each: (story: CaseStory) => void,
  ): Promise<void>
}

/** An indicator with its figure. */
export type Measured = { id: string; kind: IndicatorKind; name: InWords; definition: InWords; figure: Figure }

/** A reckoning that takes in stories one by one. */
export function startMeasuring(period: Period): {
  take(story: CaseStory): void
  measured(hideSmall: boolean): Measured[]
} {
  const observed = indicators.map((indicator) => ({ indicator, observations: [] as Observation[] }))
  return {
    take(story) {
      for (const { indicator, observations } of observed) observations.push(...indicator.observe(story, period))
    },
    measured: (hideSmall) =>
      observed.map(({ indicator: { id, kind, name, definition, summedElsewhere }, observations }) => ({
        id,
        kind,
        name,
        definition,
        figure: figureOf(kind, observations, hideSmall, summedElsewhere),
      })),
  }
}

/** All indicators of a part of the caseload in a period; what fewer than five stand behind is not shown. */
export async function measureIndicators(
  stories: Stories,
  actor: Actor,
  filter: IndicatorFilter,
  audit: AuditRecord,
): Promise<Measured[]> {
  const measuring = startMeasuring(filter)
  await stories.stories(actor, filter, audit, measuring.take)
  return measuring.measured(true)
}
