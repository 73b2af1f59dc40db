import { ageOn, type LeapDayRule } from '../calendar/age.ts'
import type { Day } from '../calendar/day.ts'

/** Who gives consent to share (Jeugdwet 7.3.4, 7.3.5, 7.3.15): under 12 the parents, from 12 both, from 16 the young person alone. */
export type ConsentBy = 'parents' | 'young-person-and-parents' | 'young-person'

/** What else decides whether parents with custody may see: what the young person agreed to, and whether seeing would harm good care. */
export type ParentalGround = {
  /** At 16 and 17, what the young person agreed to; from 18 their consent. */
  agreed: boolean
  /** A professional found it against good care (Jeugdwet 7.3.11). */
  againstGoodCare: boolean
}

/**
 * Rights turn at 00:00 Dutch time on the birthday: `on` is the Dutch day, and nothing else is asked. Who may stand for the
 * young person in a matter is asked of representation.ts.
 */
export function rightsByAge(birthDate: Day, on: Day, leapDayRule: LeapDayRule) {
  const age = ageOn(birthDate, on, leapDayRule)
  return {
    /** Sees their own data, and who looked (Jeugdwet 7.3.10, AVG 15). */
    ownInspection: age >= 12,
    consentBy: ((): ConsentBy => (age < 12 ? 'parents' : age < 16 ? 'young-person-and-parents' : 'young-person'))(),
    /** Whether parents with custody see: until 16 unless it harms good care, then only as the young person agrees. */
    parentsSee: ({ agreed, againstGoodCare }: ParentalGround): boolean =>
      age >= 18 ? agreed : !againstGoodCare && (age < 16 || agreed),
    /** Sharing with the adult side needs a consent on record before 18. */
    isMinor: age < 18,
  }
}
