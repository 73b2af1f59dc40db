/**
 * Services that the municipality keeps outside Gewoon in de Wijk (Haarlem, collegebesluit 2021/377152, besluitpunt 2),
 * and how each is reached. Outside the contract is not outside the law: short stay is also a Wmo notification.
 */
export const referralServices = {
  'independent-client-support': {
    label: { nl: 'Onafhankelijke cliëntondersteuning', en: 'Independent client support' },
    reached: {
      nl: 'rechtstreeks, bij een andere organisatie dan de uitvoerder',
      en: 'directly, at another organisation than the one that does the work',
    },
  },
  'debt-registration-point': {
    label: { nl: 'Schuldmeldpunt', en: 'Debt registration point' },
    reached: {
      nl: 'via het wijkteam, niet vrij toegankelijk',
      en: 'through the neighbourhood team, not openly accessible',
    },
  },
  'funds-via-professional': {
    label: { nl: 'Fondsen voor financieel kwetsbaren', en: 'Funds for the financially vulnerable' },
    reached: { nl: 'altijd via een professional', en: 'always through a professional' },
  },
  'anti-discrimination-service': {
    label: { nl: 'Antidiscriminatievoorziening', en: 'Anti-discrimination service' },
    reached: { nl: 'rechtstreeks bij Bureau Discriminatiezaken', en: 'directly at the discrimination office' },
  },
  'volunteer-wheelchair-transport': {
    label: { nl: 'Vrijwillig rolstoelvervoer', en: 'Volunteer wheelchair transport' },
    reached: { nl: 'rechtstreeks bij de vervoerder', en: 'directly at the carrier' },
  },
  'short-stay': {
    label: { nl: 'Kortdurend verblijf', en: 'Short stay' },
    reached: { nl: 'als melding Wmo bij de gemeente', en: 'as a Wmo notification at the municipality' },
  },
  'transition-budget': {
    label: { nl: 'Transitiebudget', en: 'Transition budget' },
    reached: { nl: 'geen hulp maar geld: via de gemeente', en: 'money, not help: through the municipality' },
  },
  other: {
    label: { nl: 'Andere organisatie', en: 'Another organisation' },
    reached: { nl: 'zoals die organisatie vraagt', en: 'as that organisation asks' },
  },
} as const satisfies Record<string, { label: { nl: string; en: string }; reached: { nl: string; en: string } }>

export type ReferralService = keyof typeof referralServices

export const referralServiceCodes = Object.keys(referralServices) as ReferralService[]
