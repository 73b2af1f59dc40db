import { type Milestone, milestoneOn, reached } from '../../clock.ts'
import type { CaseContext } from '../../context.ts'
import { defineGuards } from '../../guard-definition.ts'

export const homeMilestones = [
  'home-asked-6-months-before',
  'home-asked-3-months-before',
  'home-asked-1-month-before',
] as const satisfies readonly Milestone[]

export const homeGuards = defineGuards({
  theHomeIsAskedAgain: {
    holds: ({ context }) => homeMilestones.some((milestone) => sinceAsked(context, milestone)),
    otherwise: { nl: 'de woonplek is pas nog nagevraagd', en: 'the place to live was asked lately' },
  },
  theHomeIsUncertainAMonthBefore: {
    holds: ({ context }) =>
      !context.home.escalated && reached(context, 'home-asked-1-month-before') && !reached(context, 'turns-18'),
    otherwise: { nl: 'het is nog geen maand vóór 18', en: 'it is not yet a month before 18' },
  },
  thereIsNoPlaceTonight: {
    holds: ({ context }) => context.opening.facts.noPlaceTonight === true,
    otherwise: { nl: 'er is een slaapplek voor vannacht', en: 'there is a place for tonight' },
  },
})

function sinceAsked(context: CaseContext, milestone: Milestone): boolean {
  const on = milestoneOn(context, milestone)
  const { askedOn } = context.home
  return on !== null && askedOn !== null && askedOn < on && on <= context.today
}
