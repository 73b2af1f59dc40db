import { defineConditions } from './condition.ts'
import type { YouthHelpKind } from './fact-codes.ts'
import type { Facts } from './facts.ts'
import type { Truth } from './truth.ts'

const kindIs =
  (...kinds: readonly YouthHelpKind[]) =>
  ({ facts }: { facts: Facts }): Truth =>
    facts.youthHelpKind === undefined ? undefined : kinds.includes(facts.youthHelpKind)

/** Jeugdwet 1.1 jeugdhulp 1°: the only kind that 4° lets go on after 18. The law does not split it; the fact does. */
const kindsThatCanGoOn: readonly YouthHelpKind[] = [
  'treatment-support',
  'mental-health-treatment',
  'residential-treatment',
  'foster-care',
  'family-home',
  'closed-youth-care',
]

/** What kind of help it is. */
export const kindConditions = defineConditions({
  followsCriminalDecision: {
    facts: ['juvenileCriminalDecision', 'youthHelpKind'],
    test: ({ facts }) => {
      if (facts.juvenileCriminalDecision !== undefined) return facts.juvenileCriminalDecision
      return facts.youthHelpKind === 'juvenile-criminal' ? true : undefined
    },
    whenTrue: {
      nl: 'De hulp volgt uit een strafrechtelijke beslissing.',
      en: 'The help follows from a criminal decision.',
    },
    whenFalse: {
      nl: 'De hulp volgt niet uit een strafrechtelijke beslissing.',
      en: 'The help does not follow from a criminal decision.',
    },
  },
  kindCanGoOn: {
    facts: ['youthHelpKind'],
    test: kindIs(...kindsThatCanGoOn),
    whenTrue: {
      nl: 'Deze soort hulp kan na 18 doorgaan (jeugdhulp 1°).',
      en: 'This kind of help can go on after 18 (youth help 1°).',
    },
    whenFalse: { nl: 'Deze soort hulp kan na 18 niet doorgaan.', en: 'This kind of help cannot go on after 18.' },
  },
  kindEndsAt18: {
    facts: ['youthHelpKind'],
    test: kindIs('participation-support', 'personal-care'),
    whenTrue: {
      nl: 'Begeleiding en persoonlijke verzorging stoppen bij 18 (jeugdhulp 2° en 3°).',
      en: 'Guidance and personal care end at 18 (youth help 2° and 3°).',
    },
    whenFalse: {
      nl: 'Het is geen begeleiding of persoonlijke verzorging.',
      en: 'It is not guidance or personal care.',
    },
  },
  helpThatTheLawEndedAt18: {
    facts: ['youthHelpKind'],
    test: kindIs('participation-support', 'personal-care', 'mental-health-treatment', 'residential-treatment'),
    whenTrue: {
      nl: 'Deze hulp had bij 18 moeten overgaan naar een andere wet.',
      en: 'This help should have passed to another law at 18.',
    },
    whenFalse: { nl: 'Deze hulp stopt niet door de wet bij 18.', en: 'This help does not end at 18 by law.' },
  },
  personalCare: {
    facts: ['youthHelpKind'],
    picksKind: true,
    test: kindIs('personal-care'),
    whenTrue: { nl: 'Het gaat om verzorging.', en: 'It is personal care.' },
    whenFalse: { nl: 'Het gaat niet om verzorging.', en: 'It is not personal care.' },
  },
  fosterCare: {
    facts: ['youthHelpKind'],
    picksKind: true,
    test: kindIs('foster-care'),
    whenTrue: { nl: 'Het is pleegzorg.', en: 'It is foster care.' },
    whenFalse: { nl: 'Het is geen pleegzorg.', en: 'It is not foster care.' },
  },
  familyHome: {
    facts: ['youthHelpKind'],
    picksKind: true,
    test: kindIs('family-home'),
    whenTrue: { nl: 'De jongere woont in een gezinshuis.', en: 'The young person lives in a family-style home.' },
    whenFalse: {
      nl: 'De jongere woont niet in een gezinshuis.',
      en: 'The young person does not live in a family-style home.',
    },
  },
})
