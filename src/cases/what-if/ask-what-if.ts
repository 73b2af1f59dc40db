import type { Pathway } from '../../../machines/context.ts'
import { addDays, type Day, later } from '../../calendar/day.ts'
import { type Policy, policySchema } from '../../calendar/policy.ts'
import { type Facts, factsSchema } from '../../routing/facts.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { Invalid } from '../errors.ts'
import { loadProgress } from '../events/load-progress.ts'
import { readPart } from '../faults.ts'
import { visibleCase } from '../read-case.ts'
import type { Json } from '../records.ts'
import { type Difference, differences } from './compare-suppositions.ts'
import { type Supposed, suppose, type TermAsked } from './what-if.ts'

/** What is asked: as things are (the facts, or those of a case), and what would be otherwise. */
export type WhatIf = {
  asOf?: Day | undefined
  until?: Day | undefined
  caseId?: string | undefined
  facts?: Facts | undefined
  pathway?: Pathway | undefined
  terms?: readonly TermAsked[] | undefined
  instead: {
    /** Laid over the facts; null takes one back. */
    facts?: Json | undefined
    policy?: Partial<Omit<Policy, 'version' | 'validFrom'>> | undefined
    pathway?: Pathway | undefined
  }
}

/** Both sides, and what differs with why. */
export type WhatIfAnswer = { asOf: Day; until: Day; asIs: Supposed; instead: Supposed; differences: Difference[] }

/** How far the calendar runs at most: what lies further off says nothing any more. */
const longestRunDays = 5 * 366

/**
 * Computes what would be for other facts or another policy, beside what is; nothing is stored but, for a case, that
 * somebody looked.
 * @throws Invalid for facts that can't be, NotFound for a case that is not theirs to see.
 */
export async function askWhatIf(dependencies: Dependencies, actor: Actor, asked: WhatIf): Promise<WhatIfAnswer> {
  const asOf = asked.asOf ?? dependencies.today()
  const until = later(asked.until ?? asOf, asOf)
  if (until > addDays(asOf, longestRunDays))
    throw refused('/until', 'too-far', `'until' must lie within five years of ${asOf}: choose an earlier day.`)
  const facts = await factsAsked(dependencies, actor, asked)
  const policy = dependencies.policyOn(asOf, actor.municipality)
  const shared = { asOf, until, terms: asked.terms ?? [], pathway: asked.pathway }
  const otherPolicy = asked.instead.policy
    ? policySchema.parse({ ...policy, ...asked.instead.policy, version: 'what-if' })
    : policy
  const other = {
    ...shared,
    facts: factsInstead(facts, asked.instead.facts ?? {}),
    policy: otherPolicy,
    pathway: asked.instead.pathway ?? asked.pathway,
  }
  const asIs = suppose({ ...shared, facts, policy })
  const instead = suppose(other)
  return { asOf, until, asIs, instead, differences: differences(asIs, instead) }
}

async function factsAsked(dependencies: Dependencies, actor: Actor, { caseId, facts }: WhatIf): Promise<Facts> {
  if (facts) return facts
  if (caseId === undefined) throw refused('/facts', 'missing', "'facts' is missing: give them, or the id of a case.")
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, caseId, 'case.what-if')
    return loadProgress(loaded, dependencies.policyOf).snapshot.context.file.facts as Facts
  })
}

function factsInstead(facts: Facts, told: Json): Facts {
  const laid = Object.entries<unknown>({ ...facts, ...told }).filter(([, value]) => value !== null)
  const read = readPart(factsSchema, Object.fromEntries(laid), 'body')
  if (read.value === undefined)
    throw new Invalid(read.faults.map((fault) => ({ ...fault, pointer: `/instead/facts${fault.pointer}` })))
  return read.value
}

const refused = (pointer: string, code: string, detail: string) => new Invalid([{ in: 'body', pointer, code, detail }])
