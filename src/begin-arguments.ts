import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Beginning } from './cases/directory/begin-municipality.ts'
import { StartRefused } from './storage/database/start-refused.ts'

const usage =
  "Use: npm run begin -- --municipality-name 'Gemeente Haarlem' --name 'Anna de Boer' --subject SUB [--email anna@haarlem.example], where SUB is the sub that your sign-in provider gives that person."

const text = (name: string, most: number) =>
  z
    .string(`--${name} is missing.`)
    .trim()
    .min(1, `--${name} is empty.`)
    .max(most, `--${name} may have ${most} characters at most.`)
const noAddress = '--email must be an e-mail address.'
const given = z.strictObject(
  {
    'municipality-name': text('municipality-name', 120),
    name: text('name', 120),
    subject: text('subject', 255),
    email: z.string(noAddress).trim().max(254, noAddress).pipe(z.email(noAddress)).optional(),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys' && Array.isArray(keys)
        ? `There is no argument --${keys.join(' or --')}.`
        : undefined,
  },
)

/** What `npm run begin` was told. @throws StartRefused with what is wrong in it, and how it is used. */
export function readBeginning(args: readonly string[]): Beginning {
  const string = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    // What it does not know comes back too, and is told in one sentence with the rest.
    strict: false,
    allowPositionals: true,
    options: { 'municipality-name': string, name: string, subject: string, email: string },
  })
  const read = given.safeParse(values)
  const issues = read.error?.issues ?? []
  // What follows an argument that is not known is that one's value.
  const loose = issues.some(({ code }) => code === 'unrecognized_keys') ? [] : positionals
  const faults = [
    ...issues.map(({ message }) => message),
    ...loose.map((one) => `'${one}' belongs to no argument: put what has spaces in it between quotes.`),
  ]
  if (read.data === undefined || faults.length > 0) throw new StartRefused([...faults, usage].join(' '))
  const { 'municipality-name': municipalityName, name, subject, email = null } = read.data
  return { municipalityName, administrator: { name, subject, email } }
}
