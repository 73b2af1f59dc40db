import type { Dependencies } from '../dependencies.ts'
import { changeBreakGlass } from './change-break-glass.ts'

const together = 50

/**
 * Records of each break-glass whose hour is over that it ended, so that the privacy officer hears of it. It shows no names
 * from that instant on by itself; this only says so.
 * @returns how many.
 */
export async function passBreakGlasses(
  { storage, newId }: Pick<Dependencies, 'storage' | 'newId'>,
  municipality: string,
): Promise<number> {
  const clock = { municipality, personId: null, organisationId: null, role: 'system' } as const
  return storage.transaction(clock, async (unit) => {
    const lapsed = await unit.breakGlasses.lapsed(together)
    for (const before of lapsed)
      await changeBreakGlass(unit, { before, event: { type: 'breakGlass.lapsed', at: unit.now }, isNew: false, newId })
    return lapsed.length
  })
}
