import type { Actor } from '../../cases/actor.ts'
import type { YoungPersonRecord } from '../../cases/records.ts'
import { fromRow, type Row, toRow } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { openTexts, sealTexts } from '../sealing/sealed-rows.ts'

export const personColumns = `reference, person_sealed, bsn_sealed, bsn_index, first_name, family_name, birth_date, residence, sign_in_person_id, facts, version, registered_at,
  advice, advised_on, advise_again_on, watch_organisation_id, watch_person_id, watch_due_on, watch_because`

/** The row and column that a BSN was bound to when it was sealed with the program's own key. */
export const boundBsn = (municipality: string, id: string) => `${municipality}/young_people/${id}/bsn`
/** The row that what is sealed of a person is bound to. */
export const boundPerson = (municipality: string, id: string) => `${municipality}/young_people/${id}/person`

/** Who somebody is: sealed with their own key. */
type Identity = Pick<YoungPersonRecord, 'firstName' | 'familyName' | 'bsn'>

/** Where a name can not be read any more, as in an older backup after its key was destroyed. */
const unreadable = '…'

/** Somebody as a row: who they are is sealed with their own key. */
export async function personRow(person: YoungPersonRecord, scope: Scope): Promise<Row> {
  const { id, municipality, bsn, watch, firstName, familyName, ...flat } = person
  const identity: Identity = { firstName, familyName, bsn }
  return {
    ...toRow(flat),
    person_sealed: await sealTexts(scope, id, identity, boundPerson(municipality, id)),
    bsn_index: bsn === null ? null : scope.sealing.index(bsn),
    ...watchRow(watch),
  }
}

export const watchRow = (watch: YoungPersonRecord['watch']): Row => ({
  watch_organisation_id: watch?.organisationId ?? null,
  watch_person_id: watch?.personId ?? null,
  watch_due_on: watch?.dueOn ?? null,
  watch_because: watch?.because ?? null,
})

type FlatPerson = Omit<YoungPersonRecord, 'id' | 'municipality' | 'bsn' | 'watch' | 'firstName' | 'familyName'> & {
  municipalityId: string
  youngPersonId: string
  personSealed: string | null
  bsnSealed: string | null
  bsnIndex: string | null
  firstName: string | null
  familyName: string | null
  watchOrganisationId: string | null
  watchPersonId: string | null
  watchDueOn: string | null
  watchBecause: string | null
}

/** What a row holds of who somebody is, sealed or, from before, plain. */
export type NamedRow = {
  young_person_id: string
  person_sealed: string | null
  first_name: string | null
  family_name: string | null
}

/** The same as SQL over `y`; a manager reads from where nothing of a name is, so nothing is asked. */
export const nameColumnsOf = ({ role }: Pick<Actor, 'role'>): string => `${sealedOf(role)}, y.first_name, y.family_name`
const sealedOf = (role: Actor['role']): string =>
  role === 'manager' ? 'null::text as person_sealed' : 'y.person_sealed'

/** All columns of a person over `y`. */
export const personColumnsOf = ({ role }: Pick<Actor, 'role'>): string =>
  personColumns.replaceAll(/(^|,\s*)(\w+)/g, '$1y.$2').replace('y.person_sealed', sealedOf(role))

/** Who they are, in the order of the rows. */
export async function openNames(
  scope: Pick<Scope, 'sealing'> & { actor: { municipality: string } },
  rows: readonly NamedRow[],
): Promise<Identity[]> {
  const { municipality } = scope.actor
  const opened = await openTexts(scope, rows, ({ person_sealed: sealed, young_person_id: id }) => ({
    sealed,
    bound: boundPerson(municipality, id),
  }))
  return rows.map(
    (row, index) =>
      (opened[index] as Identity | null) ?? {
        firstName: row.first_name ?? unreadable,
        familyName: row.family_name ?? unreadable,
        bsn: null,
      },
  )
}

/** Rows of young people as records, in their order. */
export async function readPeople(scope: Scope, rows: readonly Row[]): Promise<YoungPersonRecord[]> {
  const identities = await openNames(scope, rows as readonly NamedRow[])
  return rows.map((row, index) => readPerson(row, identities[index] as Identity, scope))
}

function readPerson(row: Row, identity: Identity, { sealing }: Scope): YoungPersonRecord {
  const {
    municipalityId,
    youngPersonId,
    bsnSealed,
    bsnIndex: _,
    personSealed: __,
    ...flat
  } = fromRow(row) as FlatPerson
  const { watchOrganisationId, watchPersonId, watchDueOn, watchBecause, ...rest } = flat
  return {
    ...rest,
    ...identity,
    id: youngPersonId,
    municipality: municipalityId,
    // From before: sealed with the program's own key.
    bsn: bsnSealed === null ? identity.bsn : sealing.open(bsnSealed, boundBsn(municipalityId, youngPersonId)),
    watch:
      watchDueOn === null || watchBecause === null
        ? null
        : { organisationId: watchOrganisationId, personId: watchPersonId, dueOn: watchDueOn, because: watchBecause },
  }
}
