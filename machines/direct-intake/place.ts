import type { CaseContext } from '../context.ts'

/** Where in its course a direct intake belongs, by what the laws have done so far. */
export type Place =
  | 'elsewhere'
  | 'track'
  | 'basicSupport'
  | 'chain'
  | 'placement'
  | 'otherLaws'
  | 'supported'
  | 'closing'

/** A provider that accepted and has begun. */
export const providerHelps = ({ offer, newHelp }: CaseContext): boolean =>
  offer.current?.accepted === true && newHelp.firstDay !== null

/** Follows the entitlements: basic support begins without a decision, additional support after one and with a provider. */
export function placeOf(context: CaseContext): Place {
  const { wmo, wlz, zvw, intake } = context
  if (wmo.needed) return placeInWmo(context)
  if (!wlz.needed && !zvw.needed) return intake.scope === 'out-of-scope' ? 'elsewhere' : 'closing'
  const helps = (wlz.needed && wlz.outcome === 'granted') || (zvw.needed && zvw.startedOn !== null)
  return helps ? 'supported' : 'otherLaws'
}

function placeInWmo(context: CaseContext): Place {
  const { track, basicSupport, decision } = context.wmo
  if (track === 'unknown') return 'track'
  if (track === 'basic-support') return basicSupport === null ? 'basicSupport' : 'supported'
  if (decision?.outcome !== 'granted') return 'chain'
  return providerHelps(context) ? 'supported' : 'placement'
}
