/** How a service outside Gewoon in de Wijk is reached: the door it stands behind. */
export const elsewhereCodes = [
  'independent-client-support',
  'volunteer-wheelchair-transport',
  'funds-via-professional',
  'debt-registration-point',
  'anti-discrimination-service',
  'short-stay',
  'small-initiatives-budget',
] as const
export type ElsewhereCode = (typeof elsewhereCodes)[number]

/** Which of the services asked for belong to Gewoon in de Wijk, and where each of the others is reached. */
export type Scope = {
  readonly inScope: readonly string[]
  readonly referElsewhere: Readonly<Record<string, ElsewhereCode>>
}

/**
 * Haarlem, collegebesluit 2021/377152, besluitpunt 2: seven kinds stay outside. Everything else is in scope: a question is
 * never sent on because nobody knows its name.
 */
export function scopeOf(requestedServices: readonly string[] = []): Scope {
  const asked = [...new Set(requestedServices)]
  return {
    inScope: asked.filter((service) => !outside.has(service)),
    referElsewhere: Object.fromEntries(
      asked.flatMap((service) => {
        const door = outside.get(service)
        return door === undefined ? [] : [[service, door] as const]
      }),
    ),
  }
}

const behind: Readonly<Record<ElsewhereCode, readonly string[]>> = {
  'independent-client-support': ['independent-client-support', 'client-support'],
  'volunteer-wheelchair-transport': ['volunteer-wheelchair-transport', 'wheelchair-transport'],
  'funds-via-professional': [
    'fund-for-financially-vulnerable',
    'funds-for-financially-vulnerable',
    'funds-via-professional',
  ],
  'debt-registration-point': ['debt-file-preparation', 'debt-registration-point', 'debt-registration', 'debt-help'],
  'anti-discrimination-service': ['discrimination-complaint', 'discrimination', 'anti-discrimination-service'],
  'short-stay': ['short-stay-respite', 'short-stay', 'respite-care'],
  'small-initiatives-budget': ['transition-budget', 'small-initiatives-budget'],
}

const outside: ReadonlyMap<string, ElsewhereCode> = new Map(
  elsewhereCodes.flatMap((door) => behind[door].map((service) => [service, door] as const)),
)
