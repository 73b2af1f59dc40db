import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { NotAllowed, NotFound } from '../errors.ts'
import type { BreakGlass } from './break-glasses.ts'
import { changeBreakGlass } from './change-break-glass.ts'

type Needs = Pick<Dependencies, 'storage' | 'newId'>

/**
 * Ends a break-glass by hand, before its hour is over: only who opened it.
 * @throws NotFound, and Conflict when it ended already.
 */
export async function endBreakGlass({ storage, newId }: Needs, actor: Actor, id: string): Promise<BreakGlass> {
  return storage.transaction(actor, async (unit) => {
    const before = await unit.breakGlasses.read(id)
    if (before === null || before.standing.context.personId !== actor.personId) throw noSuchBreakGlass()
    return changeBreakGlass(unit, { before, event: { type: 'breakGlass.ended', at: unit.now }, isNew: false, newId })
  })
}

/** What the privacy officer finds of it. */
export type Review = { finding: 'justified' | 'not-justified'; because: string }

/**
 * Judges a break-glass that ended: by the privacy officer (the auditor), never by who opened it.
 * @throws NotAllowed, NotFound, and Conflict while it is open or when it was reviewed already.
 */
export async function reviewBreakGlass(
  { storage, newId }: Needs,
  actor: Actor,
  id: string,
  review: Review,
): Promise<BreakGlass> {
  const { personId, role } = actor
  if (role !== 'auditor' || personId === null) throw new NotAllowed('A break-glass is reviewed by the privacy officer.')
  return storage.transaction(actor, async (unit) => {
    const before = await unit.breakGlasses.read(id)
    if (before === null) throw noSuchBreakGlass()
    const event = { type: 'breakGlass.reviewed', at: unit.now, personId, ...review } as const
    return changeBreakGlass(unit, { before, event, isNew: false, newId })
  })
}

export const noSuchBreakGlass = (): NotFound => new NotFound('There is no such break-glass, or it is not yours to see.')
