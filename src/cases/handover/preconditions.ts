import type { CaseContext } from '../../../machines/context.ts'
import { lacksExpertise } from '../../../machines/regions/expertise/expertise.context.ts'
import type { preconditionCodes } from '../../../machines/regions/warnings/warnings.context.ts'
import { type Day, isDay } from '../../calendar/day.ts'
import { detailsOf, type OrganisationDetails } from '../directory/organisation-details.ts'
import type { Json } from '../records.ts'
import type { Directory, OrganisationRecord } from '../storage.ts'

type Precondition = (typeof preconditionCodes)[number]

/** What an organisation's own contract, or that of the organisation it works under, says of the preconditions. */
export type ContractStanding = { contractRuns: boolean; cooperates: boolean }

/** How the contract of an organisation stands on a day; a subcontractor works under the contract of another. */
export function contractStanding(own: OrganisationDetails, principal: OrganisationDetails | null, on: Day) {
  const { contract, cooperationClause } = principal ?? own
  return {
    contractRuns: contract !== undefined && contract.fromOn <= on && on <= contract.untilOn,
    cooperates: cooperationClause === true,
  } satisfies ContractStanding
}

/** The standing of an organisation of the directory on a day. Volunteers without a contract of their own need none. */
export async function standingOf(
  directory: Pick<Directory, 'organisation'>,
  organisation: OrganisationRecord,
  on: Day,
): Promise<ContractStanding | null> {
  const own = detailsOf(organisation)
  if (organisation.kind === 'volunteer' && own.subcontractorOf === undefined && own.contract === undefined) return null
  const principal = own.subcontractorOf === undefined ? null : await directory.organisation(own.subcontractorOf)
  return contractStanding(own, principal && detailsOf(principal), on)
}

/**
 * What both sides of a handover lack of the preconditions when an offer is made: the receiver on the first day of its
 * help, the youth-care provider until then. Nothing is said of a side that is not known.
 */
export async function preconditionsLacking(
  directory: Pick<Directory, 'organisation'>,
  { people, handover, expertise, today }: Pick<CaseContext, 'people' | 'handover' | 'expertise' | 'today'>,
  receiver: OrganisationRecord,
  said: Json,
): Promise<Precondition[]> {
  const startsOn = isDay(said['startsOn']) ? said['startsOn'] : (handover.on ?? today)
  const atReceiver = await standingOf(directory, receiver, startsOn)
  const { organisationId } = people.youthCareProvider
  const giver = organisationId === null ? null : await directory.organisation(organisationId)
  const atGiver = giver && (await standingOf(directory, giver, today))
  const lacking: Record<Precondition, boolean> = {
    'receiver-without-contract': atReceiver?.contractRuns === false,
    'receiver-without-cooperation-clause': atReceiver?.cooperates === false,
    'youth-care-without-contract': atGiver?.contractRuns === false,
    'youth-care-without-cooperation-clause': atGiver?.cooperates === false,
    'youth-care-without-expertise': lacksExpertise(expertise, detailsOf(giver).expertise),
  }
  return (Object.keys(lacking) as Precondition[]).filter((code) => lacking[code])
}
