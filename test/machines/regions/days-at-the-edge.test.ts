import { expect, test } from '@jest/globals'
import { beginContext, type CaseContext, type CaseOpening } from '../../../machines/context.ts'
import { fromTurning18, isAdult } from '../../../machines/event-day.ts'
import type { CaseEvent } from '../../../machines/events.ts'
import { helpRuns, missingParts } from '../../../machines/perspective-plan-handover/missing-parts.ts'
import { newHelpGuards } from '../../../machines/regions/new-help/new-help.guards.ts'
import { notifiedOf, type WmoContext } from '../../../machines/regions/wmo/wmo.context.ts'
import { opened } from '../../support/given-case.ts'

const noteOn = (occurredOn: string): CaseEvent => ({
  type: 'note.added',
  occurredOn,
  text: 'Gebeld.',
  seq: 2,
  teller: { role: 'neighbourhood-team', personId: 'iris', organisationId: 'team' },
})

/** An intake after help that ended, read on a day; the clock stands where the case was opened. */
const intake = (endedOn: string | null): CaseContext => {
  const context = beginContext(opened())
  return { ...context, newHelp: { ...context.newHelp, lastDayOfOld: endedOn } }
}

test.each([
  ['ends tomorrow', '2027-03-02', false],
  ['ends today: today there is help', '2027-03-01', false],
  ['ended yesterday', '2027-02-28', true],
  ['is not known to end', null, false],
])('a gap opens the day after the last day of the old help, not on it: help that %s', (_, lastDay, opens) => {
  const args = { context: intake(lastDay), event: noteOn('2027-03-01') }
  expect(newHelpGuards.aGapOpens.holds(args)).toBe(opens)
})

test('in a handover the day of the handover decides, not that of the old help', () => {
  const { handover, ...context } = intake('2027-02-28')
  const args = { context: { ...context, handover: { ...handover, on: '2027-06-10' } }, event: noteOn('2027-03-01') }
  expect(newHelpGuards.aGapOpens.holds(args)).toBe(false)
})

const granted = { outcome: 'granted', on: '2027-06-12', startsOn: null } as const

/** A handover in which help began with somebody who took it on; only the Wmo is open. */
function begun(laws: CaseOpening['laws'], wmo: Partial<WmoContext>): CaseContext {
  const context = beginContext(opened({ pathway: 'perspective-plan-handover', laws }))
  const offer = {
    current: {
      organisationId: 'verder',
      madeBySeq: 2,
      acceptByOn: '2027-05-01',
      startsOn: '2027-06-10',
      counterStartsOn: null,
      accepted: true,
      contact: null,
      expertise: null,
      firstFreeOn: null,
    },
    declinedBy: [],
  }
  const newHelp = { ...context.newHelp, firstDay: '2027-06-10' }
  return { ...context, offer, newHelp, wmo: { ...context.wmo, needed: true, ...wmo } }
}

test.each<[string, CaseOpening['laws'], Partial<WmoContext>, boolean]>([
  ['that only urgency opened holds nothing up', [], {}, true],
  ['that only urgency opened and somebody notified does', [], notifiedOf(begun([], {}).wmo, '2027-06-11'), false],
  ['that was there from the opening does', ['wmo'], {}, false],
  ['that was granted does not', ['wmo'], { decision: granted }, true],
  [
    'that only urgency opened, notified and granted, does not',
    [],
    { notifiedOn: '2027-06-11', decision: granted },
    true,
  ],
])('help that began runs, or waits for a right to it: a track of the Wmo %s', (_, laws, wmo, runs) => {
  expect(helpRuns(begun(laws, wmo))).toBe(runs)
})

test('help that has not begun does not run', () => {
  const context = begun([], {})
  expect(helpRuns({ ...context, newHelp: { ...context.newHelp, firstDay: null } })).toBe(false)
})

test('what a handover misses is held by who can do something about it', () => {
  const context = begun(['wmo', 'wlz', 'zvw'], {})
  const holders = (change: Partial<CaseContext>) =>
    Object.fromEntries(missingParts({ ...context, ...change }).map(({ part, holder }) => [part, holder]))
  const zvw = { ...context.zvw, needed: true }
  expect(holders({ zvw, wlz: { ...context.wlz, needed: true } })).toEqual({
    plan: 'youthCareProvider',
    wmo: 'owner',
    wlz: 'ciz',
    zvw: 'youthCareProvider',
    start: 'receiver',
  })
  expect(holders({ wmo: { ...context.wmo, reportedOn: '2027-06-11' } })).toMatchObject({ wmo: 'decisionMaker' })
  expect(holders({ plan: { ...context.plan, stands: 'final' } })).toMatchObject({ plan: 'youngPerson' })
  const offered = context.offer.current && { ...context.offer.current, accepted: false }
  expect(holders({ offer: { ...context.offer, current: offered } })).toMatchObject({ receiver: 'receiver' })
  expect(holders({ offer: { ...context.offer, current: null } })).toMatchObject({ receiver: 'youthCareProvider' })
  // Treatment that has begun needs no intake any more.
  for (const day of ['intakeOn', 'startedOn'] as const)
    expect(holders({ zvw: { ...zvw, [day]: '2027-06-01' } })).not.toHaveProperty('zvw')
})

test('a planning day counts from the 18th birthday; for an adult, and without a birthday on file, it is in two weeks', () => {
  const born = { turns18: '2027-06-10' }
  const on = (occurredOn: string, dates: CaseOpening['dates']) => {
    const args = { context: beginContext(opened({ openedOn: '2027-01-04', dates })), event: noteOn(occurredOn) }
    return [isAdult(args), fromTurning18(args)]
  }
  expect(on('2027-06-09', born)).toEqual([false, { startsOn: '2027-06-10' }])
  expect(on('2027-06-10', born)).toEqual([true, { dueOn: '2027-06-24' }])
  expect(on('2027-03-01', {})).toEqual([false, { dueOn: '2027-03-15' }])
})

test('what the opening itself asks counts from the day of the opening', () => {
  const context = beginContext(opened({ openedOn: '2027-01-04', dates: {} }))
  // XState begins a case with an event of its own, which has no day.
  const event = { type: 'xstate.init' } as unknown as CaseEvent
  expect(fromTurning18({ context, event })).toEqual({ dueOn: '2027-01-18' })
})
