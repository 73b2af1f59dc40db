import type { DirectoryListing } from '../cases/events/directory-choices.ts'
import type { Directory } from '../cases/storage.ts'

/** A directory to look things up in before it is stored. */
export function memoryDirectory({
  organisations,
  people,
}: DirectoryListing): Pick<Directory, 'organisation' | 'person'> {
  const organisationsById = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  const peopleById = new Map(people.map((person) => [person.id, person]))
  return {
    organisation: async (id) => organisationsById.get(id) ?? null,
    person: async (id) => peopleById.get(id) ?? null,
  }
}
