import { isOpenAt, requestBreakGlass } from '../../../machines/break-glass/step-break-glass.ts'
import { maySeeCase } from '../../access/may-see.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { Conflict, NotAllowed, NotFound } from '../errors.ts'
import type { KeptAnswer, UnitOfWork } from '../storage.ts'
import type { BreakGlass } from './break-glasses.ts'
import { changeBreakGlass } from './change-break-glass.ts'

/** How long a reason is, in characters: a sentence, not a dot. */
export const leastReason = 10
export const mostReason = 1000

/** Who may break the glass: a manager, who sees cases and no names (domain section 5). Nobody else needs it. */
export const mayBreakGlass = (actor: Actor): boolean => actor.role === 'manager' && actor.personId !== null

type Asked = { caseId: string; reason: string; keep?: (opened: BreakGlass) => KeptAnswer | null }

/**
 * Opens the names of one case to one manager, from now for an hour. The privacy officer is told in the same transaction.
 * @throws NotAllowed without the right, NotFound for a case that is not theirs to know of, Conflict while one is open.
 */
export async function openBreakGlass(
  { storage, newId }: Pick<Dependencies, 'storage' | 'newId'>,
  actor: Actor,
  { caseId, reason, keep }: Asked,
): Promise<BreakGlass> {
  if (!mayBreakGlass(actor)) throw new NotAllowed('Breaking the glass is for a manager: others see who they work with.')
  return storage.transaction(actor, async (unit) => {
    const loaded = await unit.loadCase(caseId, 'none')
    if (!loaded || !maySeeCase(actor, loaded)) throw new NotFound('There is no such case, or it is not yours to see.')
    await endWhatLapsed(unit, caseId, newId)
    const request = { caseId, personId: actor.personId ?? '', reason }
    const before = { id: newId(), youngPersonId: loaded.record.youngPersonId, standing: requestBreakGlass(request) }
    const event = { type: 'breakGlass.opened', at: unit.now } as const
    const opened = await changeBreakGlass(unit, { before, event, isNew: true, newId })
    const kept = keep?.(opened) ?? null
    if (kept) await unit.keepAnswer(kept, loaded.record.youngPersonId)
    return opened
  })
}

/** One that stands open is not made longer by a second: it is refused. One whose hour is over is closed first. */
async function endWhatLapsed(unit: UnitOfWork, caseId: string, newId: () => string): Promise<void> {
  const before = await unit.breakGlasses.standingOpen(caseId)
  if (before === null) return
  if (isOpenAt(before.standing, unit.now))
    throw new Conflict(
      `The name is open to you in this case until ${before.standing.context.endsAt ?? 'its hour is over'}: it can't be made longer.`,
      { state: 'open' },
    )
  await changeBreakGlass(unit, { before, event: { type: 'breakGlass.lapsed', at: unit.now }, isNew: false, newId })
}
