import type { Role } from '../../../../machines/roles.ts'
import type { Words } from '../../words/words.ts'
import { caseworkers } from '../roles.ts'

type CaseTab = {
  /** After `/zaken/<id>`. */
  path: string
  label: keyof Words['caseFile']['tabs']
  roles: readonly Role[] | 'all'
}

/** The plan and what is shared are for who works with the young person, and for themself. */
const caseReaders: readonly Role[] = [...caseworkers, 'young-person']

/** The pages of one case, in order. A page that is not built yet stays out. */
export const caseTabs: readonly CaseTab[] = [
  { path: '', label: 'overview', roles: 'all' },
  { path: '/plan', label: 'plan', roles: caseReaders },
  { path: '/overdracht', label: 'handover', roles: caseReaders },
  { path: '/toestemming', label: 'consent', roles: caseReaders },
  { path: '/waarom', label: 'why', roles: 'all' },
  { path: '/tijdlijn', label: 'history', roles: 'all' },
]
