import type { Actor } from '../cases/actor.ts'
import { type DirectoryListing, listDirectory } from '../cases/events/directory-choices.ts'
import type { Holder } from '../cases/records.ts'
import type { PageNeeds } from './page-needs.ts'
import type { DemoPersona } from './session/sign-in-ways.ts'

/** The names of organisations and people of the municipality. */
export type DirectoryNames = {
  listing: DirectoryListing
  organisation(id: string | null): string | null
  person(id: string | null): string | null
  /** "Iris Wijkstra, Wijkteam Voorbeeldstad", or what is known of it; null when nothing is. */
  holder(holder: Holder): string | null
}

/** Reads the directory once for a page. */
export async function readDirectory(needs: Pick<PageNeeds, 'cases' | 'signIn'>, actor: Actor): Promise<DirectoryNames> {
  const listing = await needs.cases.storage.transaction(actor, ({ directory }) => listDirectory(directory))
  return directoryNames(listing, needs.signIn.personas)
}

/** The same of a directory that was read already. */
export function directoryNames(listing: DirectoryListing, personas: readonly DemoPersona[] = []): DirectoryNames {
  const organisations = new Map(listing.organisations.map(({ id, name }) => [id, name]))
  const people = new Map([
    ...personas.map(({ personId, fullName }) => [personId, fullName] as const),
    ...listing.people.map(({ id, name }) => [id, name] as const),
  ])
  const organisation = (id: string | null) => (id === null ? null : (organisations.get(id) ?? null))
  const person = (id: string | null) => (id === null ? null : (people.get(id) ?? null))
  return {
    listing,
    organisation,
    person,
    holder: ({ organisationId, personId }) =>
      [person(personId), organisation(organisationId)].filter((name) => name !== null).join(', ') || null,
  }
}
