import type { Role } from '../../../machines/roles.ts'
import type { Words } from '../words/words.ts'

type Entry = { key: keyof Words['frame']['navigation']; path: string; roles: readonly Role[] | 'all' }

const workers: readonly Role[] = [
  'neighbourhood-team',
  'youth-family-centre',
  'youth-care-provider',
  'certified-institution',
  'receiving-provider',
  'volunteer',
  'decision-maker',
]

/** The main menu, in order; each role sees its own part. A screen that is not built yet stays out of it. */
const entries: readonly Entry[] = [
  { key: 'mine', path: '/mijn', roles: ['young-person'] },
  { key: 'work', path: '/werk', roles: workers },
  { key: 'cases', path: '/zaken', roles: [...workers, 'manager'] },
  { key: 'handovers', path: '/overdrachten', roles: workers },
  { key: 'overview', path: '/overzicht', roles: ['manager', 'decision-maker', 'neighbourhood-team'] },
  { key: 'administration', path: '/beheer', roles: ['administrator', 'manager'] },
  { key: 'breakGlass', path: '/noodtoegang', roles: ['manager', 'auditor'] },
  { key: 'rules', path: '/regels', roles: 'all' },
]

/** The main menu of a role. */
export function navigationOf(role: Role): readonly Entry[] {
  return entries.filter(({ roles }) => roles === 'all' || roles.includes(role))
}

/** The page on which a role begins. */
export function homeOf(role: Role): string {
  return navigationOf(role)[0]?.path ?? '/zaken'
}

/** What the page on which a role begins is called in the menu. */
export function homeEntryOf(role: Role): Entry['key'] {
  return navigationOf(role)[0]?.key ?? 'cases'
}
