import type { Day } from '../../calendar/day.ts'
import { addYears } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import { Conflict, NotAllowed, NotFound } from '../errors.ts'
import type { Page, PageOf } from '../lists/lists.ts'
import type { AuditRecord } from '../records.ts'
import type { Destruction, DestructionGround, KeptFiles, LegalHold, RecordsDesk } from './destructions.ts'
import {
  destroyFrom,
  type KeptFile,
  lawsOfPathway,
  type Retention,
  retentionLaws,
  retentionOf,
  shortestYears,
} from './retention.ts'

/** Somebody whose data may be destroyed as of a day, or what stands in the way. */
export type DueForDestruction = Retention & { youngPersonId: string; destroyFromOn: Day; held: boolean }

const auditOf = (action: string, youngPersonIds: string[]): AuditRecord => ({
  ...{ action, purpose: 'retention', caseIds: [], youngPersonIds, traceId: null },
})

/** Until when somebody's data is kept. Their own history is kept as long as their files are; without a file by the longest. */
export function retentionOfPerson({ files }: KeptFiles, asOf: Day): Retention | null {
  const laws = [...new Set(files.flatMap(({ pathways }) => pathways.flatMap(lawsOfPathway)))]
  const all = files.flatMap(({ pathways, changedOn }): KeptFile[] => {
    const own = laws.length > 0 ? laws : retentionLaws
    return (pathways.length > 0 ? pathways.flatMap(lawsOfPathway) : own).map((law) => ({ law, changedOn }))
  })
  return retentionOf(all, asOf)
}

/** Whose data is due to be destroyed on a day, by id; those on hold with them, for somebody must look at the hold. */
export async function listDueForDestruction(
  desk: Pick<RecordsDesk, 'keptFiles'>,
  actor: Actor,
  asOf: Day,
  page: Page,
): Promise<PageOf<DueForDestruction>> {
  const found: DueForDestruction[] = []
  const changedBy = addYears(asOf, -shortestYears(asOf))
  for (let { after } = page; found.length <= page.limit; ) {
    const kept = await desk.keptFiles(
      actor,
      changedBy,
      { limit: page.limit + 1, after },
      auditOf('retention.listed', []),
    )
    found.push(...kept.flatMap((files) => dueOn(files, asOf)))
    const last = kept.at(-1)
    if (kept.length <= page.limit || last === undefined) break
    after = last.youngPersonId
  }
  const items = found.slice(0, page.limit)
  return { items, after: found.length > page.limit ? (items.at(-1)?.youngPersonId ?? null) : null }
}

function dueOn(files: KeptFiles, asOf: Day): DueForDestruction[] {
  const retention = retentionOfPerson(files, asOf)
  if (retention === null || files.openCase || destroyFrom(retention) > asOf) return []
  const { youngPersonId, held } = files
  return [{ youngPersonId, ...retention, destroyFromOn: destroyFrom(retention), held }]
}

/**
 * Puts somebody's data on hold: it is not destroyed until the hold is lifted.
 * @throws NotFound.
 */
export async function placeHold(
  desk: RecordsDesk,
  actor: Actor,
  { id, youngPersonId, reason }: Pick<LegalHold, 'id' | 'youngPersonId' | 'reason'>,
): Promise<LegalHold> {
  await known(desk, actor, youngPersonId)
  return desk.placeHold(actor, { id, youngPersonId, reason }, auditOf('hold.placed', [youngPersonId]))
}

/**
 * What stops, or stopped, the destruction of somebody's data.
 * @throws NotFound.
 */
export async function readHolds(desk: RecordsDesk, actor: Actor, youngPersonId: string): Promise<LegalHold[]> {
  await known(desk, actor, youngPersonId)
  return desk.holds(actor, youngPersonId, auditOf('holds.read', [youngPersonId]))
}

/**
 * Lifts a hold, with the reason.
 * @throws NotFound, Conflict when it was lifted before.
 */
export async function liftHold(desk: RecordsDesk, actor: Actor, id: string, because: string): Promise<LegalHold> {
  const hold = await desk.hold(actor, id)
  if (hold === null) throw new NotFound('There is no such hold.')
  const lifted = await desk.liftHold(actor, hold, because, auditOf('hold.lifted', [hold.youngPersonId]))
  if (lifted === null) throw new Conflict('This hold was lifted already.')
  return lifted
}

/**
 * Proposes to destroy all that is kept of somebody. Another person decides.
 * @throws NotFound, Conflict when the term runs, a case is open, it is on hold, or a proposal is under way.
 */
export async function proposeDestruction(
  desk: RecordsDesk,
  actor: Actor & { personId: string },
  asked: { id: string; youngPersonId: string; ground: DestructionGround },
  asOf: Day,
): Promise<Destruction> {
  const files = await known(desk, actor, asked.youngPersonId)
  const { law, basis, keptUntilOn } = mayGo(files, asked.ground, asOf)
  const proposal = { ...asked, law, basis, keptUntilOn, proposedBy: actor.personId }
  return desk.propose(actor, proposal, auditOf('destruction.proposed', [asked.youngPersonId]))
}

/**
 * Approves or withdraws a destruction. Approving removes the data and destroys the key; it can't be undone.
 * @throws NotFound, NotAllowed for whoever proposed it, Conflict when it was decided or something came in the way.
 */
export async function decideDestruction(
  desk: RecordsDesk,
  actor: Actor & { personId: string },
  id: string,
  decision: 'approve' | 'withdraw',
  asOf: Day,
): Promise<Destruction> {
  const destruction = await desk.destruction(actor, id)
  if (destruction === null) throw new NotFound('There is no such proposal.')
  const { youngPersonId, ground, proposedBy, state } = destruction
  if (decision === 'approve' && proposedBy === actor.personId)
    throw new NotAllowed('You proposed it yourself: somebody else must approve.')
  if (state !== 'proposed') throw new Conflict('This proposal was decided already.', { state })
  if (decision === 'approve') mayGo(await known(desk, actor, youngPersonId), ground, asOf)
  const audit = auditOf(`destruction.${decision === 'approve' ? 'approved' : 'withdrawn'}`, [youngPersonId])
  const decided = await (decision === 'approve'
    ? desk.approve(actor, destruction, audit)
    : desk.withdraw(actor, id, audit))
  if (decided === null) throw new Conflict('This proposal was decided already.')
  return decided
}

async function known(desk: RecordsDesk, actor: Actor, youngPersonId: string): Promise<KeptFiles> {
  const files = await desk.keptFilesOf(actor, youngPersonId)
  if (files === null) throw new NotFound('There is no such young person.')
  return files
}

/** The rule by which it goes; who asks for it need not wait for the term to end. */
function mayGo(files: KeptFiles, ground: DestructionGround, asOf: Day): Retention {
  const retention = retentionOfPerson(files, asOf)
  if (retention === null) throw new NotFound('Nothing is kept of this young person.')
  if (files.openCase) throw new Conflict('A case is open: close it first.')
  if (files.held) throw new Conflict('It is on hold: lift the hold first, with the reason.')
  if (ground === 'term-over' && destroyFrom(retention) > asOf)
    throw new Conflict(`It is kept until ${retention.keptUntilOn} (${retention.basis}).`, {
      keptUntilOn: retention.keptUntilOn,
    })
  return retention
}
