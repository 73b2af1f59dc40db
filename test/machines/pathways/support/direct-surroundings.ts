import type { CaseContext, CaseOpening } from '../../../../machines/context.ts'
import { beginnings } from './beginnings.ts'
import type { Surroundings } from './region-paths.ts'

function opening(name: string, laws: CaseOpening['laws']): CaseOpening {
  const begun = beginnings['direct-intake'][name]
  if (!begun) throw new Error(`No beginning is called '${name}'`)
  return { ...begun, laws }
}

const intake = ({ intake: { scope, resumption, closedOn, handedOnOn } }: CaseContext) => [
  scope,
  resumption,
  closedOn !== null,
  handedOnOn !== null,
]

/** The region that direct intake has of its own; those that it shares are walked with the handover. */
export const directSurroundings: Record<string, readonly Surroundings[]> = {
  course: [
    {
      openings: [
        opening('asks support', ['wmo']),
        opening('help ended this summer', ['wmo']),
        opening('reported for social assistance', ['zvw']),
      ],
      telling: [
        'wmo.trackChosen',
        'wmo.notified',
        'wmo.receiptConfirmed',
        'wmo.investigated',
        'wmo.reported',
        'wmo.applied',
        'wmo.decided',
        'wmo.needEnded',
        'support.steppedUp',
        'support.steppedDown',
        'basicSupport.started',
        'help.started',
        'zvw.referred',
        'zvw.started',
      ],
      facts: (context, open) => [intake(context), open['wmo'], open['zvw'], open['newHelp'], open['consent']],
    },
  ],
}
