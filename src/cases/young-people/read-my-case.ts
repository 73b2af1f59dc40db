import { turns } from '../../../machines/turns.ts'
import { addDays, type Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import { isOpen } from '../deadlines/deadline-book.ts'
import type { Dependencies } from '../dependencies.ts'
import { effectiveLog } from '../events/effective-log.ts'
import { loadProgress } from '../events/load-progress.ts'
import { contactOf, type OfferByLink } from '../handover/offer-links.ts'
import { type PlanDocument, planDocument } from '../handover/plan-document.ts'
import { visibleCase } from '../read-case.ts'
import type { Holder } from '../records.ts'

/** Somebody to call. */
export type MyContact = { party: string } & NonNullable<OfferByLink['contact']>

/** What a young person reads of their own case: what happens, when, who, and what is agreed. Codes and days; no words yet. */
export type MyCase = {
  caseId: string
  firstName: string
  pathway: string
  phase: string
  final: boolean
  today: Day
  turns18On: Day
  /** What is asked of the young person, with the last day for it. */
  todo: { step: string; dueOn: Day | null }[]
  /** What others must do, by their last day, the first one first. */
  coming: { kind: string; party: string; dueOn: Day }[]
  contacts: MyContact[]
  plan: PlanDocument
  /** Whether help has stopped and nothing new has begun. */
  withoutHelp: boolean
}

const shownParties = ['owner', 'youthCareProvider', 'receiver'] as const

/** Half a year ahead is as far as a page for today looks. */
const ahead = 183

/**
 * The case of the young person who reads it; that they did is recorded too.
 * @throws NotFound when it is not theirs.
 */
export async function readMyCase(dependencies: Dependencies, actor: Actor, caseId: string): Promise<MyCase> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, caseId, 'my-case.read')
    const progress = loadProgress(loaded, dependencies.policyOf)
    const { context } = progress.snapshot
    const [log, organisations] = await Promise.all([unit.caseEvents(caseId), unit.directory.organisations()])
    const today = dependencies.today()
    const open = progress.deadlines.filter(isOpen).sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
    const dueOf = (kind: string | null): Day | null => open.find((deadline) => deadline.kind === kind)?.dueOn ?? null
    const known = shownParties.filter((party) => context.people[party].organisationId !== null)
    const contacts = await Promise.all(
      known.map(async (party): Promise<MyContact[]> => {
        const contact = await contactOf(unit, context.people[party] satisfies Holder)
        return contact ? [{ party, ...contact }] : []
      }),
    )
    const { record, youngPerson } = loaded
    return {
      caseId,
      firstName: youngPerson.firstName,
      pathway: record.pathway,
      phase: record.phase,
      final: record.final,
      today,
      turns18On: record.turns18On,
      todo: record.final
        ? []
        : turns(progress.snapshot)
            .filter(({ party }) => party === 'youngPerson')
            .map(({ step, deadline }) => ({ step, dueOn: dueOf(deadline) })),
      coming: open
        .filter(({ party, dueOn }) => party !== 'youngPerson' && dueOn <= addDays(today, ahead))
        .map(({ kind, party, dueOn }) => ({ kind, party, dueOn })),
      contacts: contacts.flat(),
      plan: planDocument(loaded, progress, effectiveLog(log), organisations, { sight: 'full', hidden: false }),
      withoutHelp: context.newHelp.gapFrom !== null && context.newHelp.firstDay === null,
    }
  })
}
