import type { CaseContext } from '../../../machines/context.ts'
import { lacksExpertise } from '../../../machines/regions/expertise/expertise.context.ts'
import { sightOf } from '../../access/may-see.ts'
import { type Day, later } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { detailsOf, type OrganisationDetails } from '../directory/organisation-details.ts'
import { NotAllowed } from '../errors.ts'
import { loadProgress } from '../events/load-progress.ts'
import { mustHideProvider } from '../hide-provider.ts'
import { visibleCase } from '../read-case.ts'
import type { OrganisationRecord } from '../storage.ts'
import { type ContractStanding, contractStanding } from './preconditions.ts'

/** One reason for or against an organisation; `holds` is null where the directory does not say. */
export type SuggestionReason = { code: string; holds: boolean | null; because: string }

/** An organisation that could receive the young person, with every reason; nobody is preferred but by these. */
export type ReceiverSuggestion = {
  organisation: Pick<OrganisationRecord, 'id' | 'name' | 'kind'> & { details: OrganisationDetails }
  /** Nothing speaks against it. */
  fits: boolean
  /** Places left in the month of the first day; null where the organisation named no number. */
  placesLeft: number | null
  reasons: SuggestionReason[]
}

type Question = { context: CaseContext; startsOn: Day; region: string | null; provision: string | null }

const receiverKinds = ['receiving-provider', 'volunteer']

/**
 * Who could receive the young person of a case, the best fitting first, each with its reasons. The directory is data: no
 * organisation is preferred but by what it says of itself, and equals stand by the places that they have left.
 * @param startsOn the first day of the new help; the day of the handover, or today once that is over, unless asked otherwise.
 * @throws NotFound, and NotAllowed for who does not work on the case.
 */
export async function suggestReceivers(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
  startsOn?: Day,
): Promise<{ startsOn: Day; items: ReceiverSuggestion[] }> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, caseId, 'receivers.suggested')
    if (sightOf(actor, loaded) !== 'full')
      throw new NotAllowed('Suggestions are for who seeks a receiver in this case.')
    const { context } = loadProgress(loaded, dependencies.policyOf).snapshot
    const today = dependencies.today()
    const first = startsOn ?? later(context.handover.on ?? today, today)
    const [organisations, taken] = await Promise.all([
      unit.directory.organisations(),
      unit.places.taken(first.slice(0, 7)),
    ])
    const question = {
      context,
      startsOn: first,
      // Whether an organisation works where they live would tell where that is.
      region: mustHideProvider(loaded.record, actor) ? null : textOr(context.file.residence.registeredIn),
      provision: textOr(context.file.facts['wmoProvision']),
    }
    const items = organisations
      .filter(({ active, kind }) => active && receiverKinds.includes(kind))
      .map((organisation) => suggestion(organisation, organisations, taken.get(organisation.id) ?? 0, question))
    return { startsOn: first, items: items.sort(byFit) }
  })
}

function suggestion(
  { id, name, kind, details: told }: OrganisationRecord,
  all: readonly OrganisationRecord[],
  taken: number,
  question: Question,
): ReceiverSuggestion {
  const details = detailsOf({ details: told })
  const principal = all.find((other) => other.id === details.subcontractorOf)
  const standing =
    kind === 'volunteer' && !principal && !details.contract
      ? null
      : contractStanding(details, principal ? detailsOf(principal) : null, question.startsOn)
  const { capacityPerMonth } = details
  const placesLeft = capacityPerMonth === undefined ? null : Math.max(0, capacityPerMonth - taken)
  const reasons = [
    ...fitting(details, question),
    ...preconditions(details, standing, question),
    reason('capacity', placesLeft === null ? null : placesLeft > 0, [
      `nog ${placesLeft} van ${capacityPerMonth} plekken in ${question.startsOn.slice(0, 7)}`,
      `alle ${capacityPerMonth} plekken in ${question.startsOn.slice(0, 7)} zijn bezet`,
    ]),
    ...declined(id, question.context),
  ]
  const fits = reasons.every(({ holds }) => holds !== false)
  return { organisation: { id, name, kind, details }, fits, placesLeft, reasons }
}

/** What the young person needs, against what the organisation gives. */
function fitting(details: OrganisationDetails, { context, startsOn, region, provision }: Question): SuggestionReason[] {
  const needed = context.opening.laws
  const gives = (details.laws ?? []).filter((law) => needed.some((one) => one === law))
  return [
    reason('law', details.laws === undefined || needed.length === 0 ? null : gives.length > 0, [
      `geeft hulp uit ${gives.join(', ')}`,
      `geeft geen hulp uit ${needed.join(', ')}`,
    ]),
    ...(provision === null
      ? []
      : [
          reason('help-kind', details.helpKinds?.some((kind) => kind === provision) ?? null, [
            `geeft ${provision}`,
            `geeft geen ${provision}`,
          ]),
        ]),
    ...(region === null
      ? []
      : [
          reason('region', details.region === undefined ? null : details.region === region, [
            `werkt in ${region}`,
            `werkt in ${details.region}, niet in ${region}`,
          ]),
        ]),
    reason('first-free', details.firstFreeOn === undefined ? null : details.firstFreeOn <= startsOn, [
      `kan beginnen op ${startsOn}`,
      `kan pas beginnen op ${details.firstFreeOn}: dan is overbrugging nodig`,
    ]),
  ]
}

/** The two preconditions of the policy: the contract with cooperation in it, and expertise on youth and on adults. */
const preconditions = (
  { expertise }: OrganisationDetails,
  standing: ContractStanding | null,
  { context, startsOn }: Question,
): SuggestionReason[] => [
  reason('expertise', expertise === undefined ? null : !lacksExpertise(context.expertise, expertise), [
    'heeft expertise over jeugd en volwassenen',
    'mist expertise over jeugd of volwassenen',
  ]),
  reason('contract', standing?.contractRuns ?? null, [
    `heeft een contract op ${startsOn}`,
    `heeft geen contract op ${startsOn}`,
  ]),
  reason('cooperation-clause', standing?.cooperates ?? null, [
    'samenwerken staat in het contract',
    'samenwerken staat niet in het contract',
  ]),
]

const declined = (id: string, { offer }: CaseContext): SuggestionReason[] =>
  offer.declinedBy
    .filter(({ organisationId }) => organisationId === id)
    .slice(-1)
    .map(({ how, reason: why }) => ({
      code: 'declined-before',
      holds: false,
      because: `${{ refused: 'weigerde eerder', expired: 'antwoordde eerder niet', withdrawn: 'eerder ingetrokken' }[how]}${why === null ? '' : `: ${why}`}`,
    }))

const reason = (code: string, holds: boolean | null, [yes, no]: readonly [string, string]): SuggestionReason => ({
  code,
  holds,
  because: holds === null ? 'dat staat niet in de lijst met organisaties' : holds ? yes : no,
})

const against = ({ reasons }: ReceiverSuggestion): number => reasons.filter(({ holds }) => holds === false).length
const inFavour = ({ reasons }: ReceiverSuggestion): number => reasons.filter(({ holds }) => holds === true).length

function byFit(one: ReceiverSuggestion, other: ReceiverSuggestion): number {
  return (
    against(one) - against(other) ||
    inFavour(other) - inFavour(one) ||
    (other.placesLeft ?? 0) - (one.placesLeft ?? 0) ||
    (one.organisation.name < other.organisation.name ? -1 : 1)
  )
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null)
