import { type LifeArea, lifeAreas } from '../../../../machines/regions/plan/plan.context.ts'

/** Each life area as it stands in an address. */
export const areaSlugs: Readonly<Record<LifeArea, string>> = {
  support: 'mensen',
  housing: 'wonen',
  'school-work': 'school-en-werk',
  income: 'geld',
  wellbeing: 'welzijn',
}

/** The life area of an address; undefined when there is none of that name. */
export const areaOfSlug = (slug: string | undefined): LifeArea | undefined =>
  lifeAreas.find((area) => areaSlugs[area] === slug)

export const planPath = (caseId: string): string => `/zaken/${caseId}/plan`
export const areaPath = (caseId: string, area: LifeArea): string => `${planPath(caseId)}/${areaSlugs[area]}`
/** What somebody is typing in an area is kept under this name. */
export const areaDraftId = (caseId: string, area: LifeArea): string => `plan.${caseId}.${area}`
