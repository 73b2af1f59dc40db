import { ConfigRefused, readConfig } from './config.ts'
import { fillDemo, hasDemoCases } from './demo/fill-demo.ts'
import { openProgram } from './program.ts'
import { isRefusal } from './refusal-to-start.ts'

// npm run demo: fills in the invented municipality, also while the program runs. Never in production.
const say = (line: string) => console.log(line)
try {
  const config = readConfig(process.env)
  if (config.production)
    throw new ConfigRefused('The demo is never there in production: take NODE_ENV=production out to try things.')
  const program = await openProgram(config, say)
  try {
    if (await hasDemoCases(program))
      say('The demo is there already. To begin again, start with another OVERSTAP_DATA folder.')
    else await fillDemo(program, 'full', say)
  } finally {
    await program.close()
  }
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
