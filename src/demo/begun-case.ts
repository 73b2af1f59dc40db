import type { Pathway } from '../../machines/context.ts'
import { demoMunicipality } from '../access/personas.ts'
import { passDays } from '../cases/deadlines/pass-days.ts'
import { beginCase } from '../cases/events/case-progress.ts'
import { openingComputed } from '../cases/events/opening.ts'
import type { Holder, RecordedEvent, YoungPersonRecord } from '../cases/records.ts'
import { partiesOf } from './demo-parties.ts'
import type { Invented } from './invent-people.ts'
import type { Telling, ToldCase } from './told-case.ts'

/** A case to begin: whose it is, in which pathway, and why another was chosen than the advice names. */
export type CaseToBegin = {
  pathway: Pathway
  life: Invented
  person: YoungPersonRecord
  owner: Holder
  overruleReason: string | undefined
}

/** Opens a case on the day that somebody became known. */
export function begunCase(toBegin: CaseToBegin, telling: Telling): ToldCase {
  const { pathway, life, person, owner, overruleReason } = toBegin
  const { facts, advice, knownOn } = life
  const { dependencies, recordedAt, chance } = telling
  const policy = dependencies.policyOn(knownOn, demoMunicipality)
  const people = { ...partiesOf(owner, facts), youngPerson: { organisationId: null, personId: person.signInPersonId } }
  const event: RecordedEvent = {
    seq: 1,
    type: 'case.opened',
    occurredOn: knownOn,
    recordedAt,
    personId: owner.personId,
    role: 'neighbourhood-team',
    organisationId: owner.organisationId,
    payload: {
      pathway,
      advised: advice.outcome,
      ...(overruleReason ? { overruleReason } : {}),
    },
    computed: openingComputed(pathway, advice, facts, people, knownOn, policy),
  }
  const begun = passDays(
    beginCase(chance.id(), event, dependencies.policyOf),
    knownOn,
    recordedAt,
    dependencies.policyOf,
  )
  return { progress: begun.progress, log: [event, ...begun.events], today: knownOn }
}
