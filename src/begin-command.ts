import { readBeginning } from './begin-arguments.ts'
import { beginMunicipality } from './cases/directory/begin-municipality.ts'
import { Conflict, Invalid, Unavailable } from './cases/errors.ts'
import { ConfigRefused, readConfig } from './config.ts'
import { openProgram } from './program.ts'
import { isRefusal } from './refusal-to-start.ts'
import { StartRefused } from './storage/database/start-refused.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'

// npm run begin -- --municipality-name NAME --name NAME --subject SUB: makes the municipality of the settings known, with its
// first administrator, also while the program runs. The last line is JSON.
try {
  const beginning = readBeginning(process.argv.slice(2))
  const config = readConfig(process.env)
  if (config.demo !== 'off')
    throw new ConfigRefused(
      `The demo is on here (OVERSTAP_DEMO is ${config.demo}): put OVERSTAP_DEMO=off before this command and before npm start, with an OVERSTAP_DATA of its own.`,
    )
  const program = await openProgram(config, (line) => console.error(line))
  try {
    if ((await listMunicipalities(program.database.worker)).some(({ demo }) => demo))
      throw new StartRefused(
        'This database holds the invented municipality of the demo: begin in an empty one, with another OVERSTAP_DATA or DATABASE_URL.',
      )
    const { municipality } = config
    const actor = { municipality, personId: null, organisationId: null, role: 'system' } as const
    const { organisation, administrator } = await beginMunicipality(program.import, actor, beginning)
    console.error(
      `${administrator.name} can sign in as ${beginning.administrator.subject}, and adds all others on Beheer, Mensen en rollen.`,
    )
    console.log(
      JSON.stringify({
        municipality,
        name: beginning.municipalityName,
        organisationId: organisation.id,
        personId: administrator.id,
      }),
    )
  } finally {
    await program.close()
  }
} catch (error) {
  const told = [Conflict, Invalid, Unavailable].some((kind) => error instanceof kind)
  if (!isRefusal(error) && !(told && error instanceof Error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
