import type { areaStatuses, LifeArea } from '../../machines/regions/plan/plan.context.ts'

/** The five life areas as the plan names them (VNG and NJi, the Big 5). */
export const areaTitles: Readonly<Record<LifeArea, string>> = {
  support: 'Mensen om je heen',
  housing: 'Wonen',
  'school-work': 'School en werk',
  income: 'Geld',
  wellbeing: 'Je goed voelen',
}

/** How an area stands, in plain words. */
export const statusWords: Readonly<Record<(typeof areaStatuses)[number] | 'open', string>> = {
  'in-order': 'Dit is geregeld.',
  'action-needed': 'Hier moet nog iets gebeuren.',
  'not-needed': 'Hier is geen hulp nodig.',
  'not-discussed': 'Hier wil je het niet over hebben. Dat mag.',
  open: 'Dit is nog niet ingevuld.',
}

/** Who gives the help from 18, by law. */
export const lawWords: Readonly<Record<string, string>> = {
  wmo: 'De hulp komt van de gemeente (Wmo).',
  wlz: 'De hulp komt uit de Wet langdurige zorg (Wlz).',
  zvw: 'De hulp komt uit je zorgverzekering (Zvw).',
}

/** Where consent stands, in plain words. */
export const consentWords: Readonly<Record<string, string>> = {
  'not-asked': 'Er is nog niet gevraagd wat er gedeeld mag worden.',
  asked: 'Er is gevraagd wat er gedeeld mag worden. Jij beslist.',
  given: 'Jij vindt het goed dat dit wordt gedeeld:',
  refused: 'Jij wilt niet dat er iets wordt gedeeld.',
  withdrawn: 'Jij wilt niet meer dat er iets wordt gedeeld.',
  'own-story': 'Jij vertelt het zelf.',
}

/** What may be shared, in plain words. */
export const sharedWords: Readonly<Record<string, string>> = {
  ...areaTitles,
  'help-so-far': 'De hulp die je tot nu toe had',
  'contact-details': 'Hoe ze je kunnen bereiken',
}

export const standsWords = {
  'not-started': 'Dit plan is nog niet begonnen.',
  drafting: 'Aan dit plan wordt nog gewerkt.',
  final: 'Dit plan is klaar. Jij moet nog zeggen wat je ervan vindt.',
  agreed: 'Dit plan is klaar. Jij bent het ermee eens.',
  'agreed-with-differences': 'Dit plan is klaar. Op een paar punten ben jij het niet eens.',
} as const
