import type { PathwayRow } from './decision-table.ts'
import { canGoOn, extension, otherLaw } from './table-d2-shared.ts'

/** Rows 8 to 11 of D2: from 18 to 23. */
export const adultRows: readonly PathwayRow[] = [
  {
    id: '8-foster-care',
    label: { nl: 'Van 18 tot 21 in pleegzorg: die gaat door.', en: 'From 18 to 21 in foster care: it goes on.' },
    d1: ['6'],
    outcome: 'extended-youth-care',
    ground: 'foster-until-21',
    legalBasis: ['Jeugdwet 1.1 jeugdige 3°'],
  },
  {
    id: '8-family-home',
    label: {
      nl: 'Van 18 tot 21 in een gezinshuis: dat gaat door.',
      en: 'From 18 to 21 in a family-style home: it goes on.',
    },
    d1: ['7'],
    outcome: 'extended-youth-care',
    ground: 'family-home-until-21',
    legalBasis: ['Bestuurlijke afspraak gezinshuizen 30-1-2020'],
  },
  {
    id: '9-continuation',
    label: { nl: 'Van 18 tot 23: de hulp die loopt, gaat door.', en: 'From 18 to 23: the running help goes on.' },
    when: ['adult', 'helpRuns', 'helpBegunBefore18'],
    unless: ['continuationRefused'],
    d1: canGoOn,
    outcome: 'extended-youth-care',
    ground: 'continuation',
    legalBasis: [...extension, 'eerste streepje'],
  },
  {
    id: '9-determined',
    label: {
      nl: 'Van 18 tot 23: hulp die voor 18 is bepaald, mag beginnen.',
      en: 'From 18 to 23: help determined before 18 may begin.',
    },
    when: ['adult', 'determinedBefore18'],
    unless: ['continuationRefused'],
    d1: canGoOn,
    outcome: 'extended-youth-care',
    ground: 'determined-before-18',
    legalBasis: [...extension, 'tweede streepje'],
  },
  {
    id: '10',
    label: {
      nl: 'Van 18 tot 23: hulp die pas stopte, begint weer.',
      en: 'From 18 to 23: help that ended lately resumes.',
    },
    when: ['adult', 'kindCanGoOn', 'helpBegunBefore18', 'endedWithinHalfYear', 'resumptionNecessary'],
    noneOfD1: otherLaw,
    outcome: 'extended-youth-care',
    ground: 'resumption',
    legalBasis: ['Jeugdwet 1.1 jeugdige 4° derde streepje'],
  },
  {
    id: '10b',
    label: {
      nl: 'Van 18 tot 23: hulp loopt die bij 18 had moeten overgaan.',
      en: 'From 18 to 23: help runs that should have passed over at 18.',
    },
    when: ['adult', 'helpRuns', 'helpThatTheLawEndedAt18'],
    outcome: 'direct-intake',
    legalBasis: ['Jeugdwet 1.1 jeugdhulp 2° en 3°', 'Wmo 2.3.2', 'Wmo 2.3.3'],
  },
  {
    id: '11',
    label: { nl: 'Van 18 tot 23 met een vraag: directe instroom.', en: 'From 18 to 23 with a request: direct intake.' },
    when: ['adult', 'supportRequested'],
    outcome: 'direct-intake',
    legalBasis: ['Haarlem, collegebesluit 2021/377152', 'Wmo 2.3.2'],
  },
]
