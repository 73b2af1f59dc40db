import type { MandateGround, Matter } from '../../../access/representation.ts'

/** Wie namens de jongere mag beslissen. */
export const mandates = {
  title: 'Wie mag voor de jongere beslissen?',
  none: 'Er is niemand vastgelegd.',
  consentBy: {
    'young-person': 'De jongere beslist nu zelf over toestemming.',
    'young-person-and-parents': 'De jongere en de ouders beslissen nu samen over toestemming.',
    representative: 'Iemand anders beslist nu over toestemming voor de jongere.',
  },
  nobodyThere: 'Niemand mag nu beslissen over toestemming. Leg vast wie de jongere vertegenwoordigt.',
  columns: { who: 'Wie', as: 'Als', matters: 'Waarover', when: 'Wanneer' },
  grounds: {
    custody: 'Ouder met gezag',
    guardian: 'Voogd',
    curator: 'Curator',
    mentor: 'Mentor',
    administrator: 'Bewindvoerder',
    'written-authorisation': 'De jongere schreef dit op',
    partner: 'Partner',
    'parent-child-or-sibling': 'Ouder, kind, broer of zus',
  } satisfies Record<MandateGround, string>,
  matters: {
    consent: 'Toestemming',
    inspection: 'Het dossier bekijken',
    'care-decisions': 'Besluiten over hulp',
    money: 'Geld',
  } satisfies Record<Matter, string>,
  from: (day: string) => `Vanaf ${day}`,
  fromUntil: (from: string, until: string) => `${from} tot en met ${until}`,
  incapable: (matter: string, who: string, until: string) =>
    `${matter}: de jongere kan dit nu niet zelf beslissen. ${who} stelde dat vast. Dit geldt tot en met ${until}.`,
}
