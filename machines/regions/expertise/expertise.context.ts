/** Which expertise the young person needs of a provider. */
export type ExpertiseContext = { needed: readonly ('youth' | 'adults')[] | null }

/** The policy asks for both, unless the intake finds otherwise (collegebesluit 2021/377152, condition 2). */
export const expertiseNotAsked: ExpertiseContext = { needed: null }

type Has = { youth: boolean; adults: boolean } | null | undefined

/** Whether something is missing of what is needed; where the directory does not tell, nothing is said. */
export function lacksExpertise({ needed }: ExpertiseContext, has: Has): boolean {
  return has !== null && has !== undefined && (needed ?? ['youth', 'adults']).some((kind) => !has[kind])
}
