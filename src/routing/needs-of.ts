import type { Facts, NeedFacts } from './facts.ts'

/**
 * The needs of a person, each as a full set of facts: what a need does not say itself, the flat facts say. Without
 * `needs` the flat facts are the one need. A flat kind of help that none of the needs has is a need as well.
 */
export function needsOf(facts: Facts): readonly Facts[] {
  if (!facts.needs || facts.needs.length === 0) return [facts]
  const { needs, ...flat } = facts
  const orderIsShown = needs.some(isUnderOrder)
  const inherited = (need: NeedFacts): Facts =>
    orderIsShown && !isUnderOrder(need) ? { ...flat, juvenileCriminalDecision: false } : flat
  const all = needs.map((need): Facts => ({ ...inherited(need), ...need }))
  const flatIsApart = flat.youthHelpKind !== undefined && all.every((need) => need.youthHelpKind !== flat.youthHelpKind)
  return flatIsApart ? [...all, inherited({ youthHelpKind: flat.youthHelpKind })] : all
}

/** A criminal decision covers the needs under it only: it isn't passed on to the others once a need shows that it is the one. */
const isUnderOrder = (need: NeedFacts): boolean =>
  need.youthHelpKind === 'juvenile-criminal' || need.juvenileCriminalDecision === true
