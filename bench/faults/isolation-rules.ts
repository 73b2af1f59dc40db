import type { User, World, WorldCase, WorldPerson } from './isolation-world.ts'

/** Organisations work by being the owner or taking part; whoever manages, keeps running or audits is in none by that. */
const byOrganisation = (user: User): string | null =>
  ['manager', 'administrator', 'auditor', 'system', 'young-person', 'no-such-role', ''].includes(user.role)
    ? null
    : user.organisation

export function oughtToSeeCase(user: User, one: WorldCase, world: World): boolean {
  if (user.municipality === '' || user.municipality !== one.municipality) return false
  if (user.role === 'manager' || user.role === 'decision-maker') return true
  if (user.role === 'young-person') return user.person !== null && world.people[one.person]?.signsInAs === user.person
  const organisation = byOrganisation(user)
  return organisation !== null && (one.owner === organisation || one.relations.get(organisation) === true)
}

export function oughtToSeePerson(user: User, one: WorldPerson, world: World): boolean {
  if (user.municipality === '' || user.municipality !== one.municipality) return false
  if (user.role === 'decision-maker') return true
  // A manager sees nobody but by breaking the glass: themself, in this case, within its hour.
  if (user.role === 'manager')
    return world.breakGlasses.some(
      ({ person, youngPerson, municipality, holds }) =>
        holds && person === user.person && youngPerson === one.id && municipality === one.municipality,
    )
  if (user.role === 'young-person') return user.person !== null && one.signsInAs === user.person
  const organisation = byOrganisation(user)
  if (organisation === null) return false
  return (
    one.watchedBy === organisation ||
    world.cases.some((theirs) => world.people[theirs.person] === one && oughtToSeeCase(user, theirs, world))
  )
}
