import type { Facts } from './facts.ts'

/**
 * Which municipality is responsible. Youth care: that of the last home address before a stay (Jeugdwet 1.1 woonplaats).
 * Self-reliance under the Wmo: that of residence (Wmo 1.2.1). Absent where it is not known.
 */
export type Residence = {
  readonly responsibleUntil18?: string
  readonly responsibleForWmoSelfRelianceFrom18?: string
}

/** Both municipalities; none when the address is protected, for the name of a municipality tells where someone lives. */
export function residenceOf(facts: Facts): Residence {
  if (facts.protectedAddress === true) return {}
  const until18 =
    facts.lastHomeAddressBeforeStay ?? (facts.staysAtProviderIn === undefined ? facts.registeredIn : undefined)
  const from18 = facts.registeredIn ?? facts.staysAtProviderIn
  return {
    ...(until18 !== undefined && { responsibleUntil18: until18 }),
    ...(from18 !== undefined && { responsibleForWmoSelfRelianceFrom18: from18 }),
  }
}

/** Whether home, stay and registration do not all lie in one municipality, so that another may be responsible from 18. */
export function hasTwoMunicipalities({ staysAtProviderIn, lastHomeAddressBeforeStay, registeredIn }: Facts): boolean {
  return (
    differ(lastHomeAddressBeforeStay, staysAtProviderIn) ||
    differ(lastHomeAddressBeforeStay, registeredIn) ||
    differ(staysAtProviderIn, registeredIn)
  )
}

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other && asWritten(one) !== asWritten(other)

/** The same name in capitals, or as "gemeente X", is the same municipality. */
const asWritten = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^gemeente\s+/, '')
    .trim()
