import type { EventDefinition } from '../../../machines/event-definition.ts'
import type { Party, Role } from '../../../machines/roles.ts'
import { maySeeCase, seesNames, sightOf } from '../../access/may-see.ts'
import { mayTell } from '../../access/may-tell.ts'
import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { Conflict, Invalid, NotAllowed, NotFound, Stale } from '../errors.ts'
import { fittingTypes } from '../events/available-events.ts'
import { loadProgress } from '../events/load-progress.ts'
import { recordEvent } from '../events/record-event.ts'
import { tellable } from '../events/told-event.ts'
import type { Holder } from '../records.ts'
import type { LoadedCase } from '../storage.ts'
import type { BulkCase, BulkChanges, BulkRefusal, BulkTold } from './bulk-changes.ts'

/** A case as it stands before a bulk change, and why it would be refused. */
export type BulkPreview = {
  caseId: string
  version: number
  /** Null where the reader may not see names. */
  name: string | null
  turns18On: Day
  /** Who is the party that changes, now. */
  holder: Holder
  refused: BulkRefusal | null
}

/** As which party a role names a worker: its own side of the case. */
export const partyOfRole = (role: Role): Extract<Party, 'owner' | 'youthCareProvider' | 'receiver'> =>
  role === 'youth-care-provider' ? 'youthCareProvider' : role === 'receiving-provider' ? 'receiver' : 'owner'

/**
 * Looks at many cases for one change of each: what stands there now, and which would be refused and why. Cases that are not
 * the asker's to see are left out. That they were looked at is audited.
 */
export function previewMany(
  dependencies: Dependencies,
  actor: Actor,
  caseIds: readonly string[],
  told: BulkTold,
): Promise<BulkPreview[]> {
  const definition = tellable({ type: told.type, occurredOn: dependencies.today() }, dependencies.today())
  return dependencies.storage.transaction(actor, async (unit) => {
    const found: LoadedCase[] = []
    for (const id of new Set(caseIds)) {
      const loaded = await unit.loadCase(id, 'none')
      if (loaded && maySeeCase(actor, loaded)) found.push(loaded)
    }
    await unit.writeAudit({
      action: 'cases.changed-together',
      purpose: 'case-work',
      caseIds: found.map(({ record }) => record.id),
      youngPersonIds: found.map(({ record }) => record.youngPersonId),
      traceId: null,
    })
    return found.map((loaded) => previewOf(dependencies, actor, loaded, told, definition))
  })
}

function previewOf(
  { policyOf }: Dependencies,
  actor: Actor,
  loaded: LoadedCase,
  told: BulkTold,
  definition: EventDefinition,
): BulkPreview {
  const { record, youngPerson } = loaded
  const progress = loadProgress(loaded, policyOf)
  const { people } = progress.snapshot.context
  const fits = !record.final && fittingTypes(progress, [told.type]).includes(told.type)
  const refused: BulkRefusal | null = !mayTell(actor, definition, loaded)
    ? 'not-yours'
    : !fits
      ? 'not-now'
      : definition.payload(progress.snapshot.context).safeParse(told.payload).success
        ? null
        : 'not-fit'
  const named = seesNames(actor) && sightOf(actor, loaded) !== 'preview'
  return {
    caseId: record.id,
    version: record.version,
    name: named ? `${youngPerson.firstName} ${youngPerson.familyName}` : null,
    turns18On: record.turns18On,
    holder: people[partyOfRole(actor.role)],
    refused,
  }
}

/**
 * Tells the same of many cases, each by itself and as of the version that was seen: one that changed meanwhile is left as it
 * is, and the others go on. Sent twice it is done once.
 */
export async function changeMany(
  dependencies: Dependencies,
  bulk: BulkChanges,
  actor: Actor,
  { id, told, cases }: { id: string; told: BulkTold; cases: readonly { caseId: string; version: number }[] },
): Promise<void> {
  if (!(await bulk.begin(actor, { id, told }))) return
  for (const { caseId, version } of cases) {
    const outcome: BulkCase = { caseId, seq: null, refused: null, undoneAt: null, undoRefused: null }
    try {
      const event = { ...told, occurredOn: dependencies.today() }
      const recorded = await recordEvent(dependencies, actor, caseId, event, { version })
      outcome.seq = recorded.event.seq
    } catch (error) {
      outcome.refused = refusalOf(error)
    }
    await bulk.note(actor, id, outcome)
  }
}

/** Why a use-case refused one of many; whatever is no refusal is thrown on. */
export function refusalOf(error: unknown): BulkRefusal {
  if (error instanceof Stale) return 'changed'
  if (error instanceof NotAllowed || error instanceof NotFound) return 'not-yours'
  if (error instanceof Conflict) return 'not-now'
  if (error instanceof Invalid) return 'not-fit'
  throw error
}
