import type { SuspensionBasis } from './suspension.ts'

/** How long a term is. A working day is no Saturday, Sunday or recognised holiday. */
export type TermLength = {
  readonly value: number
  readonly unit: 'day' | 'working-day' | 'week' | 'month' | 'year'
}

/** Who must act before the term ends, by kind; a case says which organisation and person that is. */
export type Responsible =
  | 'young-person'
  | 'neighbourhood-team'
  | 'youth-care-provider'
  | 'receiving-provider'
  | 'volunteer'
  | 'college'
  | 'ciz'
  | 'manager'
  | 'controller'

/** The day that a term is counted from: a birthday of the young person, the end of the help, or the day something happened. */
export type CountedFrom = 'turns16' | 'turns17' | 'turns18' | 'turns21' | 'turns23' | 'end-of-help' | 'event'

type Words = { readonly nl: string; readonly en: string }

/** What the catalogue knows of a term that a law, a planning rule or a custom sets. */
export type TermDefinition = {
  readonly label: Words
  readonly length: TermLength
  /** The length stands in a law; a planning milestone or local custom is not statutory. */
  readonly statutory: boolean
  readonly counted: 'forward' | 'back'
  readonly from: CountedFrom
  /** What happens on the day that it counts from. */
  readonly trigger: Words
  readonly legalBasis: readonly string[]
  readonly responsible: Responsible
  /** Why the Algemene termijnenwet leaves it alone although a law sets it and its length is not excluded. */
  readonly neverShifts?: string
  /** A decision term on an application: Awb 4:15 suspends it. */
  readonly suspendable: boolean
  /** The grounds that suspend it, where they are not those of Awb 4:15. */
  readonly suspendedBy?: SuspensionBasis
  /** Awb 4:17: a default notice after its end sets a penalty running. */
  readonly penalty: boolean
  /** How it may be made longer: by at most `by`, or to a day of the college's naming when absent (Awb 4:14 lid 3). */
  readonly extension?: { readonly legalBasis: string; readonly by?: TermLength }
  /** Policy may give it another length: planning, custom, or a decision term that an ordinance may set (Awb 4:13 lid 1). */
  readonly lengthIsPolicy: boolean
  /** What the law or the practice attaches to missing it. */
  readonly breach: Words
}

type Given = Partial<TermDefinition> &
  Pick<TermDefinition, 'label' | 'length' | 'trigger' | 'legalBasis' | 'responsible' | 'breach'>

/** A term that a law sets: counted forward from an event, unless it says otherwise. */
export const statutoryTerm = (given: Given): TermDefinition => ({
  statutory: true,
  counted: 'forward',
  from: 'event',
  suspendable: false,
  penalty: false,
  lengthIsPolicy: false,
  ...given,
})

/** A planning milestone or local custom: its length is policy and no law moves it. */
export const planningTerm = (given: Given): TermDefinition => ({
  ...statutoryTerm(given),
  statutory: false,
  lengthIsPolicy: true,
  ...given,
})

/** Keeps the ids of a group of terms as types. */
export const defineTerms = <Id extends string>(
  terms: Record<Id, TermDefinition>,
): Readonly<Record<Id, TermDefinition>> => terms
