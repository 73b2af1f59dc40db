import { expect } from '@jest/globals'
import type { GivenCase } from '../../support/given-case.ts'
import type { Scenario } from '../regions/scenario.ts'
import {
  active,
  adult,
  closed,
  course,
  exit,
  familyHome,
  fosterAt17,
  fosterAt20,
  minor,
  resuming,
  running,
  waiting,
} from './openings.ts'

const requested = () =>
  minor()
    .when('need.assessed', { need: 'need-1-treatment-support', law: 'jeugdwet' })
    .when('ground.established', { ground: 'continuation' })
    .when('extendedCare.requested', {}, '2027-01-04')
const granted = (at: GivenCase, said: object = {}) => at.when('extendedCare.decided', { outcome: 'granted', ...said })
const refused = (at: GivenCase) => at.when('extendedCare.decided', { outcome: 'refused', lawInstead: 'wmo' })
const courseTerm = 'jeugdwet-decision course'

export const decisionScenarios: Scenario[] = [
  [
    'decided within eight weeks and before 18',
    () => {
      expect(course(requested())).toEqual({ requested: { request: 'complete', basis: 'beforeEighteen' } })
      expect(running(requested(), 'jeugdwet', 'extended-care-decision')).toEqual({
        [courseTerm]: '2027-03-01',
        'extended-care-decision-before-18': '2027-06-09',
      })
      expect(course(granted(requested()))).toBe('granted')
      expect(running(granted(requested()), 'jeugdwet', 'extended-care-decision')).toEqual({})
      expect(Object.keys(running(granted(requested()), 'awb-objection'))).toHaveLength(1)
    },
  ],
  [
    'put off with consent it was not sent back: nobody has anything to complete (Awb 4:15 lid 2 a)',
    () => {
      const held = requested().when(
        'deadline.suspended',
        { term: 'jeugdwet-decision:course', ground: 'consent', untilOn: '2027-02-01' },
        '2027-01-11',
      )
      expect(course(held)).toMatchObject({ requested: { request: 'complete' } })
      expect(held.atTurn).toContain('decisionMaker: deadline.resumed')
      expect(held.atTurn).not.toContain('owner: deadline.resumed')
    },
  ],
  [
    'sent back, the term stands still until the request is complete',
    () => {
      const back = requested().when(
        'deadline.suspended',
        { term: 'jeugdwet-decision:course', ground: 'completion' },
        '2027-01-11',
      )
      expect(course(back)).toMatchObject({ requested: { request: 'sentBack' } })
      expect(back.atTurn).toContain('owner: deadline.resumed')
      const complete = back.when('deadline.resumed', { term: 'jeugdwet-decision:course' }, '2027-01-18')
      expect(course(complete)).toMatchObject({ requested: { request: 'complete' } })
      expect(running(complete, courseTerm)).toEqual({ [courseTerm]: '2027-03-08' })
    },
  ],
  [
    'help that runs without a decision at 18 is flagged, not stopped',
    () => {
      expect(course(requested().on('2027-06-09'))).toMatchObject({ requested: { basis: 'beforeEighteen' } })
      const at18 = requested().on('2027-06-10')
      expect(course(at18)).toMatchObject({ requested: { basis: 'withoutDecision' } })
      expect(at18.context.extendedCare).toMatchObject({ helpRunning: true, withoutDecisionSince: '2027-06-10' })
      expect(at18.effects).toContainEqual(expect.objectContaining({ type: 'notify', party: 'manager' }))
      expect(course(adult())).toMatchObject({ requested: { basis: 'withoutDecision' } })
      expect(course(granted(adult()))).toMatchObject({ active: {} })
      expect(granted(adult()).context.extendedCare.withoutDecisionSince).toBeNull()
    },
  ],
  [
    'help that does not run lacks nothing at 18',
    () => {
      const notBegun = minor({ youthHelpRunning: false, youthHelpStartedOn: undefined })
        .when('need.assessed', { need: 'need-1-treatment-support', law: 'jeugdwet' })
        .when('ground.established', { ground: 'continuation' })
        .when('extendedCare.requested')
      expect(course(notBegun.on('2027-06-10'))).toMatchObject({ requested: { basis: 'covered' } })
      expect(course(granted(notBegun))).toBe('waitingForStart')
      expect(granted(notBegun, { from: '2027-07-01' }).context.extendedCare.startsOn).toBe('2027-07-01')
    },
  ],
  [
    'a resumption is decided by its last day too, which does not shift',
    () => {
      expect(course(resuming())).toEqual({ requested: { request: 'complete', basis: 'resuming' } })
      expect(running(resuming(), 'jeugdwet')).toEqual({
        [courseTerm]: '2027-01-18',
        'jeugdwet-resumption': '2027-02-28',
      })
      expect(course(granted(resuming()))).toBe('waitingForStart')
    },
  ],
  [
    'a refusal says which law gives the help instead and leads on to a handover',
    () => {
      expect(course(refused(requested()))).toBe('refused')
      expect(refused(requested()).context.extendedCare).toMatchObject({ decision: 'refused', lawInstead: 'wmo' })
      expect(running(refused(requested()), 'extended')).toEqual({ 'extended-care-refusal-followed-up': '2027-01-18' })
      const onward = refused(requested()).when('exitPlanning.begun')
      expect(course(onward)).toBe('runningOut')
      expect(exit(onward)).toMatchObject({ handover: { receiver: 'sought' } })
      expect(running(onward, 'extended')).toEqual({ 'extended-care-ends': '2027-06-09' })
      expect(course(onward.on('2027-06-09'))).toBe('runningOut')
      expect(course(onward.on('2027-06-10'))).toMatchObject({ ended: { resumption: 'resumable' } })
      expect(course(onward.when('extendedCare.ended', { because: 'handed-over' }))).toMatchObject({ ended: {} })
      expect(course(onward.when('extendedCare.requested'))).toMatchObject({ requested: {} })
      const notBegun = refused(resuming()).when('exitPlanning.begun')
      expect(course(notBegun)).toMatchObject({ ended: {} })
    },
  ],
  [
    'a refusal that does not stand grants the help after all',
    () => {
      for (const at of [refused(requested()), refused(requested()).when('exitPlanning.begun')]) {
        const objection = at.context.objections[0]?.id
        const received = at.when('objection.received', { objection })
        expect(course(received.when('objection.decided', { objection, outcome: 'upheld' }))).toBe('granted')
        expect(course(received.when('objection.decided', { objection, outcome: 'rejected' }))).toBe(course(at))
        const asked = at.when('extension.requested')
        expect(course(asked.when('extensionRequest.decided', { outcome: 'granted', reason: 'nodig' }))).toBe('granted')
        expect(course(asked.when('extensionRequest.decided', { outcome: 'refused', reason: 'nee' }))).toBe(course(at))
      }
      expect(course(refused(requested()).when('extendedCare.requested'))).toMatchObject({ requested: {} })
      expect(course(refused(requested()).on('2032-06-10'))).toMatchObject({ ended: {} })
    },
  ],
  [
    'an objection that is upheld after the state moved on grants the help all the same (0018)',
    () => {
      const upheld = (at: GivenCase, outcome = 'upheld') => {
        const objection = at.context.objections[0]?.id
        return at.when('objection.received', { objection }).when('objection.decided', { objection, outcome })
      }
      const ended = refused(requested()).when('exitPlanning.begun').on('2027-06-10')
      expect(course(upheld(ended, 'rejected'))).toMatchObject({ ended: {} })
      expect(course(upheld(ended))).toBe('waitingForStart')
      expect(exit(upheld(ended))).toBe('notYet')
      const again = refused(requested()).when('extendedCare.requested')
      expect(course(upheld(again, 'rejected'))).toMatchObject({ requested: {} })
      expect(course(upheld(again))).toBe('granted')
      expect(running(upheld(again), courseTerm)).toEqual({})
      // Foster care at 20, going on past 21 refused: upheld, it runs to the day before 23.
      const foster = refused(fosterAt20().when('extendedCare.requested')).on('2027-02-01')
      expect(course(foster)).toMatchObject({ active: { stage: 'exitPlanning' } })
      expect(upheld(foster, 'rejected').context.extendedCare.ground).toBe('foster-until-21')
      expect(course(upheld(foster))).toMatchObject({ active: { stage: 'inCare' } })
      expect(upheld(foster).context.extendedCare).toMatchObject({ ground: 'continuation', decision: 'granted' })
      expect(running(upheld(foster), 'jeugdwet', 'extended-care-ends', 'exit')).toEqual({
        'extended-care-ends': '2029-06-09',
        'exit-planning-starts': '2028-12-10',
        'jeugdwet-extended-care-last-day': '2029-06-09',
      })
      const granted = active().when('extendedCare.requested').when('extendedCare.decided', { outcome: 'granted' })
      const short = upheld(granted)
      expect(course(short)).toEqual(course(granted))
    },
  ],
  [
    'granted help passes 18 by itself, or when its provider says so',
    () => {
      const sure = granted(requested())
      expect(running(sure, 'extended')).toEqual({ 'extended-care-start': '2027-06-10' })
      expect(course(sure.on('2027-06-09'))).toBe('granted')
      expect(course(sure.on('2027-06-10'))).toMatchObject({ active: { stage: 'inCare' } })
      expect(course(sure.when('extendedCare.started'))).toMatchObject({ active: { ownConsent: 'fromSixteen' } })
      expect(course(fosterAt17().on('2027-06-10'))).toMatchObject({ active: {} })
      expect(course(sure.on('2032-06-10'))).toMatchObject({ ended: {} })
    },
  ],
  [
    'help that has not begun comes before the manager month by month',
    () => {
      expect(running(waiting(), 'waiting', 'extended')).toEqual({
        'extended-care-start': '2026-11-23',
        'waiting-for-start-report': '2026-12-23',
      })
      const unreported = waiting().passes('waiting-for-start-report')
      expect(unreported.effects).toContainEqual(expect.objectContaining({ type: 'notify', party: 'manager' }))
      const reported = waiting().when('waiting.reported', { reason: 'waiting-list' }, '2026-12-20')
      expect(running(reported, 'waiting')).toEqual({ 'waiting-for-start-report': '2027-01-20' })
      expect(reported.effects).toContainEqual(expect.objectContaining({ type: 'notify', party: 'manager' }))
      const asked = waiting().when('extension.requested').passes('jeugdwet-decision', 'extension-request')
      expect(asked.effects).toEqual([])
      expect(course(waiting().when('extendedCare.started'))).toMatchObject({ active: {} })
      expect(course(waiting().on('2031-06-10'))).toMatchObject({ ended: {} })
    },
  ],
  [
    'a refusal to go on further leaves what the help rests on',
    () => {
      const asked = fosterAt20().when('extendedCare.requested')
      expect(course(asked)).toMatchObject({ requested: { basis: 'covered' } })
      expect(running(asked, 'extended-care-decision')).toEqual({})
      expect(running(asked, 'jeugdwet-foster')).toEqual({ 'jeugdwet-foster-care-last-day': '2027-06-09' })
      expect(course(refused(asked))).toMatchObject({ active: {} })
      expect(refused(asked).context.extendedCare.decision).toBe('none')
      const on21 = asked.on('2027-06-10')
      expect(course(on21)).toMatchObject({ requested: { basis: 'withoutDecision' } })
      expect(course(refused(on21))).toBe('refused')
      expect(granted(on21).context.extendedCare.ground).toBe('continuation')
      expect(running(granted(on21), 'jeugdwet')).toEqual({ 'jeugdwet-extended-care-last-day': '2029-06-09' })
    },
  ],
  [
    'a grant that is shorter than the law allows ends on its own day',
    () => {
      const short = granted(adult(), { until: '2027-12-31' })
      expect(running(short, 'extended-care-ends')).toEqual({ 'extended-care-ends': '2027-12-31' })
      const long = granted(adult(), { until: '2090-01-01' })
      expect(running(long, 'extended-care-ends')).toEqual({ 'extended-care-ends': '2031-06-09' })
      expect(
        granted(familyHome('2009-06-10').when('familyHome.agreed', agreedHome).when('extendedCare.requested')).context
          .extendedCare.ground,
      ).toBe('family-home-until-21')
      const runsAlready = familyHome('2007-06-10').when('extendedCare.requested')
      expect(granted(runsAlready).context.extendedCare.ground).toBe('continuation')
    },
  ],
  [
    'what was requested cannot go past 23 or past the limit of closed care',
    () => {
      expect(course(active().when('extendedCare.requested').on('2031-06-10'))).toMatchObject({ ended: {} })
      const inClosedCare = closed('2027-05-10').when('extendedCare.requested')
      expect(course(inClosedCare.on('2027-10-30'))).toMatchObject({ requested: {} })
      expect(course(inClosedCare.on('2027-10-31'))).toMatchObject({ ended: {} })
    },
  ],
  [
    'what is said wrongly of the law must be answered: help that cannot be extended, Wmo guidance as only reason',
    () => {
      const codes = (at: GivenCase) => at.context.warnings.map(({ code }) => code)
      const ofKindTwo = { youthHelpKind: 'participation-support', wmoCanProvide: true }
      expect(codes(adult(ofKindTwo))).toEqual(['help-cannot-be-extended'])
      expect(codes(adult())).toEqual([])
      const only = adult().when('extendedCare.decided', { outcome: 'refused', onlyWmoGuidance: true })
      expect(codes(only)).toEqual(['wmo-guidance-only-reason'])
      expect(only.value).toMatchObject({ open: { warnings: 'toAnswer' } })
      expect(codes(refused(adult()))).toEqual([])
      expect(granted(adult(), { kind: 'family-home' }).context.extendedCare.helpKind).toBe('family-home')
    },
  ],
  [
    'the young person stops the help while it is decided on',
    () => {
      expect(course(adult().when('careConsent.withdrawn'))).toMatchObject({ ended: {} })
      expect(resuming().refusal('careConsent.withdrawn')).toBe('de hulp loopt niet')
    },
  ],
]

const agreedHome = {
  wantsToStay: 'yes',
  homeParentsAgree: 'yes',
  noOtherFittingHelpAvailable: 'yes',
  noWlzRight: 'yes',
}
