import type { Facts, NeedFacts } from './facts.ts'

/**
 * The needs of a person, each as a full set of facts: what a need does not say itself, the flat facts say. Without
 * `needs` the flat facts are the one need. A flat kind of help that none of the needs has is a need as well.
 */
export function needsOf(facts: Facts): readonly Facts[] {
  if (!facts.needs || facts.needs.length === 0) return [facts]
  const { needs, ...flat } = facts
  const { youthHelpKind, juvenileCriminalDecision = youthHelpKind === 'juvenile-criminal' } = flat
  const flatIsApart =
    youthHelpKind !== undefined && needs.every((need) => (need.youthHelpKind ?? youthHelpKind) !== youthHelpKind)
  const oneOfThemShows = needs.some(isUnderOrder)
  const orderIsShown = oneOfThemShows || (flatIsApart && juvenileCriminalDecision)
  const inherited = (need: NeedFacts, shown: boolean): Facts =>
    shown && !isUnderOrder(need) ? { ...flat, juvenileCriminalDecision: false } : flat
  const all = needs.map((need): Facts => ({ ...inherited(need, orderIsShown), ...need }))
  return flatIsApart ? [...all, inherited({ youthHelpKind }, oneOfThemShows)] : all
}

/**
 * A criminal decision covers the needs under it only (domain D2 row 1): it isn't passed on to the others once a need shows
 * that it is the one, a flat kind of help that is a need of its own included.
 */
const isUnderOrder = (need: NeedFacts): boolean =>
  need.youthHelpKind === 'juvenile-criminal' || need.juvenileCriminalDecision === true
