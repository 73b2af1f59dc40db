import type { LawRow } from './decision-table.ts'

/**
 * Table D1 (Jeugdwet 1.1 and 1.2, Wmo 2015, Wlz 3.2.1): which law covers a need at or after 18. Income and school (rows 11 and 12 there) are checks
 * beside this table, never instead of it.
 */
export const tableD1: readonly LawRow[] = [
  {
    id: '1',
    label: {
      nl: 'Hulp uit een strafrechtelijke beslissing kent geen leeftijdsgrens.',
      en: 'Help under a criminal decision has no age limit.',
    },
    when: ['followsCriminalDecision'],
    law: 'jeugdwet',
    action: 'monitor',
    legalBasis: ['Jeugdwet 1.1 jeugdige 2°', 'Jeugdwet 1.2 lid 3', 'Jeugdwet 2.4 lid 2 b'],
  },
  {
    id: '1b',
    label: {
      nl: 'Bij meer dan een oorzaak geeft de gemeente de jeugdhulp.',
      en: 'With several causes the municipality must provide.',
    },
    when: ['severalCauses', 'wlzOrZvwRight', 'kindCanGoOn', 'under23'],
    unless: ['closedCareReaches18'],
    law: 'jeugdwet',
    action: 'municipality-must-provide',
    legalBasis: ['Jeugdwet 1.2 lid 2'],
  },
  {
    id: '2',
    label: {
      nl: 'Blijvend toezicht of zorg dichtbij valt onder de Wlz.',
      en: 'Lasting supervision or care nearby falls under the Wlz.',
    },
    when: ['wlzRight'],
    law: 'wlz',
    action: 'ciz-application',
    legalBasis: ['Wlz 3.2.1 lid 1', 'Jeugdwet 1.2 lid 1 a'],
  },
  {
    id: '3',
    label: {
      nl: 'Een behandeling met verblijf afmaken kan uit de Wlz.',
      en: 'A residential treatment is finished under the Wlz.',
    },
    when: ['mildIntellectualDisabilityWithBehaviourProblems', 'residentialTreatmentMustFinish'],
    law: 'wlz',
    action: 'ciz-application',
    legalBasis: ['Wlz 3.2.1 lid 3'],
  },
  {
    id: '4',
    label: { nl: 'Psychiatrische behandeling valt onder de Zvw.', en: 'Psychiatric treatment falls under the Zvw.' },
    when: ['insuredTreatment'],
    law: 'zvw',
    action: 'gp-referral',
    legalBasis: ['Jeugdwet 1.2 lid 1 a', 'Zvw 10'],
  },
  {
    id: '5',
    label: { nl: 'Medische verzorging valt onder de Zvw.', en: 'Medical care falls under the Zvw.' },
    when: ['personalCare', 'zvwRight'],
    law: 'zvw',
    action: 'community-nurse',
    legalBasis: ['Jeugdwet 1.2 lid 1 a', 'Zvw 10'],
  },
  {
    id: '6',
    label: {
      nl: 'Pleegzorg gaat door tot 21 als de jongere dat wil.',
      en: 'Foster care goes on to 21 if the young person wants it.',
    },
    when: ['fosterCare', 'helpBegunBefore18', 'helpRunsOrCanResume', 'youthWantsToStay', 'under21'],
    law: 'jeugdwet',
    action: 'continue-without-decision',
    legalBasis: ['Jeugdwet 1.1 jeugdige 3°'],
  },
  {
    id: '7',
    label: {
      nl: 'Een gezinshuis gaat door tot 21: ja, tenzij.',
      en: 'A family-style home goes on to 21: yes, unless.',
    },
    when: ['familyHome', 'helpBegunBefore18', 'helpRuns', 'youthWantsToStay', 'homeParentsAgree', 'under21'],
    unless: ['otherFittingHelpAvailable'],
    law: 'jeugdwet',
    action: 'continue-and-record-decision',
    legalBasis: ['Bestuurlijke afspraak gezinshuizen 30-1-2020', 'Jeugdwet 1.1 jeugdige 4°'],
  },
  {
    id: '9',
    label: {
      nl: 'Jeugdhulp die geen andere wet kan geven, kan doorgaan.',
      en: 'Youth help that no other law can give can go on.',
    },
    when: ['kindCanGoOn', 'under23'],
    unless: ['noNeedAfter18', 'closedCareReaches18', 'wmoCanProvide'],
    noneOfD1: ['2', '3', '4', '5'],
    policySets: ['haarlem'],
    law: 'jeugdwet',
    action: 'extend-with-decision',
    legalBasis: ['Jeugdwet 1.1 jeugdige 4°', 'Jeugdwet 1.2', 'Haarlem, collegebesluit 2021/377152'],
  },
  {
    id: '9-statute',
    label: {
      nl: 'Jeugdhulp die geen andere wet overneemt, kan doorgaan.',
      en: 'Youth help that no other law takes over can go on.',
    },
    when: ['kindCanGoOn', 'under23'],
    unless: ['noNeedAfter18', 'closedCareReaches18', 'wmoGivesMoreThanGuidance'],
    noneOfD1: ['2', '3', '4', '5'],
    policySets: ['statute'],
    law: 'jeugdwet',
    action: 'extend-with-decision',
    legalBasis: ['Jeugdwet 1.1 jeugdige 4°', 'Jeugdwet 1.2 lid 1'],
  },
  {
    id: '10',
    label: {
      nl: 'Begeleiding en verzorging komen vanaf 18 uit de Wmo.',
      en: 'From 18 guidance and care come from the Wmo.',
    },
    when: ['kindEndsAt18'],
    law: 'wmo',
    action: 'wmo-handover',
    legalBasis: ['Jeugdwet 1.1 jeugdhulp 2° en 3°', 'Wmo 1.2.1'],
  },
  {
    id: '10-wmo-can',
    label: {
      nl: 'Hulp die de Wmo kan geven, komt vanaf 18 uit de Wmo.',
      en: 'Help that the Wmo can give comes from the Wmo from 18.',
    },
    when: ['kindCanGoOn', 'wmoCanProvide'],
    unless: ['closedCareReaches18'],
    law: 'wmo',
    action: 'wmo-handover',
    legalBasis: ['Wmo 1.2.1', 'Haarlem, collegebesluit 2021/377152'],
  },
  {
    id: '10-home-ends',
    label: {
      nl: 'Wie niet in het gezin of huis blijft, krijgt hulp uit de Wmo.',
      en: 'Who does not stay in the family or home gets help from the Wmo.',
    },
    when: ['homeEndsAt18'],
    unless: ['wmoCannotProvide'],
    law: 'wmo',
    action: 'wmo-handover',
    legalBasis: ['Wmo 1.2.1', 'Bestuurlijke afspraak gezinshuizen 30-1-2020'],
  },
]
