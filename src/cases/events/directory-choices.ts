import type { DirectoryChoice } from '../../../machines/payloads.ts'
import { type Sides, sidesToName } from '../../access/may-name.ts'
import type { Actor } from '../actor.ts'
import type { Directory, OrganisationRecord, PersonRecord } from '../storage.ts'

/** Who may be chosen in an event, by id: only those that are active. */
export type DirectoryChoices = Readonly<Record<DirectoryChoice, readonly string[]>>

const receiverKinds = ['receiving-provider', 'volunteer']

/** The directory as it is: what is shown of a case takes its choices from here. */
export type DirectoryListing = { organisations: readonly OrganisationRecord[]; people: readonly PersonRecord[] }

/** Reads the whole directory of the municipality. */
export async function listDirectory(directory: Directory): Promise<DirectoryListing> {
  const [organisations, people] = await Promise.all([directory.organisations(), directory.people()])
  return { organisations, people }
}

/** What there is to choose from in a case for somebody: receivers, organisations, and the people whom they may name in it. */
export function choicesIn({ organisations, people }: DirectoryListing, actor: Actor, sides: Sides): DirectoryChoices {
  const active = organisations.filter((organisation) => organisation.active)
  const named = sidesToName(actor, sides)
  return {
    receivers: active.filter(({ kind }) => receiverKinds.includes(kind)).map(({ id }) => id),
    organisations: active.map(({ id }) => id),
    youthFamilyCentres: active.filter(({ kind }) => kind === 'youth-family-centre').map(({ id }) => id),
    people: people.filter((person) => person.active && named.has(person.organisationId)).map(({ id }) => id),
  }
}

/** A payload's JSON Schema with the ids that may be chosen written in. */
export function withChoices(schema: object, choices: DirectoryChoices): object {
  if (!('properties' in schema)) return schema
  const properties = Object.fromEntries(
    Object.entries(schema.properties as Record<string, Record<string, unknown>>).map(([name, property]) => {
      const { 'x-choose-from': from, ...rest } = property
      return from === undefined ? [name, property] : [name, { ...rest, enum: choices[from as DirectoryChoice] }]
    }),
  )
  return { ...schema, properties }
}
