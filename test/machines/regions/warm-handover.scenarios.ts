import { expect } from '@jest/globals'
import { clockDays } from '../../../machines/clock.ts'
import { handoverQuality } from '../../../machines/perspective-plan-handover/handover-quality.ts'
import { missingParts } from '../../../machines/perspective-plan-handover/missing-parts.ts'
import { openWarnings } from '../../../machines/regions/warnings/warnings.context.ts'
import { accepted, afterwards, asked, at, complete, planned, preparing, turns18 } from './handover-case.ts'
import type { Scenario } from './scenario.ts'

type Given = ReturnType<typeof preparing>

/** Released, and another accepts. */
const another = (before: Given, startsOn = turns18) =>
  before
    .when('offer.withdrawn')
    .when('offer.made', { organisationId: 'b' })
    .when('offer.accepted', { startsOn, contact: 'Bo' })

const sees = (now: Given) => asked(now, 'beginRelation').map((told) => ('scope' in told ? told.scope : ''))
const forIncome = { purpose: 'income-check', areas: ['income'], to: 'werk en inkomen' }

/** What the receiver sees: to whom and for what consent was given (domain 5: consent record). */
export const sightScenarios: Scenario[] = [
  [
    'lapsed, nothing more is shared with the receiver, as when it is withdrawn',
    () => {
      const given = accepted().when('consent.given', { validUntilOn: '2027-05-31' })
      expect(sees(given)).toEqual(['handover'])
      expect(sees(given.passes('consent-valid'))).toEqual(['contact'])
      expect(sees(preparing().when('consent.given', { validUntilOn: '2027-05-31' }).passes('consent-valid'))).toEqual(
        [],
      )
    },
  ],
  [
    'consent for something else opens nothing to the receiver',
    () => {
      const other = accepted().when('consent.given', forIncome)
      expect(sees(other)).toEqual([])
      const before = preparing().when('consent.given', forIncome).when('offer.made', { organisationId: 'b' })
      expect(sees(before.when('offer.accepted', { startsOn: '2027-06-10' }))).toEqual(['contact'])
    },
  ],
  [
    'consent for something else takes nothing from the receiver either',
    () => {
      const both = preparing().when('consent.given').when('consent.given', forIncome)
      const now = both.when('offer.made', { organisationId: 'b' }).when('offer.accepted', { startsOn: '2027-06-10' })
      expect(sees(now)).toEqual(['handover'])
      expect(sees(accepted().when('consent.given').when('consent.given', forIncome))).toEqual([])
    },
  ],
]

const warm = () =>
  accepted().when('consent.given').when('meeting.held', { together: true, contentShared: true }, '2027-04-20')
const isMet = (now: Given) => handoverQuality(now.context).points.met

/** The meeting is of the young person and both workers: the old one and the one who takes over (domain 2.4 (1)). */
export const withWhomScenarios: Scenario[] = [
  [
    'who met one receiver has not met the next: a meeting is to be held again, within two weeks when four weeks before is past',
    () => {
      expect(isMet(warm())).toBe(true)
      const next = another(warm().on('2027-04-26'))
      expect(handoverQuality(next.context).quality).toBe('cold')
      expect(at(next, 'meeting')).toBe('none')
      expect(next.running['warm-handover-meeting']).toBe('2027-05-13')
      expect(next.atTurn).toContain('youthCareProvider: meeting.proposed')
      const late = another(warm().on('2027-05-20'))
      expect(late.running['warm-handover-meeting']).toBe('2027-06-03')
      expect(isMet(late.when('meeting.held'))).toBe(true)
      const same = warm().when('offer.withdrawn').when('offer.made', { organisationId: 'adult-care' })
      expect(isMet(same.when('offer.accepted', { startsOn: turns18 }))).toBe(true)
    },
  ],
  [
    'a meeting without a receiver is not the one of both workers',
    () => {
      const alone = preparing().when('meeting.held')
      expect(at(alone, 'meeting')).toBe('held')
      const later = alone.when('offer.made', { organisationId: 'b' }).when('offer.accepted', { startsOn: turns18 })
      expect(isMet(later)).toBe(false)
      expect(at(later, 'meeting')).toBe('none')
    },
  ],
  [
    'declined and then planned after all, it counts once it is held',
    () => {
      const declined = accepted().when('meeting.declined')
      expect(isMet(declined)).toBe(true)
      const again = declined.when('meeting.proposed', { on: '2027-05-10' }).when('meeting.chosen', { on: '2027-05-10' })
      expect(isMet(again)).toBe(false)
      expect(isMet(again.when('meeting.held'))).toBe(true)
    },
  ],
]

/** The first day of the new help, as it is agreed, begun and left. */
export const firstDayScenarios: Scenario[] = [
  [
    'whoever began early and stepped back takes that first day along',
    () => {
      const early = planned(accepted('2027-05-01')).on('2027-05-01').when('help.started')
      const next = another(early, '2027-07-20')
      expect(missingParts(next.context)).toEqual([{ part: 'start', holder: 'receiver' }])
      expect(at(next, 'newHelp')).toBe('planned')
      expect(next.running['new-help-starts']).toBe('2027-07-20')
      expect(openWarnings(next.context.warnings).map(({ code }) => code)).toEqual(['handover-planned-after-18'])
      expect(at(next.on(turns18), 'newHelp')).toBe('gap')
    },
  ],
  [
    'the gap counts from the day on which the new help stopped, with the days before it began',
    () => {
      const begun = accepted('2027-06-15').on(turns18).when('help.started', {}, '2027-06-15')
      expect(begun.context.newHelp.gapDays).toBe(5)
      const left = begun.when('offer.withdrawn', {}, '2027-07-01')
      expect(at(left, 'newHelp')).toBe('gap')
      expect(left.context.newHelp).toMatchObject({ firstDay: null, gapFrom: '2027-07-02', daysLost: 5 })
      const next = left.when('offer.made', { organisationId: 'b' }).when('offer.accepted', { startsOn: '2027-07-11' })
      expect(next.when('help.started', {}, '2027-07-11').context.newHelp.gapDays).toBe(14)
    },
  ],
  [
    'another first day agreed at the meeting warns and plans as one that is moved',
    () => {
      const held = accepted().when('meeting.held', { startsOn: '2027-07-20' })
      expect(held.running['new-help-starts']).toBe('2027-07-20')
      expect(openWarnings(held.context.warnings).map(({ code }) => code)).toEqual(['handover-planned-after-18'])
      const inTime = accepted().when('meeting.held', { startsOn: '2027-06-01' })
      expect(inTime.running['new-help-starts']).toBe('2027-06-01')
      expect(inTime.context.warnings).toEqual([])
      const moments = accepted().when('meeting.proposed', { on: '2027-05-10' })
      for (const before of [moments, moments.when('meeting.chosen', { on: '2027-05-10' })]) {
        expect(before.when('meeting.held', { startsOn: '2027-07-20' }).running['new-help-starts']).toBe('2027-07-20')
      }
      const inGap = preparing().on(turns18).when('meeting.held', { startsOn: '2027-07-20' })
      expect(inGap.running).not.toHaveProperty('new-help-starts')
      const late = accepted('2027-07-01').on(turns18).when('meeting.held', { startsOn: '2027-07-20' })
      expect(late.running).not.toHaveProperty('new-help-starts')
    },
  ],
  [
    'a first day that is still to come is agreed, not begun',
    () => {
      const gap = planned(accepted('2027-07-01')).on(turns18).on(afterwards)
      const told = gap.when('help.started', { firstDayOn: '2027-12-01' })
      expect(at(told, 'newHelp')).toBe('gap')
      expect(at(told, 'course')).toBe('transferredIncomplete')
      expect(told.context.newHelp).toMatchObject({ firstDay: null, gapDays: null })
      expect(told.context.offer.current?.startsOn).toBe('2027-12-01')
      const cover = { how: 'other-provider', payer: 'municipality-wmo', untilOn: '2027-06-30' }
      const covered = gap.when('bridging.agreed', cover).when('help.started', { firstDayOn: '2027-12-01' })
      expect(at(covered, 'newHelp')).toBe('covered')
      const ahead = complete().when('help.started', { firstDayOn: '2027-06-01' })
      expect(at(ahead, 'newHelp')).toBe('planned')
      expect(ahead.running['new-help-starts']).toBe('2027-06-01')
    },
  ],
]

const late = () =>
  planned(accepted('2027-08-19')).on(turns18).when('help.started', { firstDayOn: '2027-08-19' }, '2027-08-20')
const checked = (now: Given) => now.when('helpStart.checked', { outcome: 'started' })

/** Aftercare counts from the day on which help began, and its check is at half a year (pathways: aftercare). */
export const aftercareScenarios: Scenario[] = [
  [
    'help that began ten weeks late is contacted and checked from then',
    () => {
      expect(late().context.course.aftercareFrom).toBe('2027-08-20')
      expect(late().running).toMatchObject({
        'first-contact': '2027-09-03',
        'continuity-check': '2027-10-01',
        'aftercare-check': '2027-12-10',
      })
    },
  ],
  [
    'nothing is checked as gone well before the half year is over; what needs attention can be told before',
    () => {
      const now = checked(complete().on(turns18).when('firstContact.made').on(afterwards))
      expect(() => now.when('aftercare.checked', { outcome: 'goes-well' })).toThrow()
      expect(() => now.on('2027-12-09').when('aftercare.checked', { outcome: 'ended-well' })).toThrow()
      const attention = now.when('aftercare.checked', { outcome: 'needs-attention' })
      expect(attention.running['aftercare-check']).toBe('2027-12-10')
      expect(clockDays(now.context)).toContainEqual({ milestone: 'aftercare-check-due', on: '2027-12-10' })
      expect(attention.on('2027-12-10').when('aftercare.checked', { outcome: 'goes-well' }).value).toBe('completed')
      const later = complete().on(turns18).on(afterwards)
      const again = later
        .when('helpStart.checked', { outcome: 'not-started' }, '2027-11-20')
        .when('help.started', {}, '2027-11-25')
      expect(again.running['aftercare-check']).toBe('2028-01-06')
      expect(() => checked(again).on('2027-12-11').when('aftercare.checked', { outcome: 'goes-well' })).toThrow()
    },
  ],
]

/** What opens between two days that the clock names counts from the day on which it was told. */
export const countedFromToldScenarios: Scenario[] = [
  [
    'a place to live that is at risk after 18 is asked again within a week',
    () => {
      const now = preparing().on(turns18).when('home.atRisk', {}, '2027-09-01')
      expect(now.running['home-known']).toBe('2027-09-08')
      expect(now.when('home.atRisk', {}, '2027-08-01').running['home-known']).toBe('2027-08-08')
    },
  ],
]

export const reopenedScenarios: Scenario[] = [
  [
    'a plan that is reopened gets two weeks from then',
    () => {
      const agreed = complete().on(turns18)
      expect(agreed.when('plan.reopened', {}, '2027-09-20').running['plan-ready']).toBe('2027-10-04')
    },
  ],
]
