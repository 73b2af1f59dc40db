import { type Policy, policyOn } from '../../../calendar/policy.ts'
import type { TermLength } from '../../../calendar/term-definition.ts'
import { type TermId, terms } from '../../../calendar/terms.ts'
import type { PolicyBook, PolicyReach } from '../../../cases/policy/policies.ts'
import { showDay } from '../../format/show-day.ts'
import type { SignedInVisit } from '../../page.ts'
import type { Language, Words } from '../../words/words.ts'
import { policyNumbers } from './policy-form.ts'

type Reading = { words: Words; language: Language }

export type PolicyRow = {
  version: string
  from: string
  reach: PolicyReach
  because: string
  standing: 'in-force' | 'coming' | 'past' | 'replaced'
}

export type PoliciesShown = {
  rows: readonly PolicyRow[]
  now: readonly { key: string; value: string }[]
}

/** The versions of the policy with how each stands today, the newest first, and what holds now. */
export function presentPolicies(
  book: PolicyBook,
  { viewer, today, words, language }: Pick<SignedInVisit, 'viewer' | 'today' | 'words' | 'language'>,
): PoliciesShown {
  const inForce = book.inForce(viewer.caller.municipality)
  const now = policyOn(inForce, today)
  const standing = (policy: Policy): PolicyRow['standing'] => {
    if (policy.version === now.version) return 'in-force'
    if (!inForce.some(({ version }) => version === policy.version)) return 'replaced'
    return policy.validFrom > today ? 'coming' : 'past'
  }
  const rows = book.all(viewer.caller.municipality).map(({ policy, appliesTo, because }) => ({
    version: policy.version,
    from: showDay(policy.validFrom, language),
    reach: appliesTo,
    because,
    standing: standing(policy),
  }))
  return { rows: rows.reverse(), now: presentPolicy(now, { words, language }) }
}

/** What a policy says, by its settings and the terms that it gives a length of their own. */
export function presentPolicy(policy: Policy, { words, language }: Reading): { key: string; value: string }[] {
  const say = words.administration.policy
  const lengths = Object.entries(policy.termLengths) as [TermId, TermLength][]
  return [
    ...policyNumbers.map((name) => ({ key: say.fields[name], value: String(policy[name]) })),
    ...lengths.map(([id, { value, unit }]) => ({
      key: terms[id].label[language],
      value: words.rules.units[unit](value),
    })),
    ...(policy.equatedDays?.days.length
      ? [
          {
            key: say.fields.equatedDays,
            value: policy.equatedDays.days.map(({ on }) => showDay(on, language)).join(', '),
          },
        ]
      : []),
  ]
}

/** What differs between two policies, as it was and as it becomes. */
export function presentChange(
  before: Policy,
  after: Policy,
  reading: Reading,
): { key: string; was: string; becomes: string }[] {
  const { units } = reading.words.rules
  const was = new Map(presentPolicy(before, reading).map(({ key, value }) => [key, value]))
  const usual = new Map(
    (Object.keys(after.termLengths) as TermId[]).map((id) => {
      const { value, unit } = terms[id].length
      return [terms[id].label[reading.language], units[unit](value)]
    }),
  )
  return presentPolicy(after, reading).flatMap(({ key, value }) => {
    const earlier = was.get(key) ?? usual.get(key) ?? ''
    return earlier === value ? [] : [{ key, was: earlier, becomes: value }]
  })
}
