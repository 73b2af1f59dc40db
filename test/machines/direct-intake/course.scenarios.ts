import { expect } from '@jest/globals'
import type { Scenario } from '../regions/scenario.ts'
import {
  accepted,
  additional,
  basic,
  course,
  decided,
  granted,
  kinds,
  offered,
  onBasic,
  sorted,
  supported,
} from './direct-intake.givens.ts'

export const courseScenarios: Scenario[] = [
  [
    'basic support begins at once and is support',
    () => {
      expect(course(basic())).toBe('basicSupport')
      expect(course(onBasic())).toEqual({ supported: 'settingGoals' })
      expect(onBasic().running).toMatchObject({ 'support-goals': '2027-01-04', 'basic-support-review': '2027-01-04' })
      expect(course(basic().when('support.steppedUp'))).toBe('chain')
    },
  ],
  [
    'up and down in one case',
    () => {
      const up = onBasic().when('support.steppedUp')
      expect(course(up)).toBe('chain')
      expect(kinds(up)).not.toContain('support-goals')
      expect(course(supported().when('support.steppedDown'))).toBe('basicSupport')
      expect(course(additional().when('support.steppedDown'))).toBe('basicSupport')
      expect(course(offered().when('support.steppedDown'))).toBe('basicSupport')
      expect(course(supported().when('wmo.notified'))).toBe('chain')
    },
  ],
  [
    'a decision that grants asks for a provider, which accepts and begins',
    () => {
      expect(course(granted())).toEqual({ placement: 'sought' })
      expect(granted().running).toMatchObject({ 'receiver-sought': '2026-12-07' })
      expect(course(offered())).toEqual({ placement: 'offered' })
      expect(course(accepted())).toEqual({ placement: 'accepted' })
      expect(accepted().running).toMatchObject({ 'new-help-starts': '2026-12-01' })
      expect(course(supported())).toEqual({ supported: 'settingGoals' })
      expect(granted().refusal('help.started')).not.toBeNull()
    },
  ],
  [
    'a placement that is left gives up its offer',
    () => {
      const anew = offered().when('wmo.notified')
      expect(course(anew)).toBe('chain')
      expect(anew.context.offer).toMatchObject({ current: null, declinedBy: [{ organisationId: 'aanbieder' }] })
      expect(kinds(anew)).not.toContain('offer-answer')
      expect(anew.effects).toContainEqual({ type: 'endRelation', organisationId: 'aanbieder', party: 'receiver' })
      const ended = granted().when('wmo.needEnded', { because: 'young-person-manages', youngPersonAgrees: 'yes' })
      expect(course(ended)).toBe('closing')
      expect(kinds(ended)).not.toContain('receiver-sought')
    },
  ],
  [
    'expertise on youth and on adults is checked at the offer',
    () => {
      const lacking = offered({ expertise: { youth: true, adults: false } })
      expect(lacking.context.warnings).toMatchObject([{ code: 'provider-without-expertise' }])
      expect((lacking.value as { open: { expertise: string } }).open.expertise).toBe('lacking')
      const both = offered({ expertise: { youth: true, adults: true } })
      expect(both.context.warnings).toEqual([])
      expect((both.value as { open: { expertise: string } }).open.expertise).toBe('checked')
    },
  ],
  [
    'a refusal leads on: basic support, another law, elsewhere',
    () => {
      expect(course(decided('refused'))).toBe('chain')
      expect(course(decided('refused').when('wmo.ledElsewhere', { to: 'basic-support' }))).toBe('basicSupport')
      expect(course(decided('refused').when('wmo.ledElsewhere', { to: 'another-service' }))).toBe('closing')
      const zvw = decided('refused').when('wmo.ledElsewhere', { to: 'zvw' })
      expect(course(zvw)).toBe('otherLaws')
      expect(zvw.running).toMatchObject({ 'intake-progress': '2026-12-21' })
      const checked = zvw.when('intake.progressChecked', {}, '2026-12-18')
      expect(checked.running).toMatchObject({ 'intake-progress': '2027-01-15' })
      const helped = zvw.when('zvw.referred').when('zvw.intakePlanned').when('zvw.started')
      expect(course(helped)).toEqual({ supported: 'settingGoals' })
      expect(kinds(helped)).not.toContain('intake-progress')
    },
  ],
  [
    'only another law: support when it helps, the Wmo when it refuses',
    () => {
      const wlz = sorted({}, { laws: ['wlz'] })
      expect(course(wlz)).toBe('otherLaws')
      expect(course(wlz.when('wlz.applied').when('wlz.decided', { outcome: 'granted' }))).toEqual({
        supported: 'settingGoals',
      })
      expect(course(wlz.when('wlz.applied').when('wlz.decided', { outcome: 'refused' }))).toBe('track')
      const zvw = sorted({}, { laws: ['zvw'] })
      expect(course(zvw.when('zvw.noTreatmentNeeded', { because: 'not-needed' }))).toBe('closing')
    },
  ],
  [
    'goals, then a review each year',
    () => {
      const running = supported().when('support.goalsSet')
      expect(course(running)).toEqual({ supported: 'running' })
      expect(running.running).toMatchObject({ 'wmo-review': '2027-11-23' })
      const reviewed = running.when('support.reviewed', { outcome: 'goes-on' }, '2027-11-20')
      expect(reviewed.running).toMatchObject({ 'wmo-review': '2028-11-20' })
      expect(course(reviewed.when('support.goalsSet'))).toEqual({ supported: 'running' })
      expect(kinds(supported().when('support.reviewed', { outcome: 'goes-on' }))).not.toContain('support-goals')
    },
  ],
  [
    'a provider that stops: another is sought',
    () => {
      for (const stopped of [
        supported().when('support.providerStopped'),
        supported().when('support.reviewed', { outcome: 'provider-stops' }),
      ]) {
        expect(course(stopped)).toEqual({ placement: 'sought' })
        expect(stopped.context.people.receiver.organisationId).toBeNull()
        expect(kinds(stopped)).not.toContain('support-goals')
      }
      expect(onBasic().refusal('support.providerStopped')).toBe('er is geen aanbieder')
      expect(course(onBasic().when('support.reviewed', { outcome: 'provider-stops' }))).toEqual({
        supported: 'running',
      })
    },
  ],
]
