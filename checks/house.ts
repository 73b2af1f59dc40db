import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

type Rule = {
  /** What may not stand in a line. */
  line: RegExp
  /** Files that the rule leaves alone. */
  except?: RegExp
  because: string
}

const rules: readonly Rule[] = [
  {
    line: /\bregistry\.[\w-]+\.\w/i,
    because: "A registry host belongs in the reader's own settings.",
  },
  {
    line: /(^|[\s"'`(=:])\/(work|root|Users|home\/\w+)\//,
    because: 'A path of one machine does not exist on another.',
  },
  {
    line: /\.\.\/shared\b/,
    except: /^(test\/|\.ci\/)/,
    because: 'Only tests compare with the folder beside the project.',
  },
  {
    line: /\b(design|api|domain|pathways|ux|style)\.md\b/,
    except: /^(test|checks)\//,
    because: 'There is no such page here: say what it says, with the law beside it.',
  },
  { line: /eslint-disable(?!.* -- \S)/, except: /^checks\//, because: 'Say why after ` -- `, or mend it.' },
  { line: /^(<{7}|={7}|>{7})( |$)/, because: 'A merge was left half-way.' },
]

/** Names that tell where a thing lies, not what it is. */
const emptyName = /(^|\/|-)(utils?|helpers?|managers?)(?=[./]|$)|(^|\/)services?(?=[./]|$)/

const binary = /\.(png|jpe?g|gif|ico|woff2?|ttf|pdf|zip|gz)$/

/** What breaks a rule of the house in one file, a line each as `path:line: why`. */
export function houseFaults(path: string, text: string): string[] {
  const name = emptyName.test(path) && /\.(tsx?|m?js)$/.test(path) ? [`${path}:1: Name the file for what it does.`] : []
  const applying = rules.filter(({ except }) => !except?.test(path))
  const lines = text
    .split('\n')
    .flatMap((line, index) =>
      applying.filter((rule) => rule.line.test(line)).map((rule) => `${path}:${index + 1}: ${rule.because}`),
    )
  return [...name, ...lines]
}

if (process.argv[1] === import.meta.filename) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  const deleted = new Set(execFileSync('git', ['ls-files', '-z', '--deleted'], { encoding: 'utf8' }).split('\0'))
  const paths = listed.split('\0').filter((path) => path !== '' && !binary.test(path) && !deleted.has(path))
  const faults = paths.flatMap((path) => houseFaults(path, readFileSync(path, 'utf8')))
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.stdout.write(`${paths.length} files, ${faults.length} faults\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
