import { demoMunicipality, demoOrganisations, personas } from '../access/personas.ts'
import type { DemoFill } from '../config.ts'
import type { Program } from '../program.ts'

/** Makes the invented municipality: its organisations and people, and with `full` its young people and cases. */
export async function fillDemo(program: Program, fill: DemoFill, say: (line: string) => void): Promise<void> {
  await fillStaff(program)
  if (fill === 'full') say('The demo has no cases yet.')
}

async function fillStaff(program: Program): Promise<void> {
  const actor = { municipality: demoMunicipality, personId: null, organisationId: null, role: 'system' } as const
  await program.import.storage.transaction(actor, async ({ directory }) => {
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
