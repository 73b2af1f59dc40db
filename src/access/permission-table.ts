import { eventDefinitions } from '../../machines/events.ts'
import { type Role, roles } from '../../machines/roles.ts'
import type { Actor } from '../cases/actor.ts'
import type { RelationRecord } from '../cases/records.ts'
import { maySeePerson, type Sight, sightOf } from './may-see.ts'
import { mayKnowWhereabouts } from './protected-address.ts'
import {
  actingOn,
  type MandateGround,
  type Matter,
  mandateGrounds,
  matters,
  mattersOfGround,
} from './representation.ts'
import { rightsByAge } from './rights-by-age.ts'

/** What of a route the table tells. */
type RouteRights = { method: string; path: string; summary: string; rights: 'open' | 'signed-in' | readonly Role[] }

const people = roles.filter((role) => role !== 'system')

const dutch: Readonly<Record<Role, string>> = {
  'young-person': 'Jongere',
  'neighbourhood-team': 'Wijkteam',
  'youth-family-centre': 'CJG',
  'youth-care-provider': 'Jeugdhulpaanbieder',
  'certified-institution': 'Gecertificeerde instelling',
  'receiving-provider': 'Ontvangende aanbieder',
  volunteer: 'Vrijwilligersorganisatie',
  'decision-maker': 'Beslisser namens het college',
  manager: 'Manager',
  administrator: 'Functioneel beheerder',
  auditor: 'Auditor',
  system: 'De klok',
}

const sights: Readonly<Record<Sight, string>> = {
  full: 'alles',
  handover: 'wat de jongere wil overdragen',
  preview: 'de vraag, zonder naam',
  contact: 'naam, contact en de taak',
  'without-names': 'zonder namen',
  'by-break-glass': 'met naam',
  none: '–',
}

const actorOf = (role: Role): Actor => ({ municipality: 'm', personId: 'p', organisationId: 'own', role })

const relation = (scope: RelationRecord['scope'], endedOn: string | null): RelationRecord => ({
  ...{ caseId: 'c', organisationId: 'own', party: 'receiver', scope, beganOn: '2026-01-01', endedOn },
})

const sight = (role: Role, owner: string, relations: RelationRecord[], signIn: string | null): string =>
  sights[
    sightOf(actorOf(role), {
      record: { municipality: 'm', owner: { organisationId: owner, personId: null } },
      relations,
      youngPerson: { signInPersonId: signIn },
    })
  ]

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const yes = (holds: boolean): string => (holds ? 'ja' : '–')

const matterWords: Readonly<Record<Matter, string>> = {
  consent: 'Toestemming',
  inspection: 'Inzage',
  'care-decisions': 'Besluiten over hulp',
  money: 'Geld',
}

const groundWords: Readonly<Record<MandateGround, string>> = {
  custody: 'ouder met gezag',
  guardian: 'voogd',
  curator: 'curator',
  mentor: 'mentor',
  administrator: 'bewindvoerder',
  'written-authorisation': 'gemachtigde',
  partner: 'partner',
  'parent-child-or-sibling': 'ouder, kind, broer of zus',
}

/** Who acts alone for somebody of an age, when somebody is there on every ground. */
function actingAt(age: number, matter: Matter, incapable: boolean): string {
  const always = { fromOn: '1900-01-01', untilOn: '2100-01-01', endedOn: null }
  const represented = {
    birthDate: `${2026 - age}-01-01`,
    leapDayRule: 'march-1' as const,
    mandates: mandateGrounds.map((ground) => ({ ...always, ground, matters: mattersOfGround[ground] })),
    incapacities: incapable ? [{ ...always, matter }] : [],
  }
  const acting = actingOn(represented, matter, '2026-01-01').mandates
  return acting.length === 0 ? '–' : acting.map(({ ground }) => groundWords[ground]).join(', ')
}

/** By age and matter, without and with incapacity. */
const actingRows = () =>
  [11, 12, 15, 16, 17, 18].flatMap((age) =>
    matters.map((matter) => [
      String(age),
      matterWords[matter],
      actingAt(age, matter, false),
      actingAt(age, matter, true),
    ]),
  )

/** The permission table for a policy officer: every cell is asked from the rules that the program itself asks. */
export function permissionTable(routes: readonly RouteRights[]): string {
  const cases = people.map((role) => [
    dutch[role],
    sight(role, 'own', [], null),
    ...(['full', 'handover', 'preview', 'contact'] as const).map((scope) =>
      sight(role, 'other', [relation(scope, null)], null),
    ),
    sight(role, 'other', [relation('full', '2026-02-01')], null),
    sight(role, 'other', [], 'p'),
    sight(role, 'other', [], null),
    yes(maySeePerson(actorOf(role), { municipality: 'm', signInPersonId: null, watch: { organisationId: 'own' } })),
    `${yes(mayKnowWhereabouts(actorOf(role), ['own']))} / ${yes(mayKnowWhereabouts(actorOf(role), ['other']))}`,
  ])
  const head = ['Rol', 'Eigenaar', 'Doet mee: volledig', 'Overdracht', 'Aanbod', 'Contact', 'Deed mee']
  const ages = [11, 12, 15, 16, 17, 18].map((age) => {
    const rights = rightsByAge(`${2026 - age}-01-01`, '2026-01-01', 'march-1')
    const parents = (agreed: boolean) => yes(rights.parentsSee({ agreed, againstGoodCare: false }))
    return [String(age), yes(rights.ownInspection), rights.consentBy, parents(false), parents(true)]
  })
  const events = eventDefinitions.map(({ type, label, by }) => [
    label.nl,
    `\`${type}\``,
    by.map((role) => dutch[role]).join(', '),
  ])
  const calls = routes.map(({ method, path, summary, rights }) => [
    `\`${method.toUpperCase()} ${path}\``,
    summary,
    typeof rights === 'string'
      ? rights === 'open'
        ? 'iedereen'
        : 'wie is ingelogd'
      : rights.map((role) => dutch[role]).join(', '),
  ])
  return [
    '# Wie mag wat',
    'Gemaakt uit de regels van het programma met `npm run permissions`; een toets houdt het actueel.',
    '## Een zaak zien',
    'Naar de band van de organisatie met de zaak. Laatste kolom: ziet een beschermd adres als de eigen organisatie de zaak houdt / als een andere dat doet.',
    table([...head, 'Is het zelf', 'Geen band', 'Op de eigen wachtlijst', 'Beschermd adres'], cases),
    '## Leeftijd',
    'Rechten wisselen om 00:00 uur (Europe/Amsterdam) op de verjaardag.',
    table(
      ['Leeftijd', 'Eigen inzage', 'Toestemming door', 'Ouders zien', 'Ouders zien als de jongere dat goed vindt'],
      ages,
    ),
    '## Namens de jongere',
    'Wie zonder de jongere mag handelen als van elke grond iemand is vastgelegd; wie lager staat (gemachtigde, partner, familie) pas als wie hoger staat er niet is (Jeugdwet 7.3.15).',
    table(['Leeftijd', 'Waarin', 'Zonder meer', 'Als wilsonbekwaamheid hierin is vastgelegd'], actingRows()),
    '## Een stap vertellen',
    'Alleen in een zaak die men mag zien.',
    'Wat verteld is verbetert of neemt terug wie dat in die zaak zelf mag vertellen en de hele zaak ziet; wie minder ziet alleen wat de eigen organisatie vertelde. Een notitie is voor de organisatie die haar schreef; wat de jongere zelf ingelogd over toestemming zei is voor de jongere.',
    table(['Stap', 'Code', 'Door'], events),
    '## Een adres van de API',
    table(['Adres', 'Wat', 'Voor'], calls),
    '',
  ].join('\n\n')
}
