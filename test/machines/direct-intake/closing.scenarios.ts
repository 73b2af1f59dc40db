import { expect } from '@jest/globals'
import type { GivenCase } from '../../support/given-case.ts'
import type { Scenario } from '../regions/scenario.ts'
import { aftercare, closing, course, incomeAsked, kinds, lawIsDone, sorted, supported } from './direct-intake.givens.ts'

export const closingScenarios: Scenario[] = [
  [
    'closed with the young person, once income was asked and nothing is open',
    () => {
      const reviewed = supported().when('support.reviewed', { outcome: 'ready-to-close' })
      expect(course(reviewed)).toBe('closing')
      expect(reviewed.refusal('support.closed')).toContain('inkomen')
      const ready = incomeAsked(reviewed)
      expect(ready.refusal('support.closed')).toBeNull()
      expect(ready.when('urgency.reported', { because: 'safety' }).refusal('support.closed')).not.toBeNull()
      expect(ready.when('case.declined').refusal('support.closed')).not.toBeNull()
      const warned = sorted({ earlierYouthHelp: 'not-handed-over', scope: 'out-of-scope' })
      const id = (given: GivenCase) => given.context.referrals[0]?.id
      const referred = incomeAsked(
        warned
          .when('referral.made', { service: 'short-stay' })
          .when('wmo.needEnded', { because: 'young-person-manages', youngPersonAgrees: 'yes' }),
      )
      const answered = referred.when('referral.answered', { referral: id(referred), outcome: 'helped' })
      expect(course(answered)).toBe('closing')
      expect(answered.refusal('support.closed')).not.toBeNull()
    },
  ],
  [
    'a young person who disagrees goes on with help',
    () => {
      const given = closing().when('support.closed', { youngPersonAgrees: 'no', why: 'goals-reached' })
      expect(course(given)).toEqual({ supported: 'settingGoals' })
      expect(
        course(incomeAsked(supported()).when('support.closed', { youngPersonAgrees: 'no', why: 'goals-reached' })),
      ).toEqual({ supported: 'settingGoals' })
      expect(supported().refusal('support.closed')).toContain('inkomen')
    },
  ],
  [
    'then a check after half a year, and completed',
    () => {
      expect(course(aftercare())).toBe('aftercare')
      expect(aftercare().running).toMatchObject({ 'aftercare-check': '2027-05-23' })
      expect((aftercare().value as { open: { wmo: string } }).open.wmo).toBe('granted')
      expect(
        course(incomeAsked(supported()).when('support.closed', { youngPersonAgrees: 'yes', why: 'goals-reached' })),
      ).toBe('aftercare')
      expect(aftercare().refusal('intake.checked')).toContain('half jaar')
      expect(aftercare().on('2027-05-22').refusal('intake.checked')).toContain('half jaar')
      const due = lawIsDone().on('2027-05-23', 'intake-check')
      expect(due.refusal('intake.checked')).toBeNull()
      expect(due.when('intake.checked', { outcome: 'goes-well' }).value).toBe('completed')
    },
  ],
  [
    'never completed over a decision that is awaited, an objection that can be made or a warning (Awb 4:13, 4:17, 6:7)',
    () => {
      const asked = lawIsDone().when('extension.requested', {}, '2027-05-20').on('2027-05-23', 'intake-check')
      const waiting = asked.when('intake.checked', { outcome: 'goes-well' })
      expect(course(waiting)).toBe('lawToFinish')
      expect(waiting.running).toMatchObject({ 'jeugdwet-decision extension-request': '2027-07-15' })
      expect(waiting.running).not.toHaveProperty('aftercare-check')
      const refused = waiting.when('extensionRequest.decided', { outcome: 'refused', reason: 'geen hulp meer nodig' })
      expect(course(refused)).toBe('lawToFinish')
      expect(refused.refusal('objection.received')).toBeNull()
      expect(refused.passes('awb-objection', refused.context.objections.at(-1)?.id).value).toBe('completed')
      const granted = waiting.when('extensionRequest.decided', { outcome: 'granted', reason: 'hulp nodig' })
      const unanswered = granted.passes('awb-objection', granted.context.objections.at(-1)?.id)
      expect(course(unanswered)).toBe('lawToFinish')
      const answer = { warning: 'reroute-proposed', answer: 'solved', reason: 'de jongere blijft hier' }
      expect(unanswered.when('warning.answered', answer).value).toBe('completed')
      const late = waiting.passes('jeugdwet-decision', 'extension-request')
      const noticed = late
        .when('defaultNotice.received', { decision: 'jeugdwet-decision:extension-request' }, '2027-07-20')
        .passes('awb-default-notice', 'jeugdwet-decision:extension-request')
        .when('extensionRequest.decided', { outcome: 'refused', reason: 'geen hulp meer nodig' }, '2027-08-10')
      const toSet = noticed.passes('awb-objection', noticed.context.objections.at(-1)?.id)
      expect(course(toSet)).toBe('lawToFinish')
      expect(toSet.when('penalty.set', { decision: 'jeugdwet-decision:extension-request' }).value).toBe('completed')
      expect(course(waiting.when('wmo.notified'))).toBe('chain')
    },
  ],
  [
    'help needed again: back into the same case',
    () => {
      const again = aftercare().when('intake.checked', { outcome: 'help-needed' })
      expect(course(again)).toBe('track')
      expect(again.refusal('wmo.trackChosen')).toBeNull()
      expect(again.context.offer.current).toBeNull()
      expect(kinds(again)).not.toContain('aftercare-check')
      expect(course(aftercare().when('wmo.notified'))).toBe('chain')
      expect(course(closing().when('wmo.notified'))).toBe('chain')
      expect(course(closing().when('support.steppedDown'))).toBe('basicSupport')
      expect(kinds(closing().when('wmo.notified'))).not.toContain('support-closing')
    },
  ],
  [
    'turning 23 ends the group, not the help',
    () => {
      const turned = supported().on('2029-06-10', 'turns-23')
      expect(course(turned)).toBe('handingOn')
      expect(kinds(turned)).toContain('handing-on')
      const on = turned.when('support.handedOn', { to: 'wijkteam' })
      expect(course(on)).toBe('aftercare')
      const again = on.when('intake.checked', { outcome: 'help-needed' })
      expect(course(again)).toEqual({ placement: 'sought' })
      expect(course(turned.when('wmo.notified'))).toBe('chain')
      expect(course(turned.when('support.steppedDown'))).toBe('basicSupport')
      expect(course(sorted().on('2029-06-10', 'turns-23'))).toBe('track')
    },
  ],
]
