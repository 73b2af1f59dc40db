import { addDays, type Day } from '../calendar/day.ts'
import type { Chance } from './chance.ts'
import { help, type Situation, type Told } from './situation.ts'

const guidance = (on: Day, turns18On: Day, chance: Chance): Told => ({
  ...help(on, turns18On, chance),
  youthHelpKind: chance.of(['participation-support', 'personal-care']),
  needAfter18: chance.percent(80) ? 'long-term' : 'short',
  wmoCanProvide: true,
  wlzRight: false,
  zvwRight: false,
})

/** Young people who are handed over to adult help at 18. */
export const handoverSituations: readonly Situation[] = [
  {
    name: 'guidance, a year and more ahead',
    outcome: 'perspective-plan-handover',
    share: 24,
    turns18InDays: [190, 700],
    facts: (on, turns18On, chance) => ({
      ...guidance(on, turns18On, chance),
      perspectivePlan: chance.of(['none', 'draft']),
    }),
  },
  {
    name: 'guidance, in the window',
    outcome: 'perspective-plan-handover',
    share: 40,
    turns18InDays: [5, 185],
    facts: (on, turns18On, chance) => ({
      ...guidance(on, turns18On, chance),
      perspectivePlan: chance.of(['none', 'draft', 'draft', 'final']),
      ...(chance.percent(20) ? { notifiedOn: addDays(on, -chance.between(0, 30)) } : {}),
    }),
  },
  {
    name: 'a right to the Wlz',
    outcome: 'perspective-plan-handover',
    share: 8,
    turns18InDays: [20, 300],
    facts: (on, turns18On, chance) => ({
      ...help(on, turns18On, chance),
      youthHelpKind: 'participation-support',
      needAfter18: 'long-term',
      wlzRight: true,
      wmoCanProvide: false,
      perspectivePlan: 'draft',
    }),
  },
  {
    name: 'mental health treatment',
    outcome: 'perspective-plan-handover',
    share: 10,
    turns18InDays: [10, 200],
    facts: (on, turns18On, chance) => ({
      ...help(on, turns18On, chance),
      youthHelpKind: 'mental-health-treatment',
      zvwRight: true,
      needAfter18: 'short',
      perspectivePlan: chance.of(['none', 'final']),
    }),
  },
]
