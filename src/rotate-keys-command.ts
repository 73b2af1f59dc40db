import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from './config.ts'
import { openDatabase } from './open-database.ts'
import { openKeys } from './open-keys.ts'
import { isRefusal } from './refusal-to-start.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'
import { addKey } from './storage/sealing/key-file.ts'
import { type Rotated, rotateKeys } from './storage/sealing/rotate-keys.ts'

// npm run rotate-keys: a new key of the program wraps the data keys of all persons and seals the secrets of webhooks and refused rows of caseload files, beside
// the programs that run. The last line is JSON. Keep the older keys as long as there are backups that they sealed.
try {
  const config = readConfig(process.env)
  const say = (line: string) => console.error(line)
  const database = await openDatabase(config, say, true)
  try {
    const sealing = await openKeys(config, database.worker)
    const current = await addKey(config.keyFile)
    // Who looks at the file each second, programs that run as this one, seals with the new key from then on.
    await pause(2_000)
    const { rewrapped, left, errors } = await sealing.persons.rewrap(current)
    say(`${rewrapped} keys of persons wrapped with ${current}.`)
    const all: Rotated & { personKeys: number } = { personKeys: rewrapped, rows: 0, left, errors }
    for (const { id } of await listMunicipalities(database.worker)) {
      const { rows, left, errors } = await rotateKeys(database, id, current, sealing, say)
      all.rows += rows
      all.left += left
      all.errors += errors
    }
    console.log(JSON.stringify({ key: current, ...all }))
    process.exitCode = all.left === 0 && all.errors === 0 ? 0 : 1
  } finally {
    await database.close()
  }
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
