import { expect } from '@jest/globals'
import type { Scenario } from '../regions/scenario.ts'
import {
  active,
  adult,
  closed,
  course,
  endedWell,
  exit,
  familyHome,
  fosterAt17,
  fosterAt20,
  given,
  running,
} from './openings.ts'

const offered = () => active().when('exitPlanning.begun').when('offer.made', { organisationId: 'wmo-aanbieder' })
const concluded = () => endedWell().when('extendedCare.concluded', { how: 'not-needed', youngPersonAgrees: 'yes' })

export const helpScenarios: Scenario[] = [
  [
    'hard limits by ground, which never shift',
    () => {
      expect(running(active(), 'jeugdwet')).toEqual({ 'jeugdwet-extended-care-last-day': '2031-06-09' })
      expect(running(fosterAt20(), 'jeugdwet')).toEqual({ 'jeugdwet-foster-care-last-day': '2027-06-09' })
      expect(running(familyHome('2007-06-10'), 'jeugdwet')).toEqual({ 'jeugdwet-family-home-last-day': '2028-06-09' })
      expect(running(closed('2027-05-10'), 'jeugdwet')).toEqual({ 'jeugdwet-closed-care-limit': '2027-10-30' })
      expect(running(closed('2027-05-10', '2027-08-15'), 'extended-care-ends')).toEqual({
        'extended-care-ends': '2027-08-15',
      })
    },
  ],
  [
    'reviewed each half year; a review can find that the help can end',
    () => {
      expect(running(active(), 'extended-care-review')).toEqual({ 'extended-care-review': '2027-05-23' })
      const goesOn = active().when('extendedCare.reviewed', { outcome: 'goes-on' }, '2027-05-20')
      expect(running(goesOn, 'extended-care-review')).toEqual({ 'extended-care-review': '2027-11-20' })
      expect(course(goesOn)).toMatchObject({ active: { stage: 'inCare' } })
      const canEnd = active().when('extendedCare.reviewed', { outcome: 'can-end' })
      expect(course(canEnd)).toMatchObject({ active: { stage: 'exitPlanning', review: 'due' } })
    },
  ],
  [
    'from 16 the consent is their own, from 18 theirs alone: asked at 18',
    () => {
      const at17 = fosterAt17().when('extendedCare.started')
      expect(course(at17)).toMatchObject({ active: { ownConsent: 'fromSixteen' } })
      const at18 = at17.on('2027-06-10')
      expect(course(at18)).toMatchObject({ active: { ownConsent: 'asked' } })
      expect(at18.atTurn).toContain('youngPerson: careConsent.given')
      expect(course(at18.when('careConsent.given'))).toMatchObject({ active: { ownConsent: 'given' } })
      expect(course(at18.when('careConsent.withdrawn'))).toMatchObject({ ended: {} })
      expect(exit(at18.when('careConsent.withdrawn'))).toBe('over')
    },
  ],
  [
    'the exit begins half a year before the end, or sooner when begun',
    () => {
      expect(running(active(), 'exit')).toEqual({ 'exit-planning-starts': '2030-12-10' })
      expect(course(active().on('2030-12-09'))).toMatchObject({ active: { stage: 'inCare' } })
      const window = active().on('2030-12-10')
      expect(course(window)).toMatchObject({ active: { stage: 'exitPlanning' } })
      expect(exit(window)).toMatchObject({ handover: { law: 'toFind', plan: 'notStarted', receiver: 'sought' } })
      expect(running(window, 'receiver', 'applications', 'warm')).toEqual({
        'applications-by': '2031-03-10',
        'receiver-named': '2031-01-10',
        'warm-handover-meeting': '2031-05-13',
      })
      expect(exit(active().when('exitPlanning.begun'))).toMatchObject({ handover: {} })
      expect(course(closed('2027-05-10'))).toMatchObject({ active: { stage: 'exitPlanning' } })
    },
  ],
  [
    'the law that takes over runs in its own track',
    () => {
      const begun = active().when('exitPlanning.begun')
      const found = (law: string) => begun.when('exit.lawFound', { law })
      expect(found('wmo').value).toMatchObject({ open: { wmo: 'trackUnknown', wlz: 'notNeeded', zvw: 'notNeeded' } })
      expect(found('wlz').value).toMatchObject({ open: { wmo: 'notNeeded', wlz: 'toApply', zvw: 'notNeeded' } })
      expect(found('zvw').value).toMatchObject({ open: { wmo: 'notNeeded', wlz: 'notNeeded', zvw: 'toRefer' } })
      expect(found('none').value).toMatchObject({ open: { wmo: 'notNeeded', wlz: 'notNeeded', zvw: 'notNeeded' } })
      expect(exit(found('none'))).toMatchObject({ handover: { law: 'found' } })
    },
  ],
  [
    'the calendar ends the help on the day after its last day',
    () => {
      expect(course(active().on('2031-06-09'))).toMatchObject({ active: {} })
      const over = active().on('2031-06-10')
      expect(course(over)).toMatchObject({ ended: { resumption: 'lapsed', conclusion: 'toConclude' } })
      expect(over.deadlines.filter(({ outcome }) => outcome === 'met').map(({ kind }) => kind)).not.toContain(
        'jeugdwet-extended-care-last-day',
      )
      expect(over.context.extendedCare).toMatchObject({ helpRunning: false, endedOn: '2031-06-09' })
      const at21 = fosterAt20().on('2027-06-10')
      expect(at21.context.extendedCare.endedOn).toBe('2027-06-09')
      expect(running(at21, 'jeugdwet')).toEqual({ 'jeugdwet-resumption': '2027-12-09' })
    },
  ],
  [
    'a change of kind changes what the help rests on',
    () => {
      const begunLater = active().when('extendedCare.kindChanged', { kind: 'foster-care' })
      expect(begunLater.context.extendedCare).toMatchObject({ ground: 'continuation', helpKind: 'foster-care' })
      const inFoster = fosterAt20().when('extendedCare.kindChanged', { kind: 'foster-care' })
      expect(inFoster.context.extendedCare).toMatchObject({ ground: 'foster-until-21', helpKind: 'foster-care' })
      expect(running(inFoster, 'jeugdwet')).toEqual({ 'jeugdwet-foster-care-last-day': '2027-06-09' })
      const inHome = active().when('extendedCare.kindChanged', { kind: 'family-home' })
      expect(running(inHome, 'jeugdwet')).toEqual({ 'jeugdwet-family-home-last-day': '2029-06-09' })
      const decided = active().when('extendedCare.kindChanged', { kind: 'treatment-support' })
      expect(course(decided)).toMatchObject({ active: {} })
      const undecided = fosterAt20().when('extendedCare.kindChanged', { kind: 'treatment-support' })
      expect(course(undecided)).toMatchObject({ requested: { basis: 'withoutDecision' } })
      const after21 = active().on('2029-06-10').when('extendedCare.kindChanged', { kind: 'foster-care' })
      expect(after21.context.extendedCare.ground).toBe('continuation')
    },
  ],
  [
    'for half a year the help is resumed in one step',
    () => {
      expect(running(endedWell(), 'jeugdwet')).toEqual({ 'jeugdwet-resumption': '2027-05-23' })
      expect(course(endedWell().on('2027-05-23'))).toMatchObject({ ended: { resumption: 'resumable' } })
      const lapsed = endedWell().on('2027-05-24')
      expect(course(lapsed)).toMatchObject({ ended: { resumption: 'lapsed' } })
      expect(running(lapsed, 'jeugdwet')).toEqual({})
      expect(lapsed.refusal('extendedCare.resumed')).toMatch(/Hervatten kan nog/)
      const again = endedWell().when('extendedCare.resumed', {}, '2027-05-01')
      expect(course(again)).toMatchObject({ requested: { basis: 'resuming' } })
      expect(running(again, 'jeugdwet')).toEqual({
        'jeugdwet-decision course': '2027-06-28',
        'jeugdwet-resumption': '2027-05-23',
      })
      const foster = fosterAt20().when('extendedCare.ended', { because: 'other-law' })
      expect(course(foster.when('extendedCare.resumed'))).toMatchObject({ active: {} })
      const fosterAt21 = fosterAt20().on('2027-06-10').when('extendedCare.resumed')
      expect(course(fosterAt21)).toMatchObject({ requested: {} })
    },
  ],
  [
    'an exit that goes on is called off when the help does',
    () => {
      const accepted = offered().when('offer.accepted', { startsOn: '2027-01-01' })
      expect(accepted.context.people.receiver.organisationId).toBe('wmo-aanbieder')
      const prolonged = accepted.when('extendedCare.requested').when('extendedCare.decided', { outcome: 'granted' })
      expect(exit(prolonged)).toBe('notYet')
      expect(prolonged.context.people.receiver.organisationId).toBeNull()
      expect(running(prolonged, 'plan', 'meeting', 'warm', 'applications')).toEqual({})
      expect(exit(endedWell())).toBe('over')
      expect(exit(endedWell().when('extendedCare.resumed'))).toBe('notYet')
      const stopped = active().when('extendedCare.ended', { because: 'no-longer-necessary' })
      expect(exit(stopped)).toBe('over')
      expect(exit(active().when('extendedCare.ended', { because: 'other' }))).toMatchObject({ handover: {} })
    },
  ],
  [
    'handed over is not one side’s word, and the young person agrees',
    () => {
      const ended = offered().when('extendedCare.ended', { because: 'handed-over' })
      const conclusion = { how: 'handed-over', youngPersonAgrees: 'yes' }
      expect(() => ended.when('extendedCare.concluded', conclusion)).toThrow()
      const accepted = ended.when('offer.accepted', { startsOn: '2026-12-01' })
      expect(exit(accepted.when('extendedCare.concluded', conclusion))).toBe('over')
      const disagrees = accepted.when(
        'extendedCare.concluded',
        { ...conclusion, youngPersonAgrees: 'no' },
        '2026-11-30',
      )
      expect(course(disagrees)).toMatchObject({ ended: { conclusion: 'toConclude' } })
      expect(disagrees.effects).toContainEqual(expect.objectContaining({ type: 'notify', party: 'manager' }))
      expect(running(disagrees, 'extended')).toEqual({ 'extended-care-concluded': '2026-12-14' })
    },
  ],
  [
    'the check is half a year after the end, and only then completes',
    () => {
      expect(course(concluded())).toMatchObject({ ended: { conclusion: 'aftercare' } })
      expect(running(concluded(), 'aftercare')).toEqual({ 'aftercare-check': '2027-05-23' })
      expect(concluded().refusal('aftercare.checked')).toMatch(/een half jaar na het einde/)
      const due = concluded().on('2027-05-23')
      expect(due.when('aftercare.checked', { outcome: 'goes-well' }).value).toBe('completed')
      // 0018: warnings block closing, and so does a decision that is awaited.
      const rerouted = due.when('facts.changed', { advisedPathway: 'direct-intake', facts: {} })
      for (const owed of [rerouted, due.when('extension.requested')])
        expect(owed.refusal('aftercare.checked')).toContain('als waarschuwingen en besluiten zijn afgehandeld')
      const attention = due.when('aftercare.checked', { outcome: 'needs-attention' })
      expect(course(attention)).toMatchObject({ ended: { conclusion: 'toConclude' } })
      expect(() => concluded().when('aftercare.checked', { outcome: 'needs-attention' })).toThrow()
    },
  ],
  [
    'foster care that begins after 18 asks a decision; taken up again it goes on until 21 (Jeugdwet 1.1, 3°)',
    () => {
      const fromHome = familyHome('2007-06-10').when('extendedCare.kindChanged', { kind: 'foster-care' })
      expect(course(fromHome)).toMatchObject({ requested: { basis: 'withoutDecision' } })
      expect(fromHome.context.extendedCare.ground).toBe('continuation')
      const granted = active().when('extendedCare.kindChanged', { kind: 'foster-care' })
      const again = granted.when('extendedCare.ended', { because: 'other-law' }).when('extendedCare.resumed')
      expect(again.context.extendedCare).toMatchObject({ ground: 'continuation', decision: 'granted' })
      const known = given({
        birthDate: '2008-06-10',
        youthHelpRunning: false,
        youthHelpStartedOn: '2015-06-01',
        youthHelpEndedOn: '2026-10-31',
        youthHelpKind: 'foster-care',
        youthWantsToStay: true,
      })
      expect(course(known)).toMatchObject({ ended: {} })
      const resumed = known.when('extendedCare.resumed')
      expect(resumed.context.extendedCare.ground).toBe('foster-until-21')
      expect(running(resumed, 'jeugdwet')).toEqual({ 'jeugdwet-foster-care-last-day': '2029-06-09' })
    },
  ],
  [
    'a kind that changes after 21 is judged on that day, though the calendar named none since',
    () => {
      const changed = active().when('extendedCare.kindChanged', { kind: 'foster-care' }, '2029-08-10')
      expect(changed.context.extendedCare.ground).toBe('continuation')
      expect(course(changed)).toMatchObject({ active: {} })
    },
  ],
  [
    'the plan of the exit is made anew, also where one was final when the case was opened',
    () => {
      const begun = adult({ continuationDecision: 'granted', perspectivePlan: 'final' })
      const exitBegun = begun.when('exitPlanning.begun', {}, '2027-08-23')
      expect(exit(exitBegun)).toMatchObject({ handover: { plan: 'notStarted' } })
    },
  ],
  [
    'who withdraws consent while a decision is awaited leaves nobody late',
    () => {
      const requested = active().when('extendedCare.requested')
      expect(requested.running).toHaveProperty('jeugdwet-decision course')
      const withdrawn = requested.when('careConsent.withdrawn')
      expect(course(withdrawn)).toMatchObject({ ended: {} })
      expect(withdrawn.running).not.toHaveProperty('jeugdwet-decision course')
    },
  ],
]
