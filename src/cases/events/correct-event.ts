import { eventDefinition } from '../../../machines/events.ts'
import { mayAnswerForPassed, mayCorrect } from '../../access/may-correct.ts'
import { mayTell } from '../../access/may-tell.ts'
import type { Actor } from '../actor.ts'
import { computedFor, here } from '../deadlines/computed.ts'
import { passDays } from '../deadlines/pass-days.ts'
import type { Dependencies } from '../dependencies.ts'
import { Conflict, Invalid, NotAllowed } from '../errors.ts'
import { readPart } from '../faults.ts'
import { keepPlace } from '../handover/keep-place.ts'
import { representedBy } from '../mandates/represented-by.ts'
import type { Json, RecordedEvent } from '../records.ts'
import type { LoadedCase, UnitOfWork } from '../storage.ts'
import { withinPart } from '../within-part.ts'
import { afterChange, changeOf } from './case-change.ts'
import { type BeforeEach, computingAnew } from './computed-anew.ts'
import { listDirectory } from './directory-choices.ts'
import { type Correction, type EffectiveEvent, effectiveLog } from './effective-log.ts'
import { foldLog } from './fold-log.ts'
import { loadProgress } from './load-progress.ts'
import { caseForChange, type Expectation, type Recorded } from './record-event.ts'
import { supersedeMistaken } from './supersede-mistaken.ts'
import { correctionType, type ToldEvent, tellable, tellableCorrection } from './told-event.ts'

/** Puts an earlier event right, or takes it back: the right of correction, and the undo of a mistake. */
export type CorrectionTold = { seq: number; reason: string; occurredOn: string } & (
  | { void: true }
  | { replacement: ToldEvent }
)

/**
 * Corrects an event: the log is folded again from the start with the correction in its place, deadlines that hung on the
 * mistake are superseded, and both versions stay to be seen.
 * @throws Invalid, NotFound, NotAllowed, Stale, and Conflict that names the later events which would no longer fit.
 */
export async function correctEvent(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
  told: CorrectionTold,
  expectation: Expectation,
): Promise<Recorded> {
  const definition = tellableCorrection(told.occurredOn, dependencies.today())
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await caseForChange(unit, actor, caseId, definition, { version: expectation.version })
    const log = await unit.caseEvents(caseId)
    const wrong = correctable(log, told.seq)
    if (lastDayOf(wrong) === null) theirs(actor, loaded, log, wrong)
    inTime(wrong, told)
    const correction = await correctionOf(unit, dependencies, actor, loaded, log, wrong, told)
    const trial: RecordedEvent = {
      seq: log.length + 1,
      type: correctionType,
      occurredOn: told.occurredOn,
      recordedAt: unit.now,
      personId: actor.personId,
      role: actor.role,
      organisationId: actor.organisationId,
      payload: {
        seq: told.seq,
        reason: told.reason,
        ...('void' in told ? { void: true } : { replacement: told.replacement }),
      },
      computed: { correction, dropped: [] },
    }
    return writeCorrection(unit, dependencies, loaded, log, trial, correction, expectation)
  })
}

async function writeCorrection(
  unit: UnitOfWork,
  dependencies: Dependencies,
  loaded: LoadedCase,
  log: RecordedEvent[],
  trial: RecordedEvent,
  correction: Correction,
  expectation: Expectation,
): Promise<Recorded> {
  const { policyOf, newId } = dependencies
  const fold = (folded: EffectiveEvent[], each: BeforeEach) => foldLog(loaded.record.id, folded, policyOf, each)
  const { each, anew } = computingAnew(fold, effectiveLog(log), correction.seq)
  const again = fold(effectiveLog([...log, trial]), each)
  if (again.contradictions.length > 0) {
    const names = again.contradictions.map(({ seq, type }) => `${seq} (${type})`).join(', ')
    throw new Conflict(
      `This correction can't stand: later events would no longer fit: ${names}. Correct those first.`,
      { contradictions: again.contradictions },
    )
  }
  const event = { ...trial, computed: { correction, dropped: again.dropped, ...(anew.length > 0 ? { anew } : {}) } }
  const passed = passDays(again.progress, dependencies.today(), unit.now, policyOf)
  const progress = supersedeMistaken(loaded, passed.progress, event)
  const recorded = { event, after: afterChange(loaded, progress), listing: await listDirectory(unit.directory) }
  const states = progress.states.filter(({ seq }) => seq >= correction.seq)
  const change = changeOf(loaded, { ...progress, states }, [event, ...passed.events], {
    action: `event:${correctionType}`,
    newId,
    keptAnswer: expectation.keep?.(recorded) ?? null,
  })
  await keepPlace(unit, loadProgress(loaded, policyOf), progress)
  await unit.writeCase(change)
  return recorded
}

function correctable(log: readonly RecordedEvent[], seq: number): RecordedEvent {
  const wrong = log.find((event) => event.seq === seq)
  const refuse = (code: string, detail: string): never => {
    throw new Invalid([{ in: 'body', pointer: '/seq', code, detail }])
  }
  if (!wrong) return refuse('unknown-event', `This case has no event ${seq}: its latest is ${log.length}.`)
  if (wrong.role === 'system' && lastDayOf(wrong) === null)
    return refuse('not-told', 'The calendar brought this event: correct the event whose day is wrong.')
  if (seq === 1 || wrong.type === correctionType)
    return refuse('not-correctable', 'Correct the facts of the young person, or the event itself, instead.')
  return wrong
}

/** @throws NotAllowed, saying whose it is to put right. */
function theirs(actor: Actor, loaded: LoadedCase, log: readonly RecordedEvent[], wrong: RecordedEvent): void {
  const event = effectiveLog(log).find(({ recorded }) => recorded.seq === wrong.seq)
  if (!event || mayCorrect(actor, event, loaded)) return
  const { type } = event.effective ?? wrong
  throw new NotAllowed(
    `Event ${wrong.seq} ('${type}') is not yours to put right: ask who told it, or somebody of the whole case who may tell it.`,
  )
}

/** The last day of the deadline that passed with this event; null where none did. */
function lastDayOf({ role, payload }: RecordedEvent): string | null {
  const { deadlineId, dueOn } = payload
  return role === 'system' && typeof deadlineId === 'string' && typeof dueOn === 'string' ? dueOn : null
}

/** What passed because nothing was told by its last day is put right only by what had happened by then. */
function inTime(wrong: RecordedEvent, told: CorrectionTold): void {
  const lastDay = lastDayOf(wrong)
  if (lastDay === null || ('replacement' in told && told.replacement.occurredOn <= lastDay)) return
  throw new Invalid([
    {
      in: 'body',
      pointer: 'replacement' in told ? '/replacement/occurredOn' : '/void',
      code: 'not-in-time',
      detail: `The calendar passed this deadline because nothing was told by ${lastDay}: replace it by what did happen on or before that day.`,
    },
  ])
}

async function correctionOf(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  loaded: LoadedCase,
  log: readonly RecordedEvent[],
  wrong: RecordedEvent,
  told: CorrectionTold,
): Promise<Correction> {
  if ('void' in told) return { seq: wrong.seq, replacement: null }
  const { type, occurredOn } = told.replacement
  const definition = await withinPart('/replacement', () => tellable({ type, occurredOn }, dependencies.today()))
  const may = lastDayOf(wrong) === null ? mayTell : mayAnswerForPassed
  if (!may(actor, definition, loaded))
    throw new NotAllowed(`'${type}' of this case is for: ${definition.by.join(', ')}.`)
  const before = foldLog(loaded.record.id, effectiveLog(log).slice(0, wrong.seq - 1), dependencies.policyOf).progress
  const read = readPart(definition.payload(before.snapshot.context), told.replacement.payload, 'body')
  if (read.value === undefined)
    throw new Invalid(read.faults.map((fault) => ({ ...fault, pointer: `/replacement${fault.pointer}` })))
  const payload: Json = read.value
  const mandates = await representedBy(unit, loaded.youngPerson, before.policy.leapDayRule, {
    type,
    payload,
    occurredOn,
    within: '/replacement',
  })
  const computed = {
    ...(await withinPart('/replacement', () =>
      computedFor(unit, here(dependencies, actor), before, definition, payload, occurredOn),
    )),
    ...mandates,
  }
  return { seq: wrong.seq, replacement: { type: eventDefinition(type)?.type ?? type, occurredOn, payload, computed } }
}
