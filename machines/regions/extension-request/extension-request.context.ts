import type { Day } from '../../../src/calendar/day.ts'
import type { CaseOpening } from '../../context.ts'

/** A request for extended youth care, made in whatever pathway: it is always answered in writing. */
export type ExtensionRequestContext = {
  requests: { on: Day; outcome: 'granted' | 'refused' | null; decidedOn: Day | null }[]
  /** It was asked again while the first request was still to be decided. */
  askedAgain?: boolean
}

export const noExtensionRequest: ExtensionRequestContext = { requests: [] }

/** Kinds 2 and 3 of youth help are for under 18 only (Jeugdwet 1.1): they cannot be extended. */
export const cannotBeExtended = ({ facts }: CaseOpening): boolean =>
  facts['youthHelpKind'] === 'participation-support' || facts['youthHelpKind'] === 'personal-care'

export const decidedLatest = (
  { requests }: ExtensionRequestContext,
  outcome: 'granted' | 'refused',
  decidedOn: Day,
): ExtensionRequestContext => ({
  requests: requests.map((request) => (request.outcome === null ? { ...request, outcome, decidedOn } : request)),
})

/** The objection against the refusal was upheld. */
export const grantedAfterAll = ({ requests }: ExtensionRequestContext, decidedOn: Day): ExtensionRequestContext => ({
  requests: requests.map((request, index) =>
    index === requests.length - 1 ? { ...request, outcome: 'granted', decidedOn } : request,
  ),
})
