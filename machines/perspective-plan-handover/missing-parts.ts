import type { CaseContext } from '../context.ts'
import { followsOn } from '../regions/new-help/new-help.context.ts'
import { wmoGives } from '../regions/wmo/wmo.context.ts'
import type { Party } from '../roles.ts'

/** What a handover needs before the 18th birthday. */
export type Part = 'plan' | 'receiver' | 'wmo' | 'wlz' | 'zvw' | 'start'

/** A part that is missing, and the party that holds it now. */
export type MissingPart = { part: Part; holder: Party }

const agreed = ['agreed', 'agreed-with-differences']

/** The Wmo holds when it gives help, or when the need went elsewhere. */
const wmoHolds = ({ wmo }: CaseContext) => !wmo.needed || wmoGives(wmo)

const wlzHolds = ({ wlz }: CaseContext) => !wlz.needed || wlz.outcome === 'granted'

/** Treatment is arranged once the intake is planned; whether it began is asked in the aftercare. */
const zvwHolds = ({ zvw }: CaseContext) => !zvw.needed || zvw.intakeOn !== null || zvw.startedOn !== null

const parts: { part: Part; holder: (context: CaseContext) => Party; holds: (context: CaseContext) => boolean }[] = [
  {
    part: 'plan',
    holder: ({ plan }) => (plan.stands === 'final' ? 'youngPerson' : 'youthCareProvider'),
    holds: ({ plan }) => agreed.includes(plan.stands),
  },
  {
    part: 'receiver',
    holder: ({ offer }) => (offer.current ? 'receiver' : 'youthCareProvider'),
    holds: ({ offer }) => offer.current?.accepted === true,
  },
  { part: 'wmo', holder: ({ wmo }) => (wmo.reportedOn ? 'decisionMaker' : 'owner'), holds: wmoHolds },
  { part: 'wlz', holder: () => 'ciz', holds: wlzHolds },
  { part: 'zvw', holder: () => 'youthCareProvider', holds: zvwHolds },
  { part: 'start', holder: () => 'receiver', holds: followsOn },
]

/** What a complete handover still misses and who holds it, in the order in which it is arranged. */
export function missingParts(context: CaseContext): MissingPart[] {
  return parts.flatMap(({ part, holder, holds }) => (holds(context) ? [] : [{ part, holder: holder(context) }]))
}

/** An urgent gap opens a Wmo track for its temporary provision; where nobody notified, it holds nothing up. */
const openedByUrgencyOnly = ({ opening, wmo }: CaseContext) => !opening.laws.includes('wmo') && wmo.notifiedOn === null

/** After 18 it counts that help has begun with somebody who took it on and a right to it; the plan can follow. */
export function helpRuns(context: CaseContext): boolean {
  if (context.newHelp.firstDay === null) return false
  const follows: Part[] = openedByUrgencyOnly(context) ? ['plan', 'start', 'wmo'] : ['plan', 'start']
  return parts.every(({ part, holds }) => follows.includes(part) || holds(context))
}
