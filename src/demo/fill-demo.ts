import { demoMunicipality, demoOrganisations, personas } from '../access/personas.ts'
import type { Actor } from '../cases/actor.ts'
import type { DemoFill } from '../config.ts'
import type { Program } from '../program.ts'
import { writeMunicipality } from '../storage/municipalities.ts'
import { inTransaction } from '../storage/transaction.ts'

/** In whose name the demo is made: nobody's. */
export const demoActor: Actor = { municipality: demoMunicipality, personId: null, organisationId: null, role: 'system' }

/** The reference of the first invented young person: where it is, the demo was filled. */
export const firstDemoReference = 'DEMO-0001'

/** Makes the invented municipality: its organisations and people, and with `full` its young people and cases. */
export async function fillDemo(program: Program, fill: DemoFill, say: (line: string) => void): Promise<void> {
  await fillStaff(program)
  if (fill === 'full') say('The demo has no cases yet.')
}

/** Whether the invented young people are there. */
export async function hasDemoCases({ import: { storage } }: Pick<Program, 'import'>): Promise<boolean> {
  return storage.transaction(
    demoActor,
    async (unit) => (await unit.findYoungPersonByReference(firstDemoReference)) !== null,
  )
}

async function fillStaff(program: Program): Promise<void> {
  await inTransaction(program.database.import, demoActor, (client) =>
    writeMunicipality(client, { id: demoMunicipality, name: 'Voorbeeldstad', demo: true }),
  )
  await program.import.storage.transaction(demoActor, async ({ directory }) => {
    for (const { id, name, kind } of Object.values(demoOrganisations))
      await directory.writeOrganisation({ id, municipality: demoMunicipality, name, kind, active: true, details: {} })
    for (const { personId, fullName, organisation, role } of personas) {
      if (organisation)
        await directory.writePerson({
          id: personId,
          municipality: demoMunicipality,
          name: fullName,
          email: null,
          organisationId: organisation.id,
          role,
          active: true,
        })
    }
  })
}
