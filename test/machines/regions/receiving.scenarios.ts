import { expect } from '@jest/globals'
import { handoverQuality } from '../../../machines/perspective-plan-handover/handover-quality.ts'
import { handoverConsent } from '../../../machines/regions/consent/consent.context.ts'
import { openWarnings } from '../../../machines/regions/warnings/warnings.context.ts'
import { accepted, asked, at, preparing } from './handover-case.ts'
import type { Scenario } from './scenario.ts'

const offered = () => preparing().when('offer.made', { organisationId: 'adult-care' })
const countered = () => offered().when('offer.counterProposed', { startsOn: '2027-07-01', contact: 'Fatma' })
const warned = ({ context }: ReturnType<typeof preparing>) => openWarnings(context.warnings).map(({ code }) => code)

export const receiverScenarios: Scenario[] = [
  [
    'sought until five months before 18, offered with ten working days to answer',
    () => {
      expect(preparing().running['receiver-named']).toBe('2027-01-10')
      expect(preparing().atTurn).toContain('youthCareProvider: offer.made')
      const now = offered()
      expect(at(now, 'receiver')).toBe('offered')
      expect(now.running['offer-answer']).toBe('2026-06-15')
      expect(now.atTurn).toContain('receiver: offer.accepted')
      expect(asked(now, 'offerTo')).toEqual([{ organisationId: 'adult-care' }])
      expect(now.context.people.receiver.organisationId).toBe('adult-care')
    },
  ],
  [
    'never answered later than four weeks before 18',
    () =>
      expect(
        offered().when('offer.withdrawn').when('offer.made', { organisationId: 'b' }, '2027-05-06').running[
          'offer-answer'
        ],
      ).toBe('2027-05-13'),
  ],
  [
    'an earlier answer may be asked, a later one not',
    () => {
      const ask = (acceptByOn: string) =>
        preparing().when('offer.made', { organisationId: 'b', acceptByOn }).running['offer-answer']
      expect(ask('2026-06-05')).toBe('2026-06-05')
      expect(ask('2027-01-01')).toBe('2026-06-15')
      expect(ask('1999-01-01')).toBe('2026-06-15')
    },
  ],
  [
    'accepted: the receiver is named and shares as far as consent goes',
    () => {
      const now = accepted()
      expect(at(now, 'receiver')).toBe('accepted')
      expect(now.running).not.toHaveProperty('offer-answer')
      expect(now.running).not.toHaveProperty('receiver-named')
      expect(asked(now, 'beginRelation')).toEqual([
        { organisationId: 'adult-care', party: 'receiver', scope: 'contact' },
      ])
      const shared = preparing()
        .when('consent.given')
        .when('offer.made', { organisationId: 'b' })
        .when('offer.accepted', { startsOn: '2027-06-10' })
      expect(asked(shared, 'beginRelation')).toEqual([{ organisationId: 'b', party: 'receiver', scope: 'handover' }])
      expect(shared.when('contact.named', { contact: 'Sem' }).context.offer.current?.contact).toBe('Sem')
    },
  ],
  [
    'refused, expired or withdrawn, the next is sought and what was stays known',
    () => {
      const refused = offered().when('offer.refused', { reason: 'no-capacity' })
      const expired = refused.when('offer.made', { organisationId: 'b' }).passes('offer-answer')
      const withdrawn = expired
        .when('offer.made', { organisationId: 'c' })
        .when('offer.withdrawn', { reason: 'andere keuze' })
      expect(at(withdrawn, 'receiver')).toBe('sought')
      expect(withdrawn.context.people.receiver.organisationId).toBeNull()
      expect(withdrawn.running).not.toHaveProperty('offer-answer')
      expect(asked(withdrawn, 'endRelation')).toEqual([{ organisationId: 'c', party: 'receiver' }])
      expect(withdrawn.context.offer.declinedBy).toEqual([
        { organisationId: 'adult-care', how: 'refused', reason: 'no-capacity' },
        { organisationId: 'b', how: 'expired', reason: null },
        { organisationId: 'c', how: 'withdrawn', reason: 'andere keuze' },
      ])
    },
  ],
  [
    'another first day: the asking side agrees, refuses it, or the receiver steps back',
    () => {
      expect(countered().running['offer-counter-answer']).toBe('2026-06-08')
      expect(countered().atTurn).toContain('youthCareProvider: offer.counterAccepted')
      const agreed = countered().when('offer.counterAccepted')
      expect(at(agreed, 'receiver')).toBe('accepted')
      expect(agreed.context.offer.current).toMatchObject({
        startsOn: '2027-07-01',
        counterStartsOn: null,
        contact: 'Fatma',
      })
      expect(agreed.running).not.toHaveProperty('offer-counter-answer')
      expect(at(countered().when('offer.refused'), 'receiver')).toBe('sought')
      expect(at(countered().when('offer.withdrawn'), 'receiver')).toBe('sought')
    },
  ],
  [
    'a receiver that accepted can be released, and moves its first day',
    () => {
      expect(at(accepted().when('offer.withdrawn'), 'receiver')).toBe('sought')
      expect(accepted().when('offer.startMoved', { startsOn: '2027-06-09' }).context.offer.current?.startsOn).toBe(
        '2027-06-09',
      )
    },
  ],
  [
    'without consent no offer stands or is made, until the young person tells it themself',
    () => {
      const refused = offered().when('consent.refused')
      expect(at(refused, 'receiver')).toBe('sought')
      expect(refused.running).not.toHaveProperty('offer-answer')
      expect(at(countered().when('consent.refused'), 'receiver')).toBe('sought')
      expect(refused.refusal('offer.made')).toContain('laat de jongere het zelf vertellen')
      expect(refused.when('consent.ownStoryChosen').refusal('offer.made')).toBeNull()
      expect(at(offered().when('consent.asked'), 'receiver')).toBe('offered')
      expect(at(countered().when('consent.asked'), 'receiver')).toBe('counterProposed')
    },
  ],
  [
    'a receiver without expertise, free too late or starting too late must be answered for',
    () => {
      const offer = (told: object) => preparing().when('offer.made', { organisationId: 'b', ...told })
      expect(warned(offer({ expertise: { youth: true, adults: true }, firstFreeOn: '2027-06-10' }))).toEqual([])
      expect(warned(offer({ expertise: { youth: false, adults: true } }))).toEqual(['provider-without-expertise'])
      expect(warned(offer({ firstFreeOn: '2027-06-11' }))).toEqual(['receiver-free-after-18'])
      expect(warned(accepted('2027-06-10'))).toEqual([])
      expect(warned(accepted('2027-06-11'))).toEqual(['handover-planned-after-18'])
      expect(warned(accepted().when('offer.startMoved', { startsOn: '2027-07-01' }))).toEqual([
        'handover-planned-after-18',
      ])
    },
  ],
]

export const expertiseScenarios: Scenario[] = [
  [
    'looked at with every offer anew',
    () => {
      expect(at(preparing(), 'expertise')).toBe('unchecked')
      expect(at(offered(), 'expertise')).toBe('checked')
      expect(at(offered().when('offer.refused'), 'expertise')).toBe('unchecked')
      const lacking = preparing().when('offer.made', { organisationId: 'b', expertise: { youth: true, adults: false } })
      expect(at(lacking, 'expertise')).toBe('lacking')
      expect(at(lacking.when('offer.refused'), 'expertise')).toBe('unchecked')
    },
  ],
]

export const consentScenarios: Scenario[] = [
  [
    'asked, and given with what it covers',
    () => {
      const asking = preparing()
      expect(asking.running['consent-asked']).toBe('2026-06-15')
      const waiting = asking.when('consent.asked')
      expect(at(waiting, 'consent')).toBe('asked')
      expect(waiting.running).not.toHaveProperty('consent-asked')
      expect(waiting.running['consent-answer']).toBe('2026-06-15')
      const given = waiting.when('consent.given', { areas: ['housing'], how: 'in-writing', validUntilOn: '2027-12-31' })
      expect(at(given, 'consent')).toBe('given')
      expect(given.running).not.toHaveProperty('consent-answer')
      expect(given.running['consent-valid']).toBe('2027-12-31')
      expect(given.context.consent.current).toMatchObject({
        areas: ['housing'],
        how: 'in-writing',
        givenOn: '2026-06-01',
      })
    },
  ],
  [
    'given again it replaces, lapsed it is asked again',
    () => {
      const wider = preparing()
        .when('consent.given', { areas: ['housing'] })
        .when('consent.given', { areas: ['income'] })
      expect(wider.context.consent.current?.areas).toEqual(['income'])
      expect(wider.context.consent.ended).toMatchObject([{ areas: ['housing'], how: 'replaced' }])
      const lapsed = wider.passes('consent-valid')
      expect(at(lapsed, 'consent')).toBe('asked')
      expect(lapsed.running).not.toHaveProperty('consent-valid')
      expect(lapsed.context.consent).toMatchObject({ stands: 'asked', current: null })
    },
  ],
  [
    'refused or withdrawn, the young person can tell it themself, or is asked again',
    () => {
      for (const no of [
        preparing().when('consent.refused'),
        preparing().when('consent.given').when('consent.withdrawn'),
      ]) {
        expect(no.running['own-story-offered']).toBe('2026-06-08')
        expect(no.running).not.toHaveProperty('consent-valid')
        expect(no.atTurn).toContain('youthCareProvider: consent.ownStoryChosen')
        expect(at(no.when('consent.asked'), 'consent')).toBe('asked')
        const own = no.when('consent.ownStoryChosen')
        expect(at(own, 'consent')).toBe('ownStory')
        expect(own.running).not.toHaveProperty('own-story-offered')
        expect(at(own.when('consent.asked'), 'consent')).toBe('asked')
      }
      expect(preparing().refusal('consent.withdrawn')).not.toBeNull()
    },
  ],
  [
    'what the receiver sees follows consent, once there is one',
    () => {
      const scope = (now: ReturnType<typeof preparing>) => asked(now, 'beginRelation')
      const sees = (what: string) => [{ organisationId: 'adult-care', party: 'receiver', scope: what }]
      const given = accepted().when('consent.given')
      expect(scope(given)).toEqual(sees('handover'))
      expect(scope(given.when('consent.withdrawn'))).toEqual(sees('contact'))
      expect(scope(given.when('consent.refused'))).toEqual(sees('contact'))
      expect(scope(given.when('consent.ownStoryChosen'))).toEqual(sees('contact'))
      const forIncome = { purpose: 'income-check', to: 'werk en inkomen' }
      expect(handoverConsent(given.when('consent.given', forIncome).context.consent)).not.toBeNull()
      const ownStory = given.when('consent.ownStoryChosen').when('consent.given', forIncome)
      expect(handoverConsent(ownStory.context.consent)).toBeNull()
      const nobody = preparing().when('consent.given')
      expect(scope(nobody)).toEqual([])
      expect(scope(nobody.when('consent.withdrawn'))).toEqual([])
    },
  ],
]

const proposed = () =>
  accepted().when('meeting.proposed', { on: '2027-05-10', at: '10:00', alternatives: [{ on: '2027-05-12' }] })
const chosen = () => proposed().when('meeting.chosen', { on: '2027-05-12' })

export const meetingScenarios: Scenario[] = [
  [
    'four weeks before 18, proposed, chosen from what was proposed, moved',
    () => {
      expect(preparing().running['warm-handover-meeting']).toBe('2027-05-13')
      expect(proposed().running['meeting-choice']).toBe('2026-06-08')
      expect(() => proposed().when('meeting.chosen', { on: '2027-05-11' })).toThrow()
      expect(chosen().running['meeting-planned']).toBe('2027-05-12')
      expect(chosen().running).not.toHaveProperty('meeting-choice')
      const moved = chosen().when('meeting.moved', { on: '2027-05-20', place: 'thuis' })
      expect(moved.context.meeting).toMatchObject({ planned: { on: '2027-05-20', place: 'thuis' }, sequence: 2 })
      expect(moved.running['meeting-planned']).toBe('2027-05-20')
      expect(at(moved.when('meeting.proposed', { on: '2027-05-25' }), 'meeting')).toBe('proposed')
    },
  ],
  [
    'held from wherever it stands, or declined',
    () => {
      for (const before of [accepted(), proposed(), chosen()]) {
        const held = before.when('meeting.held')
        expect(at(held, 'meeting')).toBe('held')
        for (const kind of ['warm-handover-meeting', 'meeting-choice', 'meeting-planned']) {
          expect(held.running).not.toHaveProperty(kind)
        }
        const declined = before.when('meeting.declined')
        expect(at(declined, 'meeting')).toBe('declined')
        expect(declined.running).not.toHaveProperty('warm-handover-meeting')
        expect(at(declined.when('meeting.proposed', { on: '2027-05-01' }), 'meeting')).toBe('proposed')
      }
    },
  ],
  [
    'what the contracts lack of the preconditions is to be answered, once each',
    () => {
      const lacking = ['receiver-without-contract', 'youth-care-without-expertise']
      const offered = preparing().when('offer.made', { organisationId: 'adult-care', preconditions: lacking })
      const open = (given: typeof offered) => given.context.warnings.map(({ code, answer }) => [code, answer])
      expect(open(offered)).toEqual(lacking.map((code) => [code, null]))
      expect(open(offered.when('offer.accepted', { startsOn: '2027-06-10' }))).toEqual(open(offered))
      expect(open(preparing().when('offer.made', { organisationId: 'adult-care' }))).toEqual([])
    },
  ],
  [
    'warm when the five points hold, cold when only papers went, none before',
    () => {
      expect(handoverQuality(preparing().context).quality).toBe('none')
      expect(handoverQuality(accepted().context).quality).toBe('cold')
      const held = accepted().when('consent.given').when('meeting.held', { together: true, contentShared: true })
      expect(handoverQuality(held.context)).toEqual({
        quality: 'warm',
        points: { met: true, accepted: true, shared: true, startKnown: true, contactNamed: true },
      })
      const told = preparing()
        .when('offer.made', { organisationId: 'b' })
        .when('offer.accepted', { startsOn: '2027-06-10' })
      const own = told.when('consent.ownStoryChosen').when('meeting.held', { contact: 'Sem', startsOn: '2027-06-01' })
      expect(handoverQuality(own.context).quality).toBe('warm')
      expect(handoverQuality(accepted().when('meeting.held', { together: false }).context).points.met).toBe(false)
      expect(handoverQuality(accepted().when('consent.given').context).points.shared).toBe(false)
      expect(handoverQuality(held.when('consent.withdrawn').context).points.shared).toBe(false)
      expect(handoverQuality(held.when('offer.startMoved', { startsOn: '2027-06-11' }).context).points.startKnown).toBe(
        false,
      )
      expect(handoverQuality(told.context).points.contactNamed).toBe(false)
    },
  ],
]
