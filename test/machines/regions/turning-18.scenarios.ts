import { expect } from '@jest/globals'
import { missingParts } from '../../../machines/perspective-plan-handover/missing-parts.ts'
import { accepted, afterwards, asked, at, complete, preparing, turns18 } from './handover-case.ts'
import type { Scenario } from './scenario.ts'

type Given = ReturnType<typeof preparing>

const late = () => accepted('2027-07-01')
const _gap = () => late().on(turns18)
const _bridged = (told: object) => ({
  how: 'old-help-continues',
  payer: 'municipality-youth',
  untilOn: '2027-06-30',
  ...told,
})
const templates = (now: Given) => asked(now, 'notify').map((told) => ('template' in told ? told.template : ''))

const incomplete = () => accepted().on(turns18)
const contacted = () => complete().on(turns18).when('firstContact.made').on(afterwards)
export const started = () =>
  contacted().when('helpStart.checked', { outcome: 'started', firstDayOn: turns18, experience: 4 })

export const courseScenarios: Scenario[] = [
  [
    'prepared until the window opens, arranged until 18',
    () => {
      expect(preparing().running['handover-complete']).toBe('2027-06-09')
      expect(at(preparing().on('2026-12-09'), 'course')).toBe('preparing')
      expect(at(preparing().on('2026-12-10'), 'course')).toEqual({ inWindow: 'arranging' })
      expect(at(complete(), 'course')).toEqual({ inWindow: 'arranged' })
      expect(complete().running).not.toHaveProperty('handover-complete')
      const again = complete().when('plan.reopened')
      expect(at(again, 'course')).toEqual({ inWindow: 'arranging' })
      expect(again.running['handover-complete']).toBe('2027-06-09')
    },
  ],
  [
    'names what is missing and who holds it',
    () => {
      expect(missingParts(preparing({ laws: ['wmo', 'wlz', 'zvw'] }).context)).toEqual([
        { part: 'plan', holder: 'youthCareProvider' },
        { part: 'receiver', holder: 'youthCareProvider' },
        { part: 'wmo', holder: 'owner' },
        { part: 'wlz', holder: 'ciz' },
        { part: 'zvw', holder: 'youthCareProvider' },
        { part: 'start', holder: 'receiver' },
      ])
      expect(missingParts(complete().context)).toEqual([])
      expect(missingParts(late().when('plan.started').when('plan.finalised').context)).toEqual([
        { part: 'plan', holder: 'youngPerson' },
        { part: 'start', holder: 'receiver' },
      ])
    },
  ],
  [
    'an entitlement of each law is one of the parts',
    () => {
      const basic = preparing({ laws: ['wmo'] }).when('wmo.trackChosen', { track: 'basic-support' })
      expect(missingParts(basic.context).map(({ part }) => part)).toContain('wmo')
      const runs = basic.when('basicSupport.started', { startsOn: turns18 })
      expect(missingParts(runs.context).map(({ part }) => part)).not.toContain('wmo')
    },
  ],
  [
    'forewarned four and two weeks before, once each, while something is missing',
    () => {
      expect(templates(accepted().on('2027-05-12'))).not.toContain('handover-incomplete-4-weeks')
      const four = accepted().on('2027-05-13')
      expect(templates(four).filter((told) => told === 'handover-incomplete-4-weeks')).toHaveLength(2)
      expect(templates(four.on('2027-05-26'))).toEqual([])
      const two = four.on('2027-05-27')
      expect(templates(two).filter((told) => told === 'handover-incomplete-2-weeks')).toHaveLength(2)
      expect(templates(two.on('2027-06-01'))).toEqual([])
      expect(templates(accepted().on('2027-05-27')).filter((told) => told !== 'home-uncertain')).toEqual([
        'handover-incomplete-2-weeks',
        'handover-incomplete-2-weeks',
      ])
      expect(templates(complete().on('2027-05-27'))).not.toContain('handover-incomplete-2-weeks')
    },
  ],
  [
    'complete at 18: transferred, with two weeks for the first contact',
    () => {
      const day = complete().on(turns18)
      expect(at(complete().on('2027-06-09'), 'course')).toEqual({ inWindow: 'arranged' })
      expect(at(day, 'course')).toBe('transferred')
      expect(day.context.course).toMatchObject({ at18: 'complete', missingAt18: [] })
      expect(day.running['first-contact']).toBe('2027-06-24')
      expect(at(day.on(afterwards), 'course')).toEqual({ aftercare: 'firstContact' })
      expect(day.on(afterwards).running).toMatchObject({
        'continuity-check': '2027-07-22',
        'aftercare-check': '2027-12-10',
      })
    },
  ],
  [
    'not complete at 18: what is missing is kept, owner and manager are told, and help that runs after all ends it',
    () => {
      const now = incomplete()
      expect(at(now, 'course')).toBe('transferredIncomplete')
      expect(now.context.course).toMatchObject({
        at18: 'incomplete',
        missingAt18: [{ part: 'plan', holder: 'youthCareProvider' }],
      })
      expect(asked(now, 'notify')).toContainEqual({ party: 'manager', template: 'handover-incomplete' })
      expect(now.running['handover-repaired']).toBe('2027-06-24')
      expect(now.running['handover-complete']).toBe('2027-06-09')
      const runs = now.when('help.started')
      expect(at(runs, 'course')).toEqual({ aftercare: 'firstContact' })
      for (const kind of ['handover-repaired', 'handover-complete']) expect(runs.running).not.toHaveProperty(kind)
      expect(runs.running).toMatchObject({ 'first-contact': '2027-06-24', 'continuity-check': '2027-07-22' })
      const early = now.when('firstContact.made').when('help.started')
      expect(at(early, 'course')).toEqual({ aftercare: 'startCheck' })
      expect(early.running).not.toHaveProperty('first-contact')
    },
  ],
  [
    'first contact, did help start, the check at half a year, completed',
    () => {
      expect(contacted().running).not.toHaveProperty('first-contact')
      expect(at(contacted(), 'course')).toEqual({ aftercare: 'startCheck' })
      const met = complete().on(afterwards).when('firstContact.made')
      expect(at(met, 'course')).toEqual({ aftercare: 'startCheck' })
      expect(met.running).not.toHaveProperty('first-contact')
      expect(at(started(), 'course')).toEqual({ aftercare: 'finalCheck' })
      expect(started().running).not.toHaveProperty('continuity-check')
      expect(started().context).toMatchObject({ newHelp: { firstDay: turns18 }, course: { experience: 4 } })
      const due = started().on('2027-12-10')
      expect(due.when('aftercare.checked', { outcome: 'goes-well' }).value).toBe('completed')
      const attention = due.when('aftercare.checked', { outcome: 'needs-attention' })
      expect(at(attention, 'course')).toEqual({ aftercare: 'finalCheck' })
      expect(attention.running['aftercare-check']).toBe('2028-01-21')
    },
  ],
  [
    'asked before any contact, a yes goes on and a no goes back',
    () => {
      const day = complete().on(afterwards)
      const yes = day.when('helpStart.checked', { outcome: 'started' })
      expect(at(yes, 'course')).toEqual({ aftercare: 'finalCheck' })
      expect(yes.running).not.toHaveProperty('first-contact')
      expect(yes.context.newHelp.firstDay).toBe(turns18)
      for (const before of [day, contacted()]) {
        const no = before.when('helpStart.checked', { outcome: 'not-started' }, '2027-07-22')
        expect(at(no, 'course')).toBe('transferredIncomplete')
        expect(at(no, 'newHelp')).toBe('gap')
        expect(at(no, 'receiver')).toBe('accepted')
        for (const kind of ['first-contact', 'continuity-check', 'aftercare-check'])
          expect(no.running).not.toHaveProperty(kind)
        const after = no.when('help.started', { firstDayOn: '2027-08-01' }, '2027-08-03')
        expect(at(after, 'course')).toEqual({ aftercare: 'firstContact' })
        expect(after.context.newHelp.gapDays).toBe(52)
        // From the day on which help began after all, no longer from 18 (pathways: T+2w, T+6w).
        expect(after.running).toMatchObject({ 'first-contact': '2027-08-17', 'continuity-check': '2027-09-14' })
      }
      expect(
        at(
          accepted().on(turns18).when('help.started').when('helpStart.checked', { outcome: 'not-started' }),
          'newHelp',
        ),
      ).toBe('gap')
    },
  ],
  [
    'nothing completes while the young person wants no help',
    () => {
      const declined = started().when('case.declined')
      expect(declined.refusal('aftercare.checked')).toContain('moet de jongere hulp willen')
      expect(declined.when('case.resumed').refusal('aftercare.checked')).toBeNull()
    },
  ],
]
