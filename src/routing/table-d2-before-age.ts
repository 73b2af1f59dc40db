import type { PathwayRow } from './decision-table.ts'

const closedCare = ['Jeugdwet 6.1.2 lid 4'] as const

/** Rows 1 to 3b of D2: criminal law, 23 and older, and closed care past 18. */
export const rowsBeforeAge: readonly PathwayRow[] = [
  {
    id: '1',
    label: {
      nl: 'Strafrechtelijke jeugdhulp: alleen volgen.',
      en: 'Youth help under a criminal decision: monitor only.',
    },
    d1: ['1'],
    outcome: 'juvenile-criminal',
    legalBasis: ['Jeugdwet 1.1 jeugdige 2°', 'Jeugdwet 1.2 lid 3'],
  },
  {
    id: '2',
    label: { nl: 'Vanaf 23: gewone toegang voor volwassenen.', en: 'From 23: the ordinary access for adults.' },
    when: ['from23'],
    outcome: 'adult-access',
    legalBasis: ['Haarlem, collegebesluit 2021/377152'],
  },
  {
    id: '3-a',
    label: {
      nl: 'Gesloten jeugdhulp na 18 mag niet: de behandeling begon te laat.',
      en: 'Closed care past 18 not allowed: the treatment began too late.',
    },
    when: ['closedCareReaches18'],
    unless: ['treatmentBegunBefore18'],
    outcome: 'blocked',
    legalBasis: [...closedCare, 'onder a'],
  },
  {
    id: '3-b',
    label: {
      nl: 'Gesloten jeugdhulp na 18 mag niet: het hulpplan kwam te laat.',
      en: 'Closed care past 18 not allowed: the care plan came too late.',
    },
    when: ['closedCareReaches18'],
    unless: ['carePlanSetBefore18'],
    outcome: 'blocked',
    legalBasis: [...closedCare, 'onder b'],
  },
  {
    id: '3-c',
    label: {
      nl: 'Gesloten jeugdhulp na 18 mag niet: het plan werkt niet toe naar open hulp.',
      en: 'Closed care past 18 not allowed: no work towards open help.',
    },
    when: ['closedCareReaches18'],
    unless: ['worksTowardsOpenHelp'],
    outcome: 'blocked',
    legalBasis: [...closedCare, 'onder c'],
  },
  {
    id: '3-d',
    label: {
      nl: 'Gesloten jeugdhulp mag niet langer dan zes maanden na 18.',
      en: 'Closed care may not last beyond six months after 18.',
    },
    when: ['closedCareReaches18'],
    unless: ['withinSixMonthsAfter18'],
    outcome: 'blocked',
    legalBasis: [...closedCare, 'onder d'],
  },
  {
    id: '3-authorisation',
    label: {
      nl: 'Gesloten jeugdhulp na 18 mag niet zonder machtiging.',
      en: 'Closed care past 18 is not allowed without authorisation.',
    },
    when: ['closedCareReaches18'],
    unless: ['closedCareAuthorised'],
    outcome: 'blocked',
    legalBasis: ['Jeugdwet 6.1.2'],
  },
  {
    id: '3b',
    label: {
      nl: 'Gesloten jeugdhulp mag nog zes maanden na 18, met een overdracht naar open hulp.',
      en: 'Closed care may go on six months after 18, with a handover to open help.',
    },
    when: ['closedCareReaches18', 'treatmentBegunBefore18', 'carePlanSetBefore18', 'worksTowardsOpenHelp'],
    outcome: 'extended-youth-care',
    ground: 'closed-max-6-months',
    legalBasis: closedCare,
  },
]
