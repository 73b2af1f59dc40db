import type { Party } from '../../../machines/roles.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { type Fault, Invalid } from '../errors.ts'
import type { Holder, YoungPersonRecord } from '../records.ts'
import type { Directory } from '../storage.ts'

/** Who takes part, by id: the organisation and worker that own the case, and the youth-care provider. */
export type PeopleNamed = {
  organisation?: string | undefined
  worker?: string | undefined
  youthCareProvider?: string | undefined
  /** An import names organisations and workers that are still to be settled. */
  acceptInactive?: boolean
}

/**
 * The people of a case that is opened: those named, and for the other parties those that the municipality has for them.
 * @throws Invalid for an organisation or worker that does not exist or is no longer active.
 */
export async function peopleOf(
  directory: Directory,
  dependencies: Dependencies,
  actor: Actor,
  named: PeopleNamed,
  person: YoungPersonRecord,
): Promise<Record<Party, Holder>> {
  const usual = await dependencies.defaultPeople(actor, directory)
  const faults: Fault[] = []
  const organisation = async (id: string | undefined, pointer: string): Promise<string | undefined> => {
    if (id !== undefined && !named.acceptInactive && !(await directory.organisation(id))?.active)
      faults.push({
        in: 'body',
        pointer,
        code: 'unknown-organisation',
        detail: 'There is no active organisation with this id: choose one of the directory.',
      })
    return id
  }
  const owner = await organisation(named.organisation, '/organisation')
  const youthCare = await organisation(named.youthCareProvider, '/youthCareProvider')
  const worker = named.worker === undefined ? null : await directory.person(named.worker)
  const fits = worker?.active && (owner === undefined || worker.organisationId === owner)
  if (named.worker !== undefined && !named.acceptInactive && !fits) {
    faults.push({
      in: 'body',
      pointer: '/worker',
      code: 'unknown-worker',
      detail: 'There is no active worker with this id in this organisation: choose one who is.',
    })
  }
  if (faults.length > 0) throw new Invalid(faults)
  const ownerIsUsual = owner === undefined && worker === null
  return {
    ...usual,
    owner: ownerIsUsual
      ? usual.owner
      : { organisationId: owner ?? worker?.organisationId ?? null, personId: worker?.id ?? null },
    youthCareProvider:
      youthCare === undefined ? usual.youthCareProvider : { organisationId: youthCare, personId: null },
    youngPerson: { organisationId: null, personId: person.signInPersonId ?? usual.youngPerson.personId },
  }
}
