import { expect } from '@jest/globals'
import { gapDays } from '../../../machines/regions/new-help/new-help.context.ts'
import { accepted, asked, at, preparing, turns18 } from './handover-case.ts'
import type { Scenario } from './scenario.ts'

type Given = ReturnType<typeof preparing>

const late = () => accepted('2027-07-01')
const gap = () => late().on(turns18)
const bridged = (told: object) => ({
  how: 'old-help-continues',
  payer: 'municipality-youth',
  untilOn: '2027-06-30',
  ...told,
})
const templates = (now: Given) => asked(now, 'notify').map((told) => ('template' in told ? told.template : ''))

export const newHelpScenarios: Scenario[] = [
  [
    'planned with the offer, begun on its day',
    () => {
      expect(at(preparing(), 'newHelp')).toBe('unplanned')
      expect(preparing().refusal('help.started')).not.toBeNull()
      expect(preparing().on(turns18).refusal('help.started')).toContain('er is nog geen nieuwe aanbieder')
      expect(at(accepted(), 'newHelp')).toBe('planned')
      expect(accepted().running['new-help-starts']).toBe(turns18)
      expect(accepted().when('offer.startMoved', { startsOn: '2027-06-08' }).running['new-help-starts']).toBe(
        '2027-06-08',
      )
      const gone = accepted().when('offer.withdrawn')
      expect(at(gone, 'newHelp')).toBe('unplanned')
      expect(gone.running).not.toHaveProperty('new-help-starts')
      const begun = accepted().on(turns18).when('help.started')
      expect(at(begun, 'newHelp')).toBe('started')
      expect(begun.running).not.toHaveProperty('new-help-starts')
      expect(begun.context.newHelp).toMatchObject({ firstDay: turns18, gapDays: 0 })
      expect(begun.refusal('help.started')).not.toBeNull()
    },
  ],
  [
    'a gap from 18: urgent at once, the manager alarmed when the day passes, days counted until help begins',
    () => {
      expect(at(late().on('2027-06-09'), 'newHelp')).toBe('planned')
      expect(at(gap(), 'newHelp')).toBe('gap')
      expect(gap().running['gap-covered']).toBe(turns18)
      expect(gap().running).not.toHaveProperty('new-help-starts')
      expect(gap().context.newHelp.gapFrom).toBe(turns18)
      expect(at(gap(), 'urgency')).toBe('reported')
      expect(gap().atTurn).toContain('owner: bridging.agreed')
      expect(templates(gap().passes('gap-covered'))).toContain('gap-not-covered')
      const begun = gap().when('help.started', {}, '2027-07-01')
      expect(begun.context.newHelp.gapDays).toBe(21)
      expect(begun.running).not.toHaveProperty('gap-covered')
    },
  ],
  [
    'also without anyone who takes over, and another deadline that passes alarms nobody',
    () => {
      const alone = preparing({ laws: ['wmo'] })
        .when('wmo.notified', {}, '2027-04-01')
        .on(turns18)
      expect(at(alone, 'newHelp')).toBe('gap')
      expect(templates(alone.passes('wmo-investigation'))).not.toContain('gap-not-covered')
    },
  ],
  [
    'the old help goes on with its payer recorded: no gap, until it ends',
    () => {
      for (const covered of [
        late().when('bridging.agreed', bridged({})).on(turns18),
        gap().when('bridging.agreed', bridged({})),
      ]) {
        expect(covered.context.newHelp.cover).toMatchObject({ payer: 'municipality-youth' })
        expect(at(covered, 'newHelp')).toBe('planned')
        expect(covered.running['new-help-starts']).toBe('2027-07-01')
      }
      const until = gap().when('bridging.agreed', bridged({ untilOn: '2027-06-20' }))
      expect(at(until, 'newHelp')).toBe('covered')
      expect(until.running['cover-ends']).toBe('2027-06-20')
      expect(until.running).not.toHaveProperty('gap-covered')
      expect(at(until.on('2027-06-20'), 'newHelp')).toBe('covered')
      const over = until.on('2027-06-21')
      expect(at(over, 'newHelp')).toBe('gap')
      expect(over.running).not.toHaveProperty('cover-ends')
      expect(over.context.newHelp.gapFrom).toBe('2027-06-21')
      expect(at(until.when('bridging.agreed', bridged({})), 'newHelp')).toBe('planned')
      const other = until.when('bridging.agreed', bridged({ how: 'other-provider' }))
      expect(at(other.on('2027-06-25'), 'newHelp')).toBe('covered')
      expect(until.when('help.started', {}, '2027-06-21').context.newHelp.gapDays).toBe(0)
    },
  ],
  [
    'agreed before anybody accepted, the old help bridges from 18',
    () => {
      const now = preparing().when('bridging.agreed', bridged({})).on(turns18)
      expect(at(now, 'newHelp')).toBe('covered')
      expect(
        at(
          now
            .when('offer.made', { organisationId: 'b' })
            .when('offer.accepted', { startsOn: '2027-07-01' })
            .when('help.started'),
          'newHelp',
        ),
      ).toBe('started')
    },
  ],
  [
    'a temporary provision covers while it runs and its days are no gap',
    () => {
      const provided = gap().when('temporaryProvision.started', { provision: 'guidance' })
      expect(at(provided, 'newHelp')).toBe('covered')
      expect(provided.running['cover-ends']).toBe('2027-07-22')
      const ended = provided.on('2027-06-15').when('temporaryProvision.ended', { because: 'no-longer-needed' })
      expect(at(ended, 'newHelp')).toBe('gap')
      expect(gapDays(ended.context, '2027-06-20')).toBe(5)
      const otherwise = gap().when('urgency.answeredOtherwise', { how: 'old-help-goes-on', payer: 'jeugdwet' })
      expect(at(otherwise, 'newHelp')).toBe('covered')
      expect(at(gap().when('urgency.answeredOtherwise', { how: 'own-solution' }), 'newHelp')).toBe('gap')
    },
  ],
  [
    'no gap when the receiver turns out to begin in time',
    () => {
      const late = preparing().on(turns18)
      const now = late.when('offer.made', { organisationId: 'b' }).when('offer.accepted', { startsOn: turns18 })
      expect(at(now, 'newHelp')).toBe('planned')
      expect(now.running).not.toHaveProperty('gap-covered')
    },
  ],
  [
    'whoever wants no help now is not bridged, until they want it again',
    () => {
      const declined = late().when('case.declined').on(turns18)
      expect(at(declined, 'newHelp')).toBe('notWanted')
      expect(at(declined.when('case.resumed'), 'newHelp')).toBe('gap')
      const later = gap().when('case.declined')
      expect(at(later, 'newHelp')).toBe('notWanted')
      expect(later.running).not.toHaveProperty('gap-covered')
    },
  ],
]
