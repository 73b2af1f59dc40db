import { detailsOf } from '../directory/organisation-details.ts'
import { Conflict } from '../errors.ts'
import type { CaseProgress } from '../events/case-progress.ts'
import type { UnitOfWork } from '../storage.ts'
import type { Place } from './places.ts'

/** The place that a case holds where it stands: at the organisation that accepted, in the month of the agreed first day. */
export function placeOf({ snapshot }: Pick<CaseProgress, 'snapshot'>): Place | null {
  const offer = snapshot.context.offer.current
  if (snapshot.value === 'closed' || !offer?.accepted || offer.startsOn === null) return null
  return { organisationId: offer.organisationId, month: offer.startsOn.slice(0, 7) }
}

/**
 * Takes and gives back the place that a change of a case asks for, in the same transaction, so that no organisation has
 * more young people beginning in a month than it said it can take.
 * @throws Conflict when the month is full, with the reason and what can be done.
 */
export async function keepPlace(
  unit: Pick<UnitOfWork, 'places' | 'directory'>,
  before: CaseProgress,
  after: CaseProgress,
): Promise<void> {
  const wanted = placeOf(after)
  if (sameIn(placeOf(before), wanted)) return
  const limit = wanted ? detailsOf(await unit.directory.organisation(wanted.organisationId)).capacityPerMonth : null
  if (await unit.places.move(after.caseId, wanted, limit ?? null)) return
  throw new Conflict(
    `All ${limit} places of this organisation in ${wanted?.month} are taken. Choose a first day in another month, or refuse for lack of capacity.`,
    { reason: 'month-full', ...wanted, capacityPerMonth: limit },
  )
}

const sameIn = (one: Place | null, other: Place | null): boolean =>
  one?.organisationId === other?.organisationId && one?.month === other?.month
