import { addDays, addMonths } from '../calendar/day.ts'
import type { Chance } from './chance.ts'
import { help, type Situation, type Told } from './situation.ts'

const treatment = { wmoCanProvide: false, wlzRight: false, zvwRight: false }
const treatmentKind = (chance: Chance) => chance.of(['treatment-support', 'residential-treatment'] as const)

/** Guidance or treatment ends at 18 while the foster home stays: two laws side by side. */
const besideFosterCare: readonly Told[] = [
  {},
  {
    needs: [
      { youthHelpKind: 'foster-care' },
      { youthHelpKind: 'participation-support', needAfter18: 'long-term', wmoCanProvide: true },
    ],
  },
  {
    needs: [
      { youthHelpKind: 'foster-care' },
      { youthHelpKind: 'mental-health-treatment', needAfter18: 'short', zvwRight: true },
    ],
  },
  {
    needs: [
      { youthHelpKind: 'foster-care' },
      { youthHelpKind: 'personal-care', needAfter18: 'long-term', wlzRight: true },
    ],
  },
]

/** Young people whose youth help goes on after 18. */
export const extendedSituations: readonly Situation[] = [
  {
    name: 'treatment that is to go on after 18',
    outcome: 'extended-youth-care',
    share: 14,
    turns18InDays: [10, 260],
    facts: (on, turns18On, chance) => ({
      ...help(on, turns18On, chance),
      ...treatment,
      youthHelpKind: treatmentKind(chance),
      continuationDecision: chance.percent(70) ? 'none' : 'granted',
    }),
  },
  {
    name: 'treatment that went on after 18',
    outcome: 'extended-youth-care',
    share: 10,
    turns18InDays: [-500, -5],
    facts: (on, turns18On, chance) => ({
      ...help(on, turns18On, chance),
      ...treatment,
      youthHelpKind: 'treatment-support',
      continuationDecision: chance.percent(20) ? 'none' : 'granted',
    }),
  },
  {
    name: 'found necessary before 18 and not begun',
    outcome: 'extended-youth-care',
    share: 4,
    turns18InDays: [-150, -10],
    facts: (_on, turns18On, chance) => ({
      youthHelpRunning: false,
      youthHelpDeterminedOn: addDays(turns18On, -chance.between(10, 120)),
      youthHelpKind: 'treatment-support',
      ...treatment,
    }),
  },
  {
    name: 'help that ended and is needed again',
    outcome: 'extended-youth-care',
    share: 6,
    turns18InDays: [-300, -130],
    facts: (on, turns18On, chance) => ({
      youthHelpRunning: false,
      youthHelpStartedOn: addDays(turns18On, -900),
      youthHelpEndedOn: addDays(on, -chance.between(15, 120)),
      youthHelpKind: 'treatment-support',
      resumptionNecessary: true,
      ...treatment,
    }),
  },
  {
    name: 'foster care, nearly 18',
    outcome: 'extended-youth-care',
    share: 9,
    turns18InDays: [20, 240],
    facts: (on, turns18On, chance) => ({
      ...help(on, turns18On, chance),
      youthHelpKind: 'foster-care',
      needAfter18: 'long-term',
      wmoCanProvide: false,
      wlzRight: false,
      ...(chance.percent(60) ? {} : { youthWantsToStay: true }),
    }),
  },
  {
    name: 'foster care of an adult, with guidance by another law',
    outcome: 'extended-youth-care',
    share: 9,
    turns18InDays: [-900, -10],
    facts: (on, turns18On, chance) => ({
      ...help(on, turns18On, chance),
      youthHelpKind: 'foster-care',
      youthWantsToStay: true,
      ...chance.of(besideFosterCare),
    }),
  },
  {
    name: 'a family home, nearly 18',
    outcome: 'extended-youth-care',
    share: 6,
    turns18InDays: [20, 200],
    facts: (on, turns18On, chance) => ({
      ...help(on, turns18On, chance),
      youthHelpKind: 'family-home',
      needAfter18: 'long-term',
      wmoCanProvide: false,
      wlzRight: false,
      otherFittingHelpAvailable: false,
      ...(chance.percent(50) ? { youthWantsToStay: true, homeParentsAgree: true } : {}),
    }),
  },
  {
    name: 'a family home after 18',
    outcome: 'extended-youth-care',
    share: 4,
    turns18InDays: [-600, -10],
    facts: (on, turns18On, chance) => ({
      ...help(on, turns18On, chance),
      youthHelpKind: 'family-home',
      youthWantsToStay: true,
      homeParentsAgree: true,
      otherFittingHelpAvailable: false,
      wlzRight: false,
    }),
  },
  {
    name: 'closed care across 18',
    outcome: 'extended-youth-care',
    share: 3,
    turns18InDays: [15, 80],
    facts: (on, turns18On) => ({
      youthHelpRunning: true,
      youthHelpStartedOn: addDays(on, -110),
      youthHelpKind: 'closed-youth-care',
      carePlanSetOn: addDays(on, -90),
      worksTowardsOpenHelp: true,
      closedCareAuthorisationRequested: true,
      closedCareAuthorisedUntil: addMonths(turns18On, 6),
    }),
  },
]
