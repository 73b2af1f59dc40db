import { expect } from '@jest/globals'
import { z } from 'zod'
import type { EventDefinition } from '../../../machines/event-definition.ts'
import { eventDefinition } from '../../../machines/events.ts'
import { step } from '../../../machines/step.ts'
import type { GivenCase } from '../../support/given-case.ts'
import { applied, awbMachine, deadline, none, only, overdue, refused, requested, term } from './awb.givens.ts'
import type { Scenario } from './scenario.ts'

export const extensionRequestScenarios: Scenario[] = [
  [
    'answered in writing within eight weeks, with objection explained',
    () => {
      expect(requested().running).toEqual({ [deadline]: '2027-01-18' })
      expect(requested().effects).toContainEqual({
        type: 'notify',
        party: 'youngPerson',
        template: 'extension-request-received-objection-explained',
      })
      expect(requested().atTurn).toContain('decisionMaker: extensionRequest.decided')
    },
  ],
  [
    'asked once more is the same request',
    () => {
      const again = requested().when('extension.requested', {}, '2026-12-01')
      expect(again.running).toEqual({ [deadline]: '2027-01-18' })
      expect(again.context.extensionRequest).toMatchObject({ askedAgain: true, requests: [{ on: '2026-11-23' }] })
    },
  ],
  [
    'help of kind 2 or 3 cannot be extended: that is a warning, never a refusal to take the request',
    () => {
      const given = none({ youthHelpKind: 'participation-support' }).when('extension.requested')
      expect(given.context.warnings).toMatchObject([{ code: 'help-cannot-be-extended', answer: null }])
      expect(given.value).toMatchObject({ warnings: 'toAnswer', extensionRequest: 'toDecide' })
      expect(requested().context.warnings).toEqual([])
    },
  ],
  [
    'refused: objection runs, and guidance as the only reason asks for a legal review',
    () => {
      expect(refused().value).toMatchObject({
        extensionRequest: { quiet: 'refused' },
        warnings: 'clear',
        objection: 'termRuns',
      })
      expect(refused({ onlyWmoGuidance: true }).context.warnings).toMatchObject([{ code: 'wmo-guidance-only-reason' }])
      expect(refused().running).toEqual({ [`awb-objection ${only(refused())}`]: '2027-01-04' })
      expect(refused().when('extension.requested').value).toMatchObject({ extensionRequest: 'toDecide' })
    },
  ],
  [
    'granted proposes another pathway and moves nothing by itself',
    () => {
      const given = requested().when('extensionRequest.decided', { outcome: 'granted', reason: 'nodig' })
      expect(given.value).toMatchObject({ extensionRequest: { quiet: 'granted' } })
      expect(given.context.warnings).toMatchObject([{ code: 'reroute-proposed' }])
      expect(given.context.extensionRequest.requests).toEqual([
        { on: '2026-11-23', outcome: 'granted', decidedOn: '2026-11-23' },
      ])
    },
  ],
  [
    'an upheld objection grants it after all, a rejected one does not',
    () => {
      const received = refused().when('objection.received', { objection: only(refused()) })
      const rejected = received.when('objection.decided', { objection: only(refused()), outcome: 'rejected' })
      expect(rejected.value).toMatchObject({ extensionRequest: { quiet: 'refused' } })
      const upheld = received.when('objection.decided', { objection: only(refused()), outcome: 'upheld' })
      const asked = received.when('extension.requested')
      const both = asked.when('objection.decided', { objection: only(refused()), outcome: 'upheld' })
      expect(both.value).toMatchObject({ extensionRequest: { quiet: 'granted' } })
      expect(both.running).not.toHaveProperty(deadline)
      expect(both.context.decisionTerms).toEqual([])
      expect(upheld.value).toMatchObject({ extensionRequest: { quiet: 'granted' } })
      expect(upheld.context.extensionRequest.requests.at(-1)?.outcome).toBe('granted')
    },
  ],
]

const objected = () => refused().when('objection.received', { objection: only(refused()) })
const onObjection = (given: GivenCase) => `awb-decision-on-objection:${only(given)}`

type SuspensionSchema = {
  properties: { ground: { enum: string[] } }
  examples?: { term: string; ground: string }[]
}
const suspensionSchema = ({ context }: GivenCase) =>
  z.toJSONSchema(
    (eventDefinition('deadline.suspended') as EventDefinition).payload(context),
  ) as unknown as SuspensionSchema
const groundsOf = (given: GivenCase) => suspensionSchema(given).properties.ground.enum

export const decisionTermScenarios: Scenario[] = [
  [
    'nothing to suspend, resume or extend where no decision is awaited',
    () => {
      expect(none().refusal('deadline.suspended')).toBe('er loopt geen beslistermijn op een aanvraag')
      expect(none().refusal('deadline.resumed')).toBe('er staat geen beslistermijn stil')
      expect(none().refusal('deadline.extended')).toBe('er loopt geen beslistermijn die de wet laat verlengen')
      expect(none().value).toMatchObject({ decisionTerms: 'watching' })
    },
  ],
  [
    'suspended from the invitation to the completion: the days are added',
    () => {
      const asleep = requested().when('deadline.suspended', { term, ground: 'completion' }, '2026-12-01')
      expect(asleep.value).toMatchObject({ decisionTerms: 'standingStill' })
      expect(asleep.running).toMatchObject({ [`application-completion ${term}`]: '2026-12-15' })
      expect(asleep.refusal('deadline.suspended')).not.toBeNull()
      expect(asleep.atTurn).toContain('youngPerson: deadline.resumed')
      const awake = asleep.when('deadline.resumed', { term }, '2026-12-09')
      expect(awake.value).toMatchObject({ decisionTerms: 'watching' })
      expect(awake.running).toEqual({ [deadline]: '2027-01-25' })
    },
  ],
  [
    'an invitation that lapses unused: the term runs again from that day',
    () => {
      const asleep = requested().when('deadline.suspended', { term, ground: 'completion' }, '2026-12-01')
      const lapsed = asleep.passes('application-completion', term)
      expect(lapsed.value).toMatchObject({ decisionTerms: 'watching' })
      expect(lapsed.running).toEqual({ [deadline]: '2027-02-01' })
      expect(lapsed.context.decisionTerms[0]?.overdueSince).toBeNull()
    },
  ],
  [
    'the time to complete is the one that the college set (Awb 4:5 lid 1)',
    () => {
      const asleep = requested().when(
        'deadline.suspended',
        { term, ground: 'completion', untilOn: '2026-12-08' },
        '2026-12-01',
      )
      expect(asleep.running).toMatchObject({ [`application-completion ${term}`]: '2026-12-08' })
      const mistyped = { term, ground: 'completion', untilOn: '9999-12-31' }
      // The day after it must be a day that exists.
      expect(requested().when('deadline.suspended', mistyped, '2026-12-01').running).toMatchObject({
        [`application-completion ${term}`]: '2126-11-23',
      })
      // Six days are added to 18 January: from 2 up to and including 7 December.
      expect(asleep.passes('application-completion', term).running).toEqual({ [deadline]: '2027-01-25' })
    },
  ],
  [
    'consent and force majeure last until somebody ends them, who looks again on a day (Awb 4:15 lid 2)',
    () => {
      for (const ground of ['consent', 'applicant-delay', 'force-majeure']) {
        const asleep = requested().when('deadline.suspended', { term, ground }, '2026-12-01')
        expect(asleep.value).toMatchObject({ decisionTerms: 'heldUp' })
        expect(asleep.atTurn).toContain('decisionMaker: deadline.resumed')
        expect(asleep.running).toMatchObject({ [`application-completion ${term}`]: '2026-12-15' })
        expect(() => asleep.passes('application-completion', term)).toThrow('nothing happens when it passes')
        const on = asleep.when('deadline.suspended', { term, ground, untilOn: '2027-01-12' }, '2026-12-15')
        expect(on.running).toMatchObject({ [`application-completion ${term}`]: '2027-01-12' })
        expect(on.context.decisionTerms).toMatchObject([{ suspendedOn: '2026-12-01', lastsUntilEnded: true }])
        const awake = on.when('deadline.resumed', { term }, '2027-01-12')
        expect(awake.value).toMatchObject({ decisionTerms: 'watching' })
        // From 2 December up to and including 11 January: 41 days after 18 January, a Sunday, so the Monday.
        expect(awake.running).toEqual({ [deadline]: '2027-03-01' })
        expect(awake.refusal('deadline.suspended')).toBeNull()
      }
    },
  ],
  [
    'of two terms that stand still, what somebody has to complete shows first',
    () => {
      const both = applied().when('extension.requested')
      const held = both.when('deadline.suspended', { term, ground: 'consent' })
      const asked = held.when('deadline.suspended', { term: 'wmo-decision', ground: 'completion' })
      expect(asked.value).toMatchObject({ decisionTerms: 'standingStill' })
      expect(asked.passes('application-completion', 'wmo-decision').value).toMatchObject({ decisionTerms: 'heldUp' })
    },
  ],
  [
    'a decision taken while the term stands still asks nobody to complete anything',
    () => {
      const asleep = requested().when('deadline.suspended', { term, ground: 'consent' })
      const decided = asleep.when('extensionRequest.decided', { outcome: 'granted', reason: 'nodig' })
      expect(decided.value).toMatchObject({ decisionTerms: 'watching' })
      expect(Object.keys(decided.running)).not.toContain(`application-completion ${term}`)
    },
  ],
  [
    'extended once by notice where the law lets it, and not the two weeks of the Wmo',
    () => {
      const extended = requested().when('deadline.extended', { term, weeks: '2', reason: 'onderzoek' })
      expect(extended.running).toEqual({ [deadline]: '2027-02-01' })
      expect(extended.refusal('deadline.extended')).not.toBeNull()
      expect(applied().refusal('deadline.extended')).toContain('die de wet laat verlengen')
      expect(applied().refusal('deadline.suspended')).toBeNull()
    },
  ],
  [
    'a decision on objection stands still to be completed or with consent, on no other ground (domain A3, Awb 7:10)',
    () => {
      const given = objected()
      expect(groundsOf(given)).toEqual(['completion', 'consent'])
      expect(groundsOf(requested())).toEqual(['completion', 'consent', 'applicant-delay', 'force-majeure'])
      const asleep = given.when('deadline.suspended', { term: onObjection(given), ground: 'consent' })
      expect(asleep.value).toMatchObject({ decisionTerms: 'heldUp' })
      expect(() => given.when('deadline.suspended', { term: onObjection(given), ground: 'force-majeure' })).toThrow()
    },
  ],
  [
    'beside a term on an application each keeps its own grounds, and every example of the schema is accepted',
    () => {
      const given = objected().when('extension.requested')
      const suspend = (of: string, ground: string) => given.when('deadline.suspended', { term: of, ground })
      expect(groundsOf(given)).toEqual(['completion', 'consent', 'applicant-delay', 'force-majeure'])
      expect(suspend(term, 'force-majeure').value).toMatchObject({ decisionTerms: 'heldUp' })
      expect(() => suspend(onObjection(given), 'force-majeure')).toThrow('ground-not-for-term')
      const { examples = [] } = suspensionSchema(given)
      expect(examples).toHaveLength(6)
      for (const { term: of, ground } of examples)
        expect(suspend(of, ground).value).toMatchObject({
          decisionTerms: ground === 'completion' ? 'standingStill' : 'heldUp',
        })
    },
  ],
  [
    'a history that has such a suspension from before is read on: it is refused when told, not when folded',
    () => {
      const given = objected()
      const told = { type: 'deadline.suspended', term: onObjection(given), ground: 'force-majeure' }
      const event = { ...told, seq: 9, occurredOn: '2026-12-01', teller: { role: 'decision-maker' } } as never
      expect(step(awbMachine, given.snapshot, event)).toMatchObject({
        snapshot: { value: { decisionTerms: 'standingStill' } },
      })
    },
  ],
  [
    'put off six weeks, a decision on objection is due on the working day after Easter (domain A8, Atw 1)',
    () => {
      const given = objected()
      const putOff = given.when('deadline.extended', { term: onObjection(given), weeks: '6', reason: 'hoorzitting' })
      expect(given.running).toEqual({ [`awb-decision-on-objection ${only(given)}`]: '2027-02-15' })
      expect(putOff.running).toEqual({ [`awb-decision-on-objection ${only(given)}`]: '2027-03-30' })
    },
  ],
  [
    'a term whose last day passed is not suspended any more',
    () => {
      expect(overdue().context.decisionTerms[0]?.overdueSince).toBe('2027-01-18')
      expect(overdue().refusal('deadline.suspended')).toBe('er loopt geen beslistermijn op een aanvraag')
    },
  ],
]

export const warningScenarios: Scenario[] = [
  [
    'a warning waits for its answer with a reason, and cannot be answered where there is none',
    () => {
      expect(none().refusal('warning.answered')).toContain('Waarschuwing te beantwoorden')
      const given = refused({ onlyWmoGuidance: true })
      expect(given.running).toHaveProperty('warning-answer', '2026-11-26')
      expect(given.atTurn).toContain('owner: warning.answered')
      const answered = given.when('warning.answered', {
        warning: 'wmo-guidance-only-reason',
        answer: 'legal-review-asked',
        reason: 'jurist gevraagd',
      })
      expect(answered.value).toMatchObject({ warnings: 'clear' })
      expect(answered.running).not.toHaveProperty('warning-answer')
      expect(answered.context.warnings[0]?.answer).toEqual({
        how: 'legal-review-asked',
        reason: 'jurist gevraagd',
        on: '2026-11-23',
      })
    },
  ],
  [
    'two warnings: one answer is not enough',
    () => {
      const given = none({ youthHelpKind: 'personal-care' })
        .when('extension.requested')
        .when('extensionRequest.decided', { outcome: 'refused', reason: 'Wmo', onlyWmoGuidance: true })
      const one = given.when('warning.answered', {
        warning: 'help-cannot-be-extended',
        answer: 'solved',
        reason: 'uitgelegd',
      })
      expect(one.value).toMatchObject({ warnings: 'toAnswer' })
    },
  ],
]
