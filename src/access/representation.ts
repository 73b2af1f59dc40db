import { ageOn, type LeapDayRule } from '../calendar/age.ts'
import type { Day } from '../calendar/day.ts'

/** What somebody may stand for a young person in. Incapacity and mandates are recorded for each by itself. */
export const matters = ['consent', 'inspection', 'care-decisions', 'money'] as const
export type Matter = (typeof matters)[number]

/** On what a mandate rests: the law (custody, family), the court (guardian to administrator) or the person's own signature. */
export const mandateGrounds = [
  'custody',
  'guardian',
  'curator',
  'mentor',
  'administrator',
  'written-authorisation',
  'partner',
  'parent-child-or-sibling',
] as const
export type MandateGround = (typeof mandateGrounds)[number]

const withoutMoney = ['consent', 'inspection', 'care-decisions'] as const satisfies readonly Matter[]

/** What a mandate can reach by its ground: a mentor and the family stand for somebody in care, an administrator in money. */
export const mattersOfGround: Readonly<Record<MandateGround, readonly Matter[]>> = {
  custody: matters,
  guardian: matters,
  curator: matters,
  mentor: withoutMoney,
  administrator: ['money'],
  'written-authorisation': matters,
  partner: withoutMoney,
  'parent-child-or-sibling': withoutMoney,
}

/** From when to when something holds: `untilOn` is its last day; ended by hand it holds no more from `endedOn` on. */
type Period = { fromOn: Day; untilOn: Day | null; endedOn: Day | null }

/** That somebody may stand for a young person, in which matters and when. */
export type Mandate = Period & { ground: MandateGround; matters: readonly Matter[] }

/** That somebody can't weigh one matter, from a day until a day. Without it they decide themself from 16. */
export type Incapacity = Period & { matter: Matter; untilOn: Day }

/** Whether a mandate or incapacity holds on a day. */
export const holdsOn = ({ fromOn, untilOn, endedOn }: Period, on: Day): boolean =>
  fromOn <= on && (untilOn === null || on <= untilOn) && (endedOn === null || on < endedOn)

/** Who stands for an adult who can't weigh a matter: the first of these that is there (Jeugdwet 7.3.15). */
const orderForAdults: readonly (readonly MandateGround[])[] = [
  ['curator', 'mentor'],
  ['written-authorisation'],
  ['partner'],
  ['parent-child-or-sibling'],
]
const parents: readonly MandateGround[] = ['custody', 'guardian']
/** The court gave them the money, whatever its owner can weigh that day (BW 1:381, 1:441). */
const keepersOfMoney: readonly MandateGround[] = ['curator', 'administrator']

/** Who decides in a matter, and the mandates under which somebody may act without the young person. */
export type Acting<Held extends Mandate> = {
  by: 'young-person' | 'young-person-and-parents' | 'representative'
  mandates: Held[]
}

/** Whom it is about, what is recorded of them, and by which rule a birthday on 29 February falls. */
export type Represented<Held extends Mandate> = {
  birthDate: Day
  leapDayRule: LeapDayRule
  mandates: readonly Held[]
  incapacities: readonly Incapacity[]
}

/** The mandates of parents and guardians for a matter that hold on a day, whether or not they may act alone. */
export const parentsOn = <Held extends Mandate>(mandates: readonly Held[], matter: Matter, on: Day): Held[] =>
  mandates.filter((one) => parents.includes(one.ground) && one.matters.includes(matter) && holdsOn(one, on))

/**
 * Who acts for a young person in a matter on a day; it turns at 00:00 on the birthday (Jeugdwet 7.3.4, 7.3.5, 7.3.15).
 * Under 12 the parents; from 12 both, and the parents alone only where incapacity is recorded; from 16 the young person,
 * with the same exception; from 18 custody is over, and the order of 7.3.15 holds where incapacity is recorded. Parents
 * look along until 16, and keep the money until 18 (BW 1:253i).
 */
export function actingOn<Held extends Mandate>(of: Represented<Held>, matter: Matter, on: Day): Acting<Held> {
  const age = ageOn(of.birthDate, on, of.leapDayRule)
  const holding = of.mandates.filter((mandate) => mandate.matters.includes(matter) && holdsOn(mandate, on))
  const onGround = (grounds: readonly MandateGround[]) => holding.filter(({ ground }) => grounds.includes(ground))
  const incapable = of.incapacities.some((one) => one.matter === matter && holdsOn(one, on))
  const instead = (mandates: Held[]): Acting<Held> => ({ by: 'representative', mandates })
  if (age < 18) {
    if (age < 12 || incapable || matter === 'money') return instead(onGround(parents))
    if (age >= 16) return { by: 'young-person', mandates: [] }
    return { by: 'young-person-and-parents', mandates: matter === 'inspection' ? onGround(parents) : [] }
  }
  const keepers = matter === 'money' ? onGround(keepersOfMoney) : []
  if (keepers.length > 0) return instead(keepers)
  if (!incapable) return { by: 'young-person', mandates: [] }
  return instead(orderForAdults.map(onGround).find(({ length }) => length > 0) ?? [])
}
