import type { Day } from '../../../src/calendar/day.ts'

/** What may be shared: the life areas of the plan, and what belongs to the help itself. */
export const sharedAreas = [
  'support',
  'housing',
  'school-work',
  'income',
  'wellbeing',
  'help-so-far',
  'contact-details',
] as const

/** Consent lifts confidentiality (Jeugdwet 7.3.11; Wmo 5.1.1 lid 4: explicit); the task itself stays the legal basis. */
export type Consent = {
  areas: string[]
  /** Under 16 the parents too (Jeugdwet 7.3.4, 7.3.5); from 16 the young person alone. */
  from: string
  to: string
  purpose: string
  how: string
  givenOn: Day
  validUntilOn: Day | null
  recordedBy: string | null
}

export type ConsentContext = {
  stands: 'not-asked' | 'asked' | 'given' | 'refused' | 'withdrawn' | 'own-story'
  current: Consent | null
  /** Earlier consents and how they ended; what was lawfully received stays with the receiver. */
  ended: (Consent & { endedOn: Day; how: 'withdrawn' | 'replaced' | 'lapsed' })[]
}

export const noConsent: ConsentContext = { stands: 'not-asked', current: null, ended: [] }

/** Refusal never blocks help: the young person can tell it themself. Only a plain no stops an offer. */
export const mayBeShared = (stands: ConsentContext['stands']): boolean => stands !== 'refused' && stands !== 'withdrawn'

/**
 * The consent for the handover that stands, and so what the receiver may see (Wmo 5.1.1 lid 4: explicit, for what was
 * asked); one given for something else beside it does not end it.
 */
export function handoverConsent({ stands, current, ended }: ConsentContext): Consent | null {
  if (stands !== 'given') return null
  let after = current
  for (const before of ended.toReversed()) {
    if (after === null || after.purpose === 'handover') return after
    after = before.how === 'replaced' && before.endedOn === after.givenOn ? before : null
  }
  return after?.purpose === 'handover' ? after : null
}

/** The last day on which all that was consented to may be shared; null where nobody set one. */
export function sharedUntil(consent: ConsentContext): Day | null {
  const days = [consent.current, handoverConsent(consent)].flatMap((each) => each?.validUntilOn ?? [])
  return days.toSorted()[0] ?? null
}

/** The consent that ran ends; without one only the standing changes. */
export function consentEnds(
  consent: ConsentContext,
  stands: ConsentContext['stands'],
  ending: { endedOn: Day; how: ConsentContext['ended'][number]['how'] },
): ConsentContext {
  return {
    stands,
    current: null,
    ended: consent.current ? [...consent.ended, { ...consent.current, ...ending }] : consent.ended,
  }
}
