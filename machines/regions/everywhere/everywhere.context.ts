import type { CaseOpening, Pathway } from '../../context.ts'

/** What the case knows of the young person now, and what the latest advice says. */
export type FileContext = {
  /** The facts of the opening with what became known since. */
  facts: { readonly [fact: string]: unknown }
  advisedPathway: Pathway | null
  /** Where the young person lives and where they stay: two municipalities when these differ. */
  residence: { registeredIn: string | null; staysIn: string | null }
}

const name = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export const fileAtOpening = ({ facts, pathway }: CaseOpening): FileContext => ({
  facts,
  advisedPathway: pathway,
  residence: { registeredIn: name(facts.registeredIn), staysIn: name(facts.staysAtProviderIn) },
})
