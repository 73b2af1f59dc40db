import type { PathwayRow } from './decision-table.ts'
import { canGoOn, extension, otherLaw } from './table-d2-shared.ts'

/** Rows 4 to 7 of D2: under 18. */
export const minorRows: readonly PathwayRow[] = [
  {
    id: '4-foster-care',
    label: { nl: 'Onder 18 in pleegzorg: die gaat door tot 21.', en: 'Under 18 in foster care: it goes on to 21.' },
    when: ['minor'],
    d1: ['6'],
    outcome: 'extended-youth-care',
    ground: 'foster-until-21',
    legalBasis: ['Jeugdwet 1.1 jeugdige 3°'],
  },
  {
    id: '4-family-home',
    label: {
      nl: 'Onder 18 in een gezinshuis: dat gaat door tot 21.',
      en: 'Under 18 in a family-style home: it goes on to 21.',
    },
    when: ['minor'],
    d1: ['7'],
    outcome: 'extended-youth-care',
    ground: 'family-home-until-21',
    legalBasis: ['Bestuurlijke afspraak gezinshuizen 30-1-2020'],
  },
  {
    id: '5',
    label: { nl: 'Onder 18 en daarna geen hulp nodig.', en: 'Under 18 and no help needed after.' },
    when: ['minor', 'noNeedAfter18'],
    outcome: 'no-transition',
    legalBasis: ['Haarlem, collegebesluit 2021/377152'],
  },
  {
    id: '6-continuation',
    label: { nl: 'Onder 18: de hulp die loopt, wordt verlengd.', en: 'Under 18: the running help is extended.' },
    when: ['minor', 'helpRuns'],
    d1: canGoOn,
    outcome: 'extended-youth-care',
    ground: 'continuation',
    legalBasis: [...extension, 'eerste streepje'],
  },
  {
    id: '6-determined',
    label: {
      nl: 'Onder 18: hulp die al is bepaald, mag na 18 beginnen.',
      en: 'Under 18: help determined already may begin after 18.',
    },
    when: ['minor', 'determinedBefore18'],
    d1: canGoOn,
    outcome: 'extended-youth-care',
    ground: 'determined-before-18',
    legalBasis: [...extension, 'tweede streepje'],
  },
  {
    id: '6-resumption',
    label: { nl: 'Onder 18: hulp die pas stopte, begint weer.', en: 'Under 18: help that ended lately resumes.' },
    when: ['minor', 'endedWithinHalfYear', 'resumptionNecessary'],
    d1: canGoOn,
    outcome: 'extended-youth-care',
    ground: 'resumption',
    legalBasis: [...extension, 'derde streepje'],
  },
  {
    id: '7',
    label: {
      nl: 'Onder 18: overdracht naar een andere wet, met een perspectiefplan.',
      en: 'Under 18: handover to another law, with a perspective plan.',
    },
    when: ['minor'],
    d1: [...otherLaw, '10', '10-wmo-can', '10-home-ends'],
    outcome: 'perspective-plan-handover',
    legalBasis: ['Haarlem, collegebesluit 2021/377152', 'Jeugdwet 1.2'],
  },
]
