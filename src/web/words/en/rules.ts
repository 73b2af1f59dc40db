import type { Words } from '../nl.ts'

const many = (one: string, more: string) => (count: number) => `${count} ${count === 1 ? one : more}`

export const rules: Words['rules'] = {
  title: 'Rules and pathways',
  lead: 'There are three pathways. Here you read which one fits when, and why.',
  firstDecides: 'The first rule that holds decides the pathway. You may choose otherwise with a reason.',
  toRules: 'Back to all rules',
  about: {
    'extended-youth-care': 'Youth care goes on after the 18th birthday, sometimes until 21 or 23.',
    'perspective-plan-handover': 'The young person moves to adult support on the 18th birthday.',
    'direct-intake': 'Somebody of 18 to 23 asks for help and had no handover.',
  },
  whenTitle: 'When does this pathway fit?',
  stepsTitle: 'The steps',
  termsTitle: 'What must be ready when?',
  lanesTitle: 'Who does what?',
  byLaw: 'The law',
  byPolicy: 'Policy and planning of the municipality',
  lane: (who, steps) => `${who.slice(0, 1).toUpperCase()}${who.slice(1)}: ${many('step', 'steps')(steps)}`,
  columns: {
    what: 'What',
    length: 'At the latest',
    law: 'Where does it say so?',
    breach: 'What if it is late?',
    when: 'When this is so',
    does: 'Then',
    within: 'At the latest',
  },
  noTerm: 'No fixed date',
  byItself: 'By itself, by the date or the facts',
  between: 'Step in between that passes by itself',
  units: {
    day: many('day', 'days'),
    'working-day': many('working day', 'working days'),
    week: many('week', 'weeks'),
    month: many('month', 'months'),
    year: many('year', 'years'),
  },
  counted: {
    forward: (span, trigger) => `${span} after ${trigger}`,
    back: (span, trigger) => `${span} before ${trigger}`,
  },
  onTheDay: (trigger) => `On the day itself: ${trigger}`,
  version: (machine, rules, from) =>
    `This is version ${machine} of the pathway. The rules (${rules}) hold from ${from}.`,
  picture: {
    heading: 'The whole pathway as a picture',
    title: (pathway) => `Picture of the pathway ${pathway}`,
    description: 'Each row is a part of the case. The parts run beside each other.',
    here: 'the case is here now',
    show: 'Show the picture',
    asList: 'Read the same pathway as a list',
    from: (state) => `From “${state}”`,
    way: (event, to) => `${event} → ${to}`,
  },
}
