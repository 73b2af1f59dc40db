import type { CaseContext, CaseOpening } from '../../../../machines/context.ts'
import { beginnings } from './beginnings.ts'
import type { Surroundings } from './region-paths.ts'

function opening(name: string): CaseOpening {
  const begun = beginnings['extended-youth-care'][name]
  if (!begun) throw new Error(`No beginning is called '${name}'`)
  return begun
}

type Open = Record<string, unknown>

const isIn = (open: Open, ...states: string[]): boolean => {
  const { course } = open
  return states.some((state) => course === state || (typeof course === 'object' && course !== null && state in course))
}

const exit = ({ extendedCare }: CaseContext) => extendedCare.exit
const runs = opening('treatment runs past 18 with its decision')
const fosterCare = opening('foster care at 20, guidance ended at 18')
const undecided = opening('treatment runs past 18 without a decision')

/** The regions that extended care has of its own; those that it shares are walked with the handover. */
export const extendedSurroundings: Record<string, readonly Surroundings[]> = {
  course: [
    {
      openings: [opening('treatment goes on, half a year ahead')],
      passing: ['waiting-for-start-report'],
      facts: ({ extendedCare: { needs } }) => needs.every(({ law }) => law === null),
    },
    {
      openings: [undecided],
      telling: ['objection.received'],
      until: (open) => !isIn(open, 'requested', 'refused', 'runningOut', 'active', 'ended'),
      facts: ({ extendedCare: { decision } }, open) => [decision, open['objection'] === 'toDecide'],
    },
    {
      openings: [fosterCare],
      telling: ['objection.received'],
      until: (open) => !isIn(open, 'requested', 'active'),
      facts: ({ extendedCare: { decision } }, open) => [decision, open['objection'] === 'toDecide'],
    },
    {
      openings: [undecided],
      telling: ['deadline.suspended', 'deadline.resumed'],
      until: (open) => !isIn(open, 'requested'),
      facts: ({ decisionTerms }) => decisionTerms.some(({ suspendedOn }) => suspendedOn !== null),
    },
  ],
  exit: [
    {
      without: ['law', 'plan', 'receiver', 'meeting', 'newHelp'].map((inner) => `exit.handover.${inner}`),
      openings: [runs],
      telling: [
        'exitPlanning.begun',
        'extendedCare.ended',
        'extendedCare.concluded',
        'extendedCare.resumed',
        'extendedCare.requested',
        'extendedCare.decided',
      ],
      facts: (context, open) => [exit(context), isIn(open, 'active'), isIn(open, 'requested'), isIn(open, 'ended')],
    },
  ],
  'exit.handover.law': [
    { openings: [runs], telling: ['exitPlanning.begun'], until: (open) => !isIn(open, 'active'), facts: exit },
  ],
}
