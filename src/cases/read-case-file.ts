import { mayCorrect } from '../access/may-correct.ts'
import { maySeeCase } from '../access/may-see.ts'
import type { Actor } from './actor.ts'
import { activeStates, type CaseView, viewCase } from './case-view.ts'
import type { Dependencies } from './dependencies.ts'
import { NotFound } from './errors.ts'
import { type EventOffer, eventOffers } from './events/available-events.ts'
import { choicesIn, type DirectoryListing, listDirectory } from './events/directory-choices.ts'
import { type EffectiveEvent, effectiveLog } from './events/effective-log.ts'
import { loadProgress } from './events/load-progress.ts'
import { correctionType } from './events/told-event.ts'
import { historyWithoutProvider, mustHideProvider } from './hide-provider.ts'
import { offersInSight, pathsInSight } from './narrow-view.ts'
import { lookedAt } from './read-case.ts'
import type { LoadedCase } from './storage.ts'

/** All that a page shows of a case: read in one transaction, as its reader may see it. */
export type CaseFile = {
  view: CaseView
  /** Oldest first; empty for who sees only a part of the case. */
  history: EffectiveEvent[]
  /** Which of them the reader may put right, by `seq`. */
  correctable: readonly number[]
  /** The states that it is in, by path, as far as its reader may know them; and so what can be told. */
  activeStates: string[]
  offers: EventOffer[]
  listing: DirectoryListing
}

/**
 * Reads a case for a page; that somebody looked is recorded in the same transaction.
 * @throws NotFound when it is not there or not theirs to know of.
 */
export async function readCaseFile(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
  traceId: string | null = null,
): Promise<CaseFile> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await unit.loadCase(caseId, 'none')
    if (!loaded || !maySeeCase(actor, loaded)) throw new NotFound('There is no such case, or it is not yours to see.')
    await unit.writeAudit({ ...lookedAt(loaded, 'case.read'), traceId })
    const listing = await listDirectory(unit.directory)
    const view = viewCase(dependencies, actor, loaded, listing)
    const progress = loadProgress(loaded, dependencies.policyOf)
    const log = view.sight === 'full' ? effectiveLog(await unit.caseEvents(caseId)) : []
    return {
      view,
      history: shownHistory(log, loaded, actor),
      correctable: correctableBy(actor, log, loaded),
      activeStates: pathsInSight(activeStates(progress), view.sight),
      offers: offersInSight(
        eventOffers(progress, actor, loaded, choicesIn(listing, actor, progress.snapshot.context)),
        view.sight,
      ),
      listing,
    }
  })
}

/** What a person told beside the opening and the corrections themselves, as far as it is this reader's to put right. */
const correctableBy = (actor: Actor, history: readonly EffectiveEvent[], loaded: LoadedCase): number[] =>
  history
    .filter(({ recorded: { seq, role, type } }) => seq > 1 && role !== 'system' && type !== correctionType)
    .filter((event) => mayCorrect(actor, event, loaded))
    .map(({ recorded }) => recorded.seq)

const shownHistory = (history: EffectiveEvent[], { record }: LoadedCase, actor: Actor): EffectiveEvent[] =>
  mustHideProvider(record, actor) ? historyWithoutProvider(history, actor) : history
