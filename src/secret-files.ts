import { readFileSync } from 'node:fs'

/** Settings that hold a password. */
const secret = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'OVERSTAP_SMTP_URL'] as const

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The environment with what `…_FILE` names read in: a vault lays its secrets down as files, and what stands in a file is in no
 * list of processes and in no settings of a service.
 * @returns the environment, and a sentence for each file that can't be read or says twice what a setting says.
 */
export function withSecretFiles(env: Environment): { env: Environment; faults: string[] } {
  const read: Record<string, string | undefined> = { ...env }
  const faults: string[] = []
  for (const name of secret) {
    const path = env[`${name}_FILE`]
    if (path === undefined || path.trim() === '') continue
    if (env[name]) faults.push(`${name} and ${name}_FILE are both set: take one of them out.`)
    try {
      read[name] = readFileSync(path, 'utf8').trim()
      if (read[name] === '') faults.push(`${name}_FILE names a file with nothing in it: ${path}.`)
    } catch {
      faults.push(`${name}_FILE names a file that can't be read: ${path}.`)
    }
  }
  return { env: read, faults }
}
