import { expect } from '@jest/globals'
import { gapDays } from '../../../machines/regions/new-help/new-help.context.ts'
import type { GivenCase } from '../../support/given-case.ts'
import type { Scenario } from '../regions/scenario.ts'
import { confirmed, course, dates, here, kinds, received, sorted } from './direct-intake.givens.ts'

export const intakeScenarios: Scenario[] = [
  [
    'receipt is confirmed the same day, the request sorted in two working days',
    () => {
      expect(course(received())).toEqual({ received: 'toConfirm' })
      expect(received().running).toMatchObject({ 'intake-receipt': '2026-11-23', 'intake-sorted': '2026-11-25' })
      expect(course(confirmed())).toEqual({ received: 'toSort' })
      expect(kinds(confirmed())).not.toContain('intake-receipt')
      expect(confirmed().context.intake.askedBy).toBe('young-person')
      expect(course(sorted())).toBe('track')
      expect(sorted().context.expertise.needed).toEqual(['youth', 'adults'])
    },
  ],
  [
    'youth help that ended half a year ago or less, and nothing after it: a gap, urgent at once, that counts until help begins',
    () => {
      const turned = { turns18: '2026-10-10', turns21: '2029-10-10', turns23: '2031-10-10' }
      const after = (youthHelpEndedOn: string) => received({ facts: { youthHelpEndedOn }, dates: turned })
      const region = (given: GivenCase, name: string) => (given.value as { open: Record<string, unknown> }).open[name]
      const missed = after('2026-09-30')
      expect([region(missed, 'newHelp'), region(missed, 'urgency')]).toEqual(['gap', 'reported'])
      expect(missed.running).toMatchObject({ 'gap-covered': '2026-11-23' })
      expect(gapDays(missed.context, '2026-11-23')).toBe(53)
      const bridged = missed.when('bridging.agreed', {
        how: 'other-provider',
        payer: 'municipality-wmo',
        untilOn: '2026-12-01',
      })
      expect(region(bridged, 'newHelp')).toBe('covered')
      expect(region(bridged.on('2026-12-02'), 'newHelp')).toBe('gap')
      // Long ago, or when extended help ended after 18: what is asked now is a new request.
      expect(region(after('2026-05-01'), 'newHelp')).toBe('unplanned')
      expect(region(after('2026-11-01'), 'newHelp')).toBe('unplanned')
    },
  ],
  [
    'youth help before without a handover is counted and must be answered, once',
    () => {
      const found = sorted({ earlierYouthHelp: 'not-handed-over' })
      expect(found.context.intake.missedHandover).toBe(true)
      expect(found.context.warnings).toMatchObject([{ code: 'handover-missed' }])
      const known = { facts: { youthHelpEndedOn: '2024-05-01' }, dates }
      expect(received(known).context.warnings).toMatchObject([{ code: 'handover-missed' }])
      const answered = confirmed(known).when('warning.answered', {
        warning: 'handover-missed',
        answer: 'solved',
        reason: 'gezien',
      })
      expect(
        answered.when('intake.sorted', { ...here, earlierYouthHelp: 'not-handed-over' }).context.warnings,
      ).toHaveLength(1)
      expect(received({ facts: { youthHelpEndedOn: '2022-05-01' }, dates }).context.intake.missedHandover).toBe(false)
      expect(received({ facts: { youthHelpEndedOn: '2025-05-01' }, dates }).context.intake.missedHandover).toBe(false)
      expect(
        received({ facts: { youthHelpRunning: true, youthHelpKind: 'participation-support' }, dates }).context.intake
          .missedHandover,
      ).toBe(true)
      expect(
        received({ facts: { youthHelpRunning: true, youthHelpKind: 'foster-care' }, dates }).context.intake
          .missedHandover,
      ).toBe(false)
      expect(sorted().context.warnings).toEqual([])
    },
  ],
  [
    'help that the law ended and that still runs is urgent today: bridging first',
    () => {
      const given = received({ facts: { youthHelpRunning: true, youthHelpKind: 'personal-care' }, dates })
      expect(given.running).toMatchObject({ 'wmo-temporary-provision': '2026-11-23' })
    },
  ],
  [
    'while youth help can be resumed, that is offered first',
    () => {
      const told = { dates: { ...dates, resumptionLastDay: '2026-11-27' } }
      const offering = sorted({}, told)
      expect(course(offering)).toEqual({ received: 'resumption' })
      expect(offering.running).toMatchObject({ 'resumption-offer': '2026-11-27' })
      const not = offering.when('intake.resumptionOffered', { answer: 'not-wanted' })
      expect(course(not)).toBe('track')
      expect(not.context.warnings).toEqual([])
      const wanted = offering.when('intake.resumptionOffered', { answer: 'wanted' })
      expect(course(wanted)).toBe('track')
      expect(wanted.context.warnings).toMatchObject([{ code: 'reroute-proposed' }])
      expect(course(sorted({}, { dates: { ...dates, resumptionLastDay: '2026-11-20' } }))).toBe('track')
      expect(sorted().deadlines.map(({ kind }) => kind)).not.toContain('resumption-offer')
      const later = { dates: { ...dates, resumptionLastDay: '2027-03-01' } }
      expect(sorted({}, later).running).toMatchObject({ 'resumption-offer': '2026-11-30' })
    },
  ],
  [
    'only help of kind 1° or foster care is offered to be resumed (Jeugdwet 1.1 4°; domain 0.2): guidance and personal care ended',
    () => {
      const after = (facts: object) =>
        course(sorted({}, { dates: { ...dates, resumptionLastDay: '2027-03-01' }, facts: { ...facts } }))
      const endedOn = { youthHelpEndedOn: '2026-09-01' }
      expect(after({ ...endedOn, youthHelpKind: 'participation-support' })).toBe('track')
      expect(after({ ...endedOn, youthHelpKind: 'personal-care' })).toBe('track')
      expect(after({ ...endedOn, youthHelpKind: 'treatment-support' })).toEqual({ received: 'resumption' })
      expect(after({ ...endedOn, youthHelpKind: 'foster-care' })).toEqual({ received: 'resumption' })
      const guidance = { ...endedOn, youthHelpKind: 'participation-support' }
      const treated = { ...endedOn, youthHelpKind: 'treatment-support' }
      expect(after({ needs: [guidance, treated] })).toEqual({ received: 'resumption' })
      expect(after({ needs: [guidance, { youthHelpKind: 'treatment-support', youthHelpRunning: true }] })).toBe('track')
    },
  ],
  [
    'the offer to resume ends with the right',
    () => {
      const offering = sorted({}, { dates: { ...dates, resumptionLastDay: '2026-11-27' } })
      const past = offering.on('2026-11-28', 'right-lapsed')
      expect(course(past)).toBe('track')
      expect(kinds(past)).not.toContain('resumption-offer')
    },
  ],
  [
    'all of it elsewhere: referred, answered, closed with the young person',
    () => {
      const elsewhere = sorted({ scope: 'out-of-scope' })
      expect(course(elsewhere)).toEqual({ elsewhere: 'toRefer' })
      expect(elsewhere.running).toMatchObject({ 'intake-referred': '2026-11-30' })
      expect((elsewhere.value as { open: { wmo: string } }).open.wmo).toBe('notNeeded')
      const waiting = elsewhere.when('referral.made', { service: 'funds-via-professional' })
      expect(course(waiting)).toEqual({ elsewhere: 'waiting' })
      expect(kinds(waiting)).not.toContain('intake-referred')
      const id = waiting.context.referrals[0]?.id
      const answered = waiting.when('referral.answered', { referral: id, outcome: 'started' })
      expect(course(answered)).toBe('closing')
      expect(answered.running).toMatchObject({ 'support-closing': '2026-12-07' })
    },
  ],
  [
    'a notification that runs stays, whatever the rest is about; and a referral may lead back here',
    () => {
      const notified = sorted({ scope: 'out-of-scope' }, { facts: { notifiedOn: '2026-11-20' } })
      expect(course(notified)).toBe('chain')
      const shortStay = sorted({ scope: 'out-of-scope' }).when('referral.made', { service: 'short-stay' })
      expect(course(shortStay)).toBe('track')
      expect(kinds(shortStay)).not.toContain('intake-referred')
      expect(course(sorted({ scope: 'out-of-scope' }).when('wmo.notified'))).toBe('chain')
    },
  ],
]
