import type { Pathway } from '../../../../machines/context.ts'
import type { TermLength } from '../../../calendar/term-definition.ts'

const many = (one: string, more: string) => (count: number) => `${count} ${count === 1 ? one : more}`

/** De regels en de routes. */
export const rules = {
  title: 'Regels en routes',
  lead: 'Er zijn drie routes. Hier leest u wanneer welke route past, en waarom.',
  firstDecides: 'De eerste regel die klopt, bepaalt de route. U mag met een reden anders kiezen.',
  toRules: 'Terug naar alle regels',
  about: {
    'extended-youth-care': 'De jeugdhulp gaat door na de 18e verjaardag. Dat kan soms tot 21 of 23 jaar.',
    'perspective-plan-handover': 'De jongere gaat op de 18e verjaardag over naar hulp voor volwassenen.',
    'direct-intake': 'Een jongere van 18 tot 23 vraagt zelf om hulp en had geen overdracht.',
  } satisfies Record<Pathway, string>,
  whenTitle: 'Wanneer past deze route?',
  stepsTitle: 'De stappen',
  termsTitle: 'Wat moet wanneer klaar zijn?',
  lanesTitle: 'Wie doet wat?',
  byLaw: 'De wet',
  byPolicy: 'Beleid en planning van de gemeente',
  lane: (who: string, steps: number) =>
    `${who.slice(0, 1).toUpperCase()}${who.slice(1)}: ${many('stap', 'stappen')(steps)}`,
  columns: {
    what: 'Wat',
    length: 'Uiterlijk',
    law: 'Waar staat dat?',
    breach: 'Wat als het te laat is?',
    when: 'Als dit zo is',
    does: 'Dan',
    within: 'Uiterlijk',
  },
  noTerm: 'Geen vaste datum',
  byItself: 'Vanzelf, door de datum of de gegevens',
  between: 'Tussenstap die vanzelf voorbijgaat',
  units: {
    day: many('dag', 'dagen'),
    'working-day': many('werkdag', 'werkdagen'),
    week: many('week', 'weken'),
    month: many('maand', 'maanden'),
    year: many('jaar', 'jaar'),
  } satisfies Record<TermLength['unit'], (count: number) => string>,
  counted: {
    forward: (span: string, trigger: string) => `${span} na ${trigger}`,
    back: (span: string, trigger: string) => `${span} voor ${trigger}`,
  },
  onTheDay: (trigger: string) => `Op de dag zelf: ${trigger}`,
  version: (machine: number, rules: string, from: string) =>
    `Dit is versie ${machine} van de route. De regels (${rules}) gelden vanaf ${from}.`,
  picture: {
    heading: 'De hele route als tekening',
    title: (pathway: string) => `Tekening van de route ${pathway}`,
    description: 'Elke rij is een onderdeel van de zaak. De onderdelen lopen naast elkaar.',
    here: 'hier is de zaak nu',
    show: 'Laat de tekening zien',
    asList: 'Lees dezelfde route als lijst',
    from: (state: string) => `Vanuit “${state}”`,
    way: (event: string, to: string) => `${event} → ${to}`,
  },
}
