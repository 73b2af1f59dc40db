import { demoIssuer } from './access/demo-issuer.ts'
import { personaNamed, personas } from './access/personas.ts'
import { readConfig } from './config.ts'

/** `npm run --silent token -- PERSONA` prints one bearer token of the demo issuer, and nothing else. */
async function printToken(name: string | undefined): Promise<void> {
  if (name === undefined) throw new Error(`Name a persona: one of ${personas.map((one) => one.name).join(', ')}.`)
  const persona = personaNamed(name)
  const config = readConfig(process.env)
  const issuer = await demoIssuer(config.dataFolder, config.production)
  process.stdout.write(`${await issuer.tokenFor(persona, new Date())}\n`)
}

try {
  await printToken(process.argv[2])
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
