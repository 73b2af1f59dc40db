import type { Day } from '../calendar/day.ts'
import type { PlanDocument, PlanDocumentArea } from '../cases/handover/plan-document.ts'
import { type Block, heading, list, pair, paragraph, title } from './blocks.ts'
import { dayInWords } from './day-in-words.ts'
import { areaTitles, consentWords, lawWords, sharedWords, standsWords, statusWords } from './plan-words.ts'

const orNull = <T>(value: T | null, say: (value: T) => string): string | null => (value === null ? null : say(value))

/** The plan in plain Dutch (B1), addressed to the young person, for paper and for the page, as it stands on a day. */
export function planBlocks(plan: PlanDocument, asOf: Day): Block[] {
  const name = plan.youngPerson ? ` van ${plan.youngPerson.firstName} ${plan.youngPerson.familyName}` : ''
  return [
    title(`Perspectiefplan${name}`),
    paragraph(standsWords[plan.stands]),
    ...pair('Je wordt 18 op', dayInWords(plan.turns18On)),
    ...pair('Versie', plan.finalisedOn === null ? null : `${plan.planVersion}, van ${dayInWords(plan.finalisedOn)}`),
    ...pair('Zo staat het op', dayInWords(asOf)),
    ...participants(plan),
    ...plan.areas.flatMap(areaBlocks),
    ...notShared(plan),
    ...(plan.riskNote === null ? [] : [heading('Als het misgaat'), paragraph(plan.riskNote)]),
    ...agreement(plan),
    ...fromEighteen(plan),
    ...meeting(plan),
    ...consent(plan),
    ...versions(plan),
  ]
}

const participants = ({ participants }: PlanDocument): Block[] =>
  participants.length === 0 ? [] : [heading('Wie doen mee'), list(participants)]

function areaBlocks({ area, status, goal, action, actionBy, actionOn }: PlanDocumentArea): Block[] {
  return [
    heading(areaTitles[area]),
    paragraph(statusWords[status ?? 'open']),
    ...pair('Wat jij wilt', goal),
    ...pair('Wat er gebeurt', action),
    ...pair('Wie dat doet', actionBy),
    ...pair('Wanneer', orNull(actionOn, dayInWords)),
  ]
}

const notShared = (plan: PlanDocument): Block[] =>
  plan.notShared.length === 0
    ? []
    : [heading('Niet gedeeld'), list(plan.notShared.map((area) => sharedWords[area] ?? area))]

function agreement({ agreement: { answer, differences, on } }: PlanDocument): Block[] {
  if (answer === null) return []
  return [
    heading('Wat jij ervan vindt'),
    paragraph(answer === 'agreed' ? 'Jij bent het eens met dit plan.' : 'Op deze punten ben jij het niet eens:'),
    ...(differences === null ? [] : [paragraph(differences)]),
    ...pair('Dat zei je op', orNull(on, dayInWords)),
  ]
}

function fromEighteen({ laws, receiver }: PlanDocument): Block[] {
  return [
    heading('Hulp vanaf je 18e'),
    ...laws.map((law) => paragraph(lawWords[law] ?? law)),
    ...(receiver === null
      ? [paragraph('Wie je gaat helpen, is nog niet bekend.')]
      : [
          ...pair(receiver.accepted ? 'Wie je gaat helpen' : 'Gevraagd om je te helpen', receiver.name),
          ...pair('Jouw contactpersoon', receiver.contact),
          ...pair('De hulp begint op', orNull(receiver.startsOn, dayInWords)),
        ]),
  ]
}

function meeting({ meeting: { plannedOn, at, place, heldOn, declinedOn } }: PlanDocument): Block[] {
  const said =
    heldOn !== null
      ? pair('Het gesprek was op', dayInWords(heldOn))
      : declinedOn !== null
        ? [paragraph('Jij wilde geen gesprek.')]
        : pair(
            'Het gesprek is op',
            orNull(plannedOn, (day) => [dayInWords(day), at && `om ${at}`, place].filter(Boolean).join(', ')),
          )
  return said.length === 0 ? [] : [heading('Gesprek met oude en nieuwe hulp'), ...said]
}

const consent = ({ consent: { stands, areas, validUntilOn } }: PlanDocument): Block[] => [
  heading('Wat gedeeld mag worden'),
  paragraph(consentWords[stands] ?? stands),
  ...(areas.length === 0 ? [] : [list(areas.map((area) => sharedWords[area] ?? area))]),
  ...pair('Dit geldt tot en met', orNull(validUntilOn, dayInWords)),
]

const versions = (plan: PlanDocument): Block[] =>
  plan.versions.length < 2
    ? []
    : [
        heading('Eerdere versies'),
        list(plan.versions.map(({ version, finalisedOn }) => `Versie ${version}, van ${dayInWords(finalisedOn)}`)),
      ]
