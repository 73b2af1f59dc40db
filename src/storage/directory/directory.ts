import { Invalid } from '../../cases/errors.ts'
import type { Directory, OrganisationRecord, PersonRecord } from '../../cases/storage.ts'
import { errorCode } from '../database/error-code.ts'
import { fromRow, type Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { writeMunicipality } from './municipalities.ts'

const organisationColumns = 'name, kind, active, details'
const personColumns = 'name, email, organisation_id, role, active, subject'
const organisations = `select organisation_id, municipality_id, ${organisationColumns} from organisations where municipality_id = $1`
const people = `select person_id, municipality_id, ${personColumns} from people where municipality_id = $1`

const readOrganisation = ({
  organisation_id: id,
  municipality_id: municipality,
  ...rest
}: Row): OrganisationRecord => ({
  ...(fromRow(rest) as Omit<OrganisationRecord, 'id' | 'municipality'>),
  id: String(id),
  municipality: String(municipality),
})

const readPerson = ({ person_id: id, municipality_id: municipality, ...rest }: Row): PersonRecord => ({
  ...(fromRow(rest) as Omit<PersonRecord, 'id' | 'municipality'>),
  id: String(id),
  municipality: String(municipality),
})

/** Organisations and the people who work in them, of the actor's municipality. Names are compared in whatever case. */
export function directoryOf({ client, actor: { municipality } }: Scope): Directory {
  const select = async <T>(read: (row: Row) => T, name: string, text: string, ...values: unknown[]): Promise<T[]> =>
    (await client.query<Row>({ name, text, values: [municipality, ...values] })).rows.map(read)
  const one = <T>(found: T[]): T | null => found[0] ?? null
  return {
    writeMunicipality: (name) => writeMunicipality(client, { id: municipality, name, demo: false }),
    organisation: async (id) =>
      one(await select(readOrganisation, 'organisation', `${organisations} and organisation_id = $2`, id)),
    organisations: () =>
      select(readOrganisation, 'organisations', `${organisations} order by lower(name), organisation_id`),
    organisationByName: async (name) =>
      one(
        await select(
          readOrganisation,
          'organisation-by-name',
          `${organisations} and lower(name) = lower($2) order by organisation_id limit 1`,
          name,
        ),
      ),
    async writeOrganisation({ id, name, kind, active, details }) {
      await client.query({
        name: 'write-organisation',
        text: `insert into organisations (municipality_id, organisation_id, ${organisationColumns}) values ($1, $2, $3, $4, $5, $6)
          on conflict (municipality_id, organisation_id) do update
          set (${organisationColumns}) = (excluded.name, excluded.kind, excluded.active, excluded.details)`,
        values: [municipality, id, name, kind, active, details],
      })
    },
    person: async (id) => one(await select(readPerson, 'person', `${people} and person_id = $2`, id)),
    people: (organisationId) =>
      select(
        readPerson,
        'people',
        `${people} and ($2::text is null or organisation_id = $2) order by lower(name), person_id`,
        organisationId ?? null,
      ),
    personByName: async (organisationId, name) =>
      one(
        await select(
          readPerson,
          'person-by-name',
          `${people} and organisation_id = $2 and lower(name) = lower($3) order by person_id limit 1`,
          organisationId,
          name,
        ),
      ),
    async writePerson({ id, name, email, organisationId, role, active, subject = null }) {
      const writing = client.query({
        name: 'write-person',
        text: `insert into people (municipality_id, person_id, ${personColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8)
          on conflict (municipality_id, person_id) do update
          set (${personColumns}) = (excluded.name, excluded.email, excluded.organisation_id, excluded.role, excluded.active, excluded.subject)`,
        values: [municipality, id, name, email, organisationId, role, active, subject],
      })
      await writing.catch((error: unknown) => {
        if (errorCode(error) !== '23505') throw error
        const detail = 'Somebody else signs in with this subject: look up which one is theirs.'
        throw new Invalid([{ in: 'body', pointer: '/subject', code: 'taken', detail }])
      })
    },
    // Of two who take the rights away from one another the second waits, and then sees what the first did.
    administrators: () =>
      select(
        readPerson,
        'administrators',
        `select p.person_id, p.municipality_id, ${personColumns.replaceAll(/(\w+)(,|$)/g, 'p.$1$2')} from people p
          join organisations o using (municipality_id, organisation_id)
          where municipality_id = $1 and p.role = 'administrator' and p.active and o.active order by p.person_id for update of p, o`,
      ),
  }
}
