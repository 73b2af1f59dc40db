import type { CaseContext } from '../../../machines/context.ts'
import { handoverConsent } from '../../../machines/regions/consent/consent.context.ts'
import { lifeAreas, type PlanArea, type PlanContext } from '../../../machines/regions/plan/plan.context.ts'
import type { Sight } from '../../access/may-see.ts'
import type { Day } from '../../calendar/day.ts'
import type { CaseProgress } from '../events/case-progress.ts'
import type { EffectiveEvent } from '../events/effective-log.ts'
import type { LoadedCase, OrganisationRecord } from '../storage.ts'
import { type PlanVersion, type PlanWriter, planVersions } from './plan-versions.ts'

/** One life area as it stands. `version` is the number of the event that wrote it, 0 for none: what a writer read. */
export type PlanDocumentArea = {
  area: (typeof lifeAreas)[number]
  version: number
  /** Null: nobody filled it in yet. */
  status: PlanArea['status'] | null
  goal: string | null
  action: string | null
  actionBy: string | null
  actionOn: Day | null
  written: PlanWriter | null
}

/** The perspective plan as a document: one view for the API, the page and the print. */
export type PlanDocument = {
  caseId: string
  /** The version of the case: the ETag. */
  version: number
  /** Null for a reader who sees no names. */
  youngPerson: { firstName: string; familyName: string } | null
  turns18On: Day
  stands: PlanContext['stands']
  /** How often it was made final. */
  planVersion: number
  finalisedOn: Day | null
  areas: PlanDocumentArea[]
  /** Areas that the young person does not share with this reader. */
  notShared: string[]
  participants: string[]
  riskNote: string | null
  agreement: { answer: 'agreed' | 'with-differences' | null; differences: string | null; on: Day | null }
  /** The laws that give the help from 18. */
  laws: string[]
  receiver: { name: string; contact: string | null; startsOn: Day | null; accepted: boolean } | null
  meeting: {
    plannedOn: Day | null
    at: string | null
    place: string | null
    heldOn: Day | null
    declinedOn: Day | null
  }
  consent: { stands: string; areas: string[]; givenOn: Day | null; validUntilOn: Day | null }
  versions: PlanVersion[]
}

/** How much its reader sees, and whether every place is hidden from them. */
export type PlanReader = { sight: Sight; hidden: boolean }

/**
 * Builds the plan for a reader. A receiver sees the areas that the young person shares (Jeugdwet 7.3.11, Wmo 5.1.1 lid 4),
 * and of earlier versions that they were there.
 */
export function planDocument(
  loaded: LoadedCase,
  progress: CaseProgress,
  log: readonly EffectiveEvent[],
  organisations: readonly OrganisationRecord[],
  { sight, hidden }: PlanReader,
): PlanDocument {
  const { context } = progress.snapshot
  const { plan, offer, consent } = context
  const { versions, writers } = planVersions(log)
  const shared = (area: string) => sight === 'full' || (handoverConsent(consent)?.areas.includes(area) ?? false)
  const latest = versions.at(-1)
  const { firstName, familyName } = loaded.youngPerson
  return {
    caseId: loaded.record.id,
    version: loaded.record.version,
    youngPerson: { firstName, familyName },
    turns18On: loaded.record.turns18On,
    stands: plan.stands,
    planVersion: plan.version,
    finalisedOn: plan.finalisedOn,
    areas: lifeAreas.filter(shared).map((area) => areaOf(area, plan.areas[area], writers.get(area) ?? null)),
    notShared: lifeAreas.filter((area) => !shared(area)),
    participants: plan.participants,
    riskNote: sight === 'full' ? plan.riskNote : null,
    agreement: {
      answer: latest?.agreement ?? null,
      differences: sight === 'full' ? plan.differences : null,
      on: latest?.answeredOn ?? null,
    },
    laws: [...context.opening.laws],
    receiver: offer.current && {
      name: organisations.find(({ id }) => id === offer.current?.organisationId)?.name ?? '',
      contact: offer.current.contact,
      startsOn: offer.current.startsOn,
      accepted: offer.current.accepted,
    },
    meeting: meetingOf(context, hidden),
    consent: {
      stands: consent.stands,
      areas: consent.current?.areas ?? [],
      givenOn: consent.current?.givenOn ?? null,
      validUntilOn: consent.current?.validUntilOn ?? null,
    },
    versions: sight === 'full' ? versions : versions.map((version) => ({ ...version, areas: [], differences: null })),
  }
}

function areaOf(
  area: PlanDocumentArea['area'],
  stands: PlanArea | undefined,
  written: PlanWriter | null,
): PlanDocumentArea {
  return {
    area,
    version: stands?.seq ?? 0,
    status: stands?.status ?? null,
    goal: stands?.goal ?? null,
    action: stands?.action ?? null,
    actionBy: stands?.actionBy ?? null,
    actionOn: stands?.actionOn ?? null,
    written,
  }
}

/** Where they meet is not told to others when the address of the young person is protected. */
function meetingOf({ meeting }: CaseContext, hidden: boolean): PlanDocument['meeting'] {
  const { planned, held, declinedOn } = meeting
  return {
    plannedOn: planned?.on ?? null,
    at: planned?.at ?? null,
    place: hidden ? null : (planned?.place ?? null),
    heldOn: held?.on ?? null,
    declinedOn,
  }
}
