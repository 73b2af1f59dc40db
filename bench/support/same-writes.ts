import type { Actor } from '../../src/cases/actor.ts'
import type { RecordedEvent } from '../../src/cases/records.ts'
import type { CaseChange, Storage } from '../../src/cases/storage.ts'

/**
 * The reads and writes of recording a note, and nothing else: no token, no rights, no schema, no statechart. The change is
 * made ready from the case as it was read, with the next number.
 */
export async function writeNext(
  storage: Storage,
  actor: Actor,
  caseId: string,
  text: string,
  newId: () => string,
): Promise<number> {
  return storage.transaction(actor, async (unit) => {
    const loaded = await unit.loadCase(caseId, 'for-update')
    if (!loaded) throw new Error(`There is no case ${caseId}`)
    await Promise.all([unit.directory.organisations(), unit.directory.people()])
    const { record } = loaded
    const seq = record.version + 1
    const event: RecordedEvent = {
      seq,
      type: 'note.added',
      occurredOn: record.validFrom,
      recordedAt: unit.now,
      personId: actor.personId,
      role: actor.role,
      organisationId: actor.organisationId,
      payload: { text },
      computed: {},
    }
    const change: CaseChange = {
      expectedVersion: record.version,
      record: { ...record, version: seq },
      events: [event],
      states: [
        {
          seq,
          validFrom: record.validFrom,
          pathway: record.pathway,
          state: record.state,
          phase: record.phase,
          final: false,
          ownerOrganisationId: record.owner.organisationId,
          ownerPersonId: record.owner.personId,
        },
      ],
      deadlines: [],
      relations: [],
      outbox: [
        { id: newId(), topic: 'case-event', caseId, seq, body: { type: event.type, occurredOn: event.occurredOn } },
      ],
      audit: {
        action: 'event:note.added',
        purpose: 'case-work',
        caseIds: [caseId],
        youngPersonIds: [record.youngPersonId],
        traceId: null,
      },
      keptAnswer: null,
    }
    await unit.writeCase(change)
    return seq
  })
}
