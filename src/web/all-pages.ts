import type { Page } from './page.ts'
import { helpPages } from './screens/help/help-pages.tsx'
import { planPages } from './screens/plan/plan-pages.tsx'
import { rulesPages } from './screens/rules/rules-pages.tsx'
import { languagePage } from './screens/sign-in/language.ts'
import { signInPages } from './screens/sign-in/sign-in-pages.tsx'
import { signOutPages } from './screens/sign-in/sign-out.ts'
import { exportPages } from './screens/work/export-pages.tsx'
import { savedViewPages } from './screens/work/saved-view-pages.ts'
import { workPages } from './screens/work/work-pages.tsx'

/** Every page, in the order in which addresses are matched. */
export const allPages: readonly Page[] = [
  ...signInPages,
  ...signOutPages,
  languagePage,
  ...workPages,
  ...savedViewPages,
  ...exportPages,
  ...planPages,
  ...rulesPages,
  ...helpPages,
]
