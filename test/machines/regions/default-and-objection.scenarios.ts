import { expect } from '@jest/globals'
import { applied, deadline, key, none, only, overdue, refused, requested, term } from './awb.givens.ts'
import type { Scenario } from './scenario.ts'

export const defaultNoticeScenarios: Scenario[] = [
  [
    'no notice where no decision is awaited',
    () => expect(none().refusal('defaultNotice.received')).toContain('geen besluit verwacht'),
  ],
  [
    'a notice before the term ended is premature: answered, nothing runs',
    () => {
      const given = requested().when('defaultNotice.received', { decision: term })
      expect(given.value).toMatchObject({ defaultNotice: 'none' })
      expect(given.context.defaultNotices).toMatchObject([{ phase: 'premature', decisionDueOn: null }])
      expect(given.effects).toContainEqual({
        type: 'notify',
        party: 'youngPerson',
        template: 'default-notice-premature',
      })
      expect(given.refusal('defaultNotice.received')).toBeNull()
    },
  ],
  [
    'two weeks, then the penalty for at most 42 days, then it is set',
    () => {
      const grace = overdue().when('defaultNotice.received', { decision: term }, '2027-01-20')
      expect(grace.value).toMatchObject({ defaultNotice: 'grace' })
      expect(grace.running).toMatchObject({ [`awb-default-notice ${term}`]: '2027-02-03' })
      expect(grace.refusal('defaultNotice.received')).not.toBeNull()
      const penalty = grace.passes('awb-default-notice', term)
      expect(penalty.value).toMatchObject({ defaultNotice: 'penaltyRuns' })
      expect(penalty.running).toMatchObject({ [`awb-penalty ${term}`]: '2027-03-17' })
      expect(penalty.refusal('defaultNotice.received')).not.toBeNull()
      const full = penalty.passes('awb-penalty', term)
      expect(full.value).toMatchObject({ defaultNotice: 'toSet' })
      // Awb 4:18: two weeks after the last penalty day, 17 March; not after the day on which its passing is noticed.
      expect(full.running).toMatchObject({ [`awb-penalty-set ${term}`]: '2027-03-31' })
      expect(full.atTurn).toContain('decisionMaker: penalty.set')
      expect(penalty.refusal('penalty.set')).toBe('er is geen dwangsom vast te stellen')
      const set = full.when('penalty.set', { decision: term }, '2027-03-18')
      expect(set.value).toMatchObject({ defaultNotice: 'none' })
      expect(set.context.defaultNotices).toMatchObject([{ phase: 'set', decisionDueOn: '2027-01-18', amountEur: 1442 }])
      expect(Object.keys(set.running)).toEqual([deadline])
    },
  ],
  [
    'a second notice about the same decision sets no second penalty running (Awb 4:17 lid 1: at most 42 days)',
    () => {
      const full = overdue()
        .when('defaultNotice.received', { decision: term }, '2027-01-20')
        .passes('awb-default-notice', term)
        .passes('awb-penalty', term)
      const unset = full.when('defaultNotice.received', { decision: term }, '2027-03-20')
      expect(unset.context.defaultNotices.map(({ phase }) => phase)).toEqual(['to-set', 'repeated'])
      const set = full.when('penalty.set', { decision: term }, '2027-03-18')
      const again = set.when('defaultNotice.received', { decision: term }, '2027-03-20')
      expect(again.value).toMatchObject({ defaultNotice: 'none' })
      expect(again.context.defaultNotices.map(({ phase }) => phase)).toEqual(['set', 'repeated'])
      expect(Object.keys(again.running)).toEqual([deadline])
      expect(again.effects).toEqual([{ type: 'notify', party: 'youngPerson', template: 'default-notice-repeated' }])
      const asked = again
        .when('extensionRequest.decided', { outcome: 'refused', reason: 'Wmo' }, '2027-03-22')
        .when('extension.requested', {}, '2027-03-23')
        .passes('jeugdwet-decision', key)
      const other = asked.when('defaultNotice.received', { decision: term }, '2027-05-20')
      expect(other.context.defaultNotices.map(({ phase }) => phase)).toEqual(['set', 'repeated', 'grace'])
    },
  ],
  [
    'a decision within the two weeks ends it without penalty',
    () => {
      const decided = overdue()
        .when('defaultNotice.received', { decision: term }, '2027-01-20')
        .when('extensionRequest.decided', { outcome: 'granted', reason: 'nodig' }, '2027-01-25')
      expect(decided.value).toMatchObject({ defaultNotice: 'none' })
      expect(decided.context.defaultNotices).toMatchObject([{ phase: 'ended' }])
      expect(Object.keys(decided.running).filter((kind) => kind.startsWith('awb-default'))).toEqual([])
    },
  ],
  [
    'a decision while the penalty runs: what was due is set',
    () => {
      const decided = overdue()
        .when('defaultNotice.received', { decision: term }, '2027-01-20')
        .passes('awb-default-notice', term)
        .when('extensionRequest.decided', { outcome: 'refused', reason: 'Wmo' }, '2027-02-10')
      expect(decided.value).toMatchObject({ defaultNotice: 'toSet' })
      // Awb 4:18: two weeks after the last penalty day, the day before the decision.
      expect(decided.running).toMatchObject({ [`awb-penalty-set ${term}`]: '2027-02-23' })
      // From 4 to 9 February: six days of 23 euros; the day of the decision itself costs nothing.
      expect(decided.when('penalty.set', { decision: term }).context.defaultNotices[0]?.amountEur).toBe(138)
    },
  ],
  [
    'a notice on the last day itself is premature',
    () => {
      const given = overdue().when('defaultNotice.received', { decision: term }, '2027-01-18')
      expect(given.context.defaultNotices).toMatchObject([{ phase: 'premature' }])
    },
  ],
  [
    'a notice about one decision is premature, however late another is',
    () => {
      const late = applied().when('extension.requested').passes('wmo-decision')
      const given = late.when('defaultNotice.received', { decision: term }, '2027-01-05')
      expect(given.context.defaultNotices).toMatchObject([{ decision: term, phase: 'premature' }])
    },
  ],
  [
    'a premature notice stays so when a later one about the same decision runs',
    () => {
      const premature = requested().when('defaultNotice.received', { decision: term }, '2026-12-01')
      const again = premature.passes('jeugdwet-decision', key)
      const grace = again.when('defaultNotice.received', { decision: term }, '2027-01-20')
      const penalty = grace.passes('awb-default-notice', term)
      expect(penalty.context.defaultNotices.map(({ phase }) => phase)).toEqual(['premature', 'penalty'])
    },
  ],
  [
    'two decisions in default at once, each by itself',
    () => {
      const both = applied()
        .when('extension.requested')
        .passes('wmo-decision')
        .passes('jeugdwet-decision', key)
        .when('defaultNotice.received', { decision: 'wmo-decision' }, '2027-01-20')
        .when('defaultNotice.received', { decision: term }, '2027-01-27')
      const first = both.passes('awb-default-notice', 'wmo-decision')
      expect(first.value).toMatchObject({ defaultNotice: 'penaltyRuns' })
      const decided = first.when('wmo.decided', { outcome: 'granted' }, '2027-02-08')
      expect(decided.value).toMatchObject({ defaultNotice: 'toSet' })
      const second = decided.when('extensionRequest.decided', { outcome: 'granted', reason: 'nodig' }, '2027-02-09')
      expect(second.context.defaultNotices.map(({ phase }) => phase)).toEqual(['to-set', 'ended'])
      expect(second.when('penalty.set', { decision: 'wmo-decision' }).value).toMatchObject({ defaultNotice: 'none' })
    },
  ],
]

export const objectionScenarios: Scenario[] = [
  [
    'nothing to object to before a decision',
    () => {
      expect(none().value).toMatchObject({ objection: 'none' })
      expect(none().refusal('objection.received')).toBe('er is geen besluit waartegen bezwaar kan')
      expect(refused().refusal('objection.decided')).toBe('er is geen bezwaar ontvangen')
    },
  ],
  [
    'decided within six weeks after the objection term, twelve with a committee (29 March 2027 is Easter Monday)',
    () => {
      const objection = only(refused())
      const received = refused().when('objection.received', { objection }, '2026-12-01')
      expect(received.value).toMatchObject({ objection: 'toDecide' })
      expect(received.running).toEqual({ [`awb-decision-on-objection ${objection}`]: '2027-02-15' })
      const committee = refused().when('objection.received', { objection, committee: 'yes' }, '2026-12-01')
      expect(committee.value).toMatchObject({ objection: 'toDecideWithCommittee' })
      expect(committee.running).toEqual({ [`awb-decision-on-objection-with-committee ${objection}`]: '2027-03-30' })
      for (const given of [received, committee]) {
        const decided = given.when('objection.decided', { objection, outcome: 'rejected' })
        expect(decided.value).toMatchObject({ objection: 'settled' })
        expect(decided.running).toEqual({})
        expect(decided.context.decisionTerms).toEqual([])
      }
    },
  ],
  [
    'a term that passes unused lapses, and a late objection is still decided on',
    () => {
      const objection = only(refused())
      const lapsed = refused().passes('awb-objection', objection)
      expect(lapsed.value).toMatchObject({ objection: 'settled' })
      expect(lapsed.running).toEqual({})
      expect(lapsed.when('objection.received', { objection }).value).toMatchObject({ objection: 'toDecide' })
    },
  ],
  [
    'another deadline that passes leaves the objection term alone',
    () => {
      const given = refused().when('extension.requested', {}, '2026-11-24').passes('jeugdwet-decision', key)
      expect(given.context.objections).toMatchObject([{ phase: 'open' }])
      const beside = applied()
        .when('extension.requested')
        .when('extensionRequest.decided', { outcome: 'refused', reason: 'Wmo' })
      const passed = beside.passes('wmo-decision')
      expect(passed.running).toHaveProperty(`awb-objection ${only(passed)}`)
    },
  ],
  [
    'several at once: what waits longest for the college shows first',
    () => {
      const first = only(refused())
      const again = refused().passes('awb-objection', first).when('extension.requested')
      const second = again.when('extensionRequest.decided', { outcome: 'refused', reason: 'nog steeds' })
      expect(second.value).toMatchObject({ objection: 'termRuns' })
      const committee = second.when('objection.received', { objection: first, committee: 'yes' })
      expect(committee.value).toMatchObject({ objection: 'toDecideWithCommittee' })
      const other = second.context.objections[1]?.id
      const both = committee.when('objection.received', { objection: other })
      expect(both.value).toMatchObject({ objection: 'toDecide' })
      expect(both.when('objection.decided', { objection: other, outcome: 'inadmissible' }).value).toMatchObject({
        objection: 'toDecideWithCommittee',
      })
      const decided = committee.when('objection.decided', { objection: first, outcome: 'withdrawn' })
      expect(decided.value).toMatchObject({ objection: 'termRuns' })
    },
  ],
]
