import { callerOf, personaNamed } from '../../../src/access/personas.ts'
import { beginningOf } from '../../../src/cases/events/case-change.ts'
import { registerIn } from '../../../src/cases/young-people/register-young-person.ts'
import type { Program } from '../../../src/program.ts'
import { beginnings } from '../../machines/pathways/support/beginnings.ts'
import type { Walk } from '../../machines/pathways/support/client.ts'
import { type Standing, walkTo } from './every-state.ts'

/** Writes a case as it stands there, with its whole log, by the program's own storage; all are about the demo's young person. */
export async function storeStanding({ app }: Program, standing: Standing, number: number): Promise<Walk> {
  const actor = callerOf(personaNamed('wijkteam'))
  const id = app.newId()
  const walk = walkTo(standing, id)
  const opening = beginnings[standing.pathway][standing.opening]
  const { birthDate, ...facts } = opening?.facts ?? {}
  const told = {
    firstName: 'Noor',
    familyName: `Plaats ${number}`,
    birthDate: String(birthDate),
    municipality: 'Voorbeeldstad',
    facts,
  }
  const registered = await app.storage.transaction(actor, async (unit) => {
    const { person, advice } = await registerIn(unit, app, actor, told, actor)
    const identity = {
      id,
      municipality: actor.municipality,
      youngPersonId: person.id,
      continuesCaseId: null,
      openedOn: opening?.openedOn ?? standing.on,
      turns18On: advice.dates.turns18 ?? person.birthDate,
    }
    const reason = { action: 'case.opened', newId: app.newId }
    await unit.writeCase(beginningOf(identity, walk.progress, walk.log, reason))
    return person
  })
  // The decision-maker: the team may have handed the case to another organisation on the way, and then sees nothing of it.
  const signInPersonId = personaNamed('jongere').personId
  await app.storage.transaction(callerOf(personaNamed('besluit')), (unit) =>
    unit.writeAdvice({ ...registered, signInPersonId, watch: null }),
  )
  return walk
}
