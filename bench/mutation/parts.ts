/**
 * Sources that are mutated together, and the tests that have to notice: the first failure ends a mutant, so the quick ones
 * first. `leftOut` are tests by name that could not notice more than the others.
 */
export type Group = {
  readonly sources: readonly string[]
  readonly tests: readonly string[]
  readonly leftOut?: string
  /** The sources remember what they computed, by year or by day. */
  readonly remembers?: boolean
}

const named = (folder: string, names: string): string[] =>
  names.split(' ').map((name) => `test/${folder}/${name}.test.ts`)

const ofTerms = named('calendar', 'terms refusals worked-cases term suspension extension penalty policy offer-answer')
const ofDays = named('calendar', 'holidays insurance-days age day time-zone safe-notification')
const ofRouting = [
  ...named(
    'routing',
    'truth rules-in-rows conditions boundary-days per-need several-needs participation-act what-to-ask',
  ),
  ...named(
    'routing',
    'facts alerts-that-stay-away scope-and-residence reasons worked-cases dates alerts advice standing tables',
  ),
]

const ofMachines = [
  ...named('machines', 'pathways/outlines catalogue clock lay-path restore break-glass/break-glass'),
  ...named('machines', 'regions/regions regions/handover-regions regions/days-at-the-edge direct-intake/direct-intake'),
  ...named(
    'machines',
    'extended-youth-care/extended-care-days extended-youth-care/extended-youth-care pathways/golden',
  ),
]

/** Tests that turn each guard off by themselves: they prove the stories beside them, which are what has to notice here. */
const ownSabotage = 'turned off'

/**
 * The parts by name. What a module makes when it is loaded (a catalogue, a table, a statechart) concerns every test, so the
 * catalogues stand in a group of their own, with the tests that are about them.
 */
export const parts: Readonly<Record<string, readonly Group[]>> = {
  calendar: [
    { sources: ['src/calendar/terms*.ts'], tests: ofTerms },
    {
      sources: ['src/calendar/!(terms*).ts'],
      tests: [...ofTerms, ...ofDays, ...named('calendar', 'term-sweep')],
      remembers: true,
    },
  ],
  routing: [
    {
      sources: ['src/routing/{table-*,fact-words*,conditions*}.ts'],
      tests: [...ofRouting, ...named('routing', 'advice.property')],
      remembers: true,
    },
    {
      sources: ['src/routing/!(table-*|fact-words*|conditions*).ts'],
      tests: [...ofRouting, ...named('routing', 'advice.property')],
      remembers: true,
    },
  ],
  machines: [
    {
      sources: ['machines/**/!(outlines.script|event-texts|break-glass.*|step-break-glass).ts'],
      tests: ofMachines,
      leftOut: ownSabotage,
    },
    { sources: ['machines/break-glass/*.ts'], tests: named('machines', 'break-glass/break-glass') },
  ],
  // Sign-in, sessions and tokens are proven on a running program with a database, and the demo's people are no rules.
  access: [
    {
      sources: ['src/access/{may-see,may-tell,protected-address,representation,rights-by-age}.ts'],
      tests: named('access', 'may-see representation'),
    },
    { sources: ['src/access/permission-table.ts'], tests: named('access', 'permission-table') },
  ],
}
