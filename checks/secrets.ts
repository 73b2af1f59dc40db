import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a secret looks like, and where such a text stands without being one. */
const kinds: readonly { name: string; line: RegExp }[] = [
  { name: 'a private key', line: /-----BEGIN ([A-Z]+ )*PRIVATE KEY-----/ },
  { name: 'a private JWK', line: /["']?\bd["']?\s*:\s*["'][\w-]{40,}["']/ },
  { name: 'a password in a URL', line: /\b[a-z][a-z+]{2,}:\/\/[^\s:/@'"`$<{]+:[^\s:/@'"`$<{]{3,}@[\w.-]+/i },
  { name: 'an AWS key', line: /\b(AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { name: 'a GitHub token', line: /\b(gh[pousr]_\w{36,}|github_pat_\w{40,})\b/ },
  { name: 'an npm token', line: /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*(?!\$)\S{8,}/ },
  { name: 'a Slack token', line: /\bxox[abprs]-[\w-]{10,}/ },
  { name: 'a signed token', line: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/ },
  { name: 'a password or key', line: /\b(password|passwd|secret|api[_-]?key)\b["']?\s*[:=]\s*["'][^"'$<{\s]{8,}["']/i },
]

/** The word of an example: nobody signs in with it anywhere. */
const example = /user:password@|voorbeeld|example|invented|s3cret@/i

/** What looks like a secret in a text, a line each as `path:line: what`. The text itself is not repeated. */
export const secretsIn = (path: string, text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      example.test(line)
        ? []
        : kinds
            .filter((kind) => kind.line.test(line))
            .map(
              ({ name }) =>
                `${path}:${index + 1}: looks like ${name}: take it out, and make a new one, for it was written down.`,
            ),
    )

const binary = /\.(png|jpe?g|gif|ico|woff2?|ttf|pdf|zip|gz)$/
/** Names of files that hold nothing but keys. */
const keyFile = /(^|\/)(keys\.json|\.env(\..+)?|id_(rsa|ed25519)|.+\.(pem|p12|pfx|key))$/

if (process.argv[1] === import.meta.filename) {
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  const gone = new Set(execFileSync('git', ['ls-files', '-z', '--deleted'], { encoding: 'utf8' }).split('\0'))
  const paths = tracked.split('\0').filter((path) => path !== '' && !gone.has(path))
  const faults = paths.flatMap((path) => [
    ...(keyFile.test(path) ? [`${path}: is named as a file of keys: it may not be kept.`] : []),
    ...(binary.test(path) ? [] : secretsIn(path, readFileSync(path, 'utf8'))),
  ])
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.stdout.write(`${paths.length} files, ${faults.length} faults\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
