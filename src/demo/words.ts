import { addDays, type Day } from '../calendar/day.ts'
import type { Chance } from './chance.ts'

/** What people of an invented town write in a field, by the field's name. */
const phrases: Readonly<Record<string, readonly string[]>> = {
  text: ['Gebeld, belt maandag terug.', 'Kwam langs met moeder.', 'Gemaild over de afspraak van donderdag.'],
  reason: ['Er is nog geen plek vrij.', 'In overleg met de jongere besloten.', 'De school vraagt om meer tijd.'],
  explanation: ['Samen besproken.', 'Wil er nog over nadenken.', 'Past op dit moment niet.'],
  contact: ['Wilma Ontvang', 'Stijn Woonstra', 'Maud Klein'],
  place: ['Wijkteam, kamer 2', 'Bij De Brug', 'Thuis'],
  goals: ['Zelf de post doen en een vaste dagbesteding.', 'Op tijd op school zijn.'],
  goal: ['Een eigen kamer vinden.', 'De opleiding afmaken.', 'Rondkomen van een eigen inkomen.'],
  action: ['Samen inschrijven bij de woningcorporatie.', 'Afspraak maken met school.'],
  actionBy: ['de jongere', 'de mentor', 'het wijkteam'],
  note: ['Gaat goed, heeft een vaste begeleider.', 'Wil graag dat iemand meegaat.'],
  why: ['De behandeling is nog niet klaar.', 'Wil graag blijven tot de zomer.'],
  grounds: ['Niet eens met het besluit.'],
  agreement: ['De oude hulp gaat door tot de nieuwe begint.'],
  because: ['Blijkt uit het onderzoek.'],
  organisation: ['Vrijwilligers Naast Je', 'Maatjesproject Zeewijk'],
  to: ['de ontvangende organisatie'],
  with: ['de nieuwe begeleider'],
  movedTo: ['Nieuwdorp'],
  askedFor: ['Hulp bij wonen en geld.'],
  differences: ['Over het wonen denken we anders.'],
}

/** A text for this field. */
export const wordsFor = (field: string, chance: Chance): string => chance.of(phrases[field] ?? ['Besproken.'])

/** A day for this field, told on `today`: what is planned lies ahead, what is told of lies behind or is today. */
export function dayFor(field: string, today: Day, chance: Chance): Day {
  // Help that began is told on its first day.
  if (field === 'firstDayOn') return today
  if (/until|closed/i.test(field)) return addDays(today, chance.between(60, 300))
  return addDays(today, chance.between(2, 25))
}
