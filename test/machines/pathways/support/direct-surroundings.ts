import type { CaseContext, CaseOpening } from '../../../../machines/context.ts'
import { beginnings } from './beginnings.ts'
import type { Surroundings } from './region-paths.ts'

function opening(name: string, laws: CaseOpening['laws']): CaseOpening {
  const begun = beginnings['direct-intake'][name]
  if (!begun) throw new Error(`No beginning is called '${name}'`)
  return { ...begun, laws }
}

type Open = Record<string, unknown>

const scope = ({ intake }: CaseContext) => intake.scope
const isReceived = ({ course }: Open): boolean => typeof course === 'object' && course !== null && 'received' in course

/** The whole course, with what the laws and the provider do; walked on whole cases. */
export const directCourse: Surroundings = {
  openings: [opening('asks support', ['wmo'])],
  telling: [
    'wmo.trackChosen',
    'basicSupport.started',
    'wmo.notified',
    'wmo.receiptConfirmed',
    'wmo.investigated',
    'wmo.reported',
    'wmo.applied',
    'wmo.decided',
    'help.started',
    'bridging.agreed',
    'referral.made',
    'referral.answered',
    'consent.refused',
  ],
  facts: ({ offer, newHelp, consent, referrals }, open) => [
    open['wmo'],
    open['newHelp'],
    offer.current?.accepted ?? null,
    newHelp.firstDay !== null,
    consent.stands === 'refused',
    referrals.length > 0,
  ],
}

/** How the request is sorted: the part of the course that direct intake alone has. */
export const directSurroundings: Record<string, readonly Surroundings[]> = {
  'course.received': [
    { openings: [opening('asks support', ['wmo'])], until: (open) => !isReceived(open), facts: scope },
    { openings: [opening('help ended this summer', ['wmo'])], until: (open) => !isReceived(open), facts: scope },
  ],
}
