import type { Role } from '../../../../machines/roles.ts'
import type { Sight } from '../../../access/may-see.ts'
import { seesPlan } from '../../../cases/handover/read-plan.ts'
import type { Words } from '../../words/words.ts'
import { caseworkers } from '../roles.ts'

type CaseTab = {
  /** After `/zaken/<id>`. */
  path: string
  label: keyof Words['caseFile']['tabs']
  roles: readonly Role[] | 'all'
  /** Only for who sees what of the case is shared; for others the page would be a refusal. */
  shared?: true
}

/** The plan and what is shared are for who works with the young person, and for themself. */
const caseReaders: readonly Role[] = [...caseworkers, 'young-person']

/** The pages of one case, in order. A page that is not built yet stays out. */
const caseTabs: readonly CaseTab[] = [
  { path: '', label: 'overview', roles: 'all' },
  { path: '/plan', label: 'plan', roles: caseReaders, shared: true },
  { path: '/overdracht', label: 'handover', roles: caseReaders },
  { path: '/toestemming', label: 'consent', roles: caseReaders, shared: true },
  { path: '/waarom', label: 'why', roles: 'all' },
  { path: '/tijdlijn', label: 'history', roles: 'all' },
]

/** The pages of a case that this reader is shown: by their role, and by how much of it they see. */
export const tabsFor = (role: Role, sight: Sight): CaseTab[] =>
  caseTabs
    .filter(({ roles }) => roles === 'all' || roles.includes(role))
    .filter(({ shared }) => shared !== true || seesPlan(sight))
