import { expect } from '@jest/globals'
import { openWarnings } from '../../../machines/regions/warnings/warnings.context.ts'
import { accepted, asked, at, preparing, turns18 } from './handover-case.ts'
import type { Scenario } from './scenario.ts'

export const clockScenarios: Scenario[] = [
  [
    'half a year before 18 the window opens, at 18 the young person is adult',
    () => {
      const begun = preparing()
      expect(at(begun.on('2026-12-09'), 'clock')).toBe('preparing')
      expect(at(begun.on('2026-12-10'), 'clock')).toBe('windowOpen')
      expect(at(begun.on('2027-06-09'), 'clock')).toBe('windowOpen')
      expect(at(begun.on(turns18), 'clock')).toBe('adult')
      expect(begun.on(turns18).on('2027-01-01').context.today).toBe(turns18)
    },
  ],
  [
    'a case opened late is placed where the calendar is',
    () => expect(at(preparing({ openedOn: '2027-07-01' }), 'clock')).toBe('adult'),
  ],
]

export const fileScenarios: Scenario[] = [
  [
    'a worker or organisation takes over, for one party',
    () => {
      const worker = preparing().when('worker.assigned', { personId: 'kees', party: 'youthCareProvider' })
      expect(worker.context.people.youthCareProvider).toEqual({ organisationId: null, personId: 'kees' })
      expect(asked(worker, 'notify')).toEqual([{ party: 'youthCareProvider', template: 'worker-assigned' }])
      const moved = preparing().when('organisation.changed', { organisationId: 'zandvoort', registeredIn: 'Zandvoort' })
      expect(moved.context.people.owner).toEqual({ organisationId: 'zandvoort', personId: null })
      expect(moved.context.file.residence).toEqual({ registeredIn: 'Zandvoort', staysIn: null })
      expect(asked(moved, 'endRelation')).toEqual([{ organisationId: 'team', party: 'owner' }])
      expect(asked(moved, 'beginRelation')).toEqual([{ organisationId: 'zandvoort', party: 'owner', scope: 'full' }])
    },
  ],
  [
    'facts that change propose another pathway, and never move the case',
    () => {
      const same = preparing().when('facts.changed', {
        facts: { wlzRight: true },
        advisedPathway: 'perspective-plan-handover',
      })
      expect(same.context.file.facts).toMatchObject({ wlzRight: true })
      expect(openWarnings(same.context.warnings)).toEqual([])
      const other = same.when('facts.changed', { facts: {}, advisedPathway: 'extended-youth-care' })
      expect(openWarnings(other.context.warnings)).toMatchObject([{ code: 'reroute-proposed' }])
      expect(at(other, 'course')).toBe('preparing')
    },
  ],
  [
    'the youth and family centre takes part in a joint case until it leaves',
    () => {
      const joined = preparing().when('youthFamilyCentre.joined', { organisationId: 'cjg' })
      expect(asked(joined, 'beginRelation')).toEqual([
        { organisationId: 'cjg', party: 'youthFamilyCentre', scope: 'handover' },
      ])
      expect(asked(joined, 'notify')).toEqual([{ party: 'owner', template: 'youth-family-centre-joined' }])
      const left = joined.when('youthFamilyCentre.left', { organisationId: 'cjg' })
      expect(asked(left, 'endRelation')).toEqual([{ organisationId: 'cjg', party: 'youthFamilyCentre' }])
    },
  ],
  [
    'family takes part, each once, and stands in the plan until they leave',
    () => {
      const mother = preparing().when('family.joined', { who: 'parent', name: 'Samira' })
      const both = mother
        .when('family.joined', { who: 'parent', name: 'Samira' })
        .when('family.joined', { who: 'sibling' })
      expect(both.context.plan.participants).toEqual(['Samira (ouder)', 'broer of zus'])
      const left = both.when('family.left', { participant: 'Samira (ouder)' })
      expect(left.context.plan.participants).toEqual(['broer of zus'])
      expect(preparing().refusal('family.left')).toContain('er doet niemand mee')
    },
  ],
  [
    'a note and a correction change nothing',
    () => {
      const noted = preparing().when('note.added', { text: 'gebeld' }).when('policy.applied', { version: 'haarlem-2' })
      expect(noted.value).toEqual(preparing().value)
      expect(noted.when('event.corrected', { seq: 2, void: true, reason: 'dubbel' }).effects).toEqual([])
    },
  ],
]

export const openScenarios: Scenario[] = [
  [
    'rerouted with its reason, to a pathway that it is not on',
    () => {
      const moved = preparing().when('case.rerouted', { pathway: 'direct-intake', reason: 'geen hulp meer' })
      expect(moved.value).toBe('rerouted')
      expect(asked(moved, 'continueElsewhere')).toEqual([{ pathway: 'direct-intake', reason: 'geen hulp meer' }])
      expect(() => preparing().when('case.rerouted', { pathway: 'perspective-plan-handover', reason: 'x' })).toThrow()
    },
  ],
  [
    'closed with its reason',
    () => expect(preparing().when('case.closed', { reason: 'moved-away', movedTo: 'Zandvoort' }).value).toBe('closed'),
  ],
]

export const wishScenarios: Scenario[] = [
  [
    'declined for now: contact is offered again, until a yes',
    () => {
      const declined = preparing().when('case.declined')
      expect(at(declined, 'wish')).toBe('declined')
      expect(declined.running['contact-again']).toBe('2026-09-01')
      expect(declined.atTurn).toContain('owner: contact.offered')
      const no = declined.when('contact.offered', { answer: 'not-now', contactAgainOn: '2027-02-01' }, '2026-09-01')
      expect(at(no, 'wish')).toBe('declined')
      expect(no.running['contact-again']).toBe('2027-02-01')
      const silent = no.when('contact.offered', { answer: 'not-reached', contactAgainOn: '2020-01-01' }, '2027-02-01')
      expect(silent.running['contact-again']).toBe('2027-05-01')
      expect(silent.context.wish.contacts.map(({ answer }) => answer)).toEqual(['not-now', 'not-reached'])
      const yes = silent.when('contact.offered', { answer: 'wants-help' })
      expect(at(yes, 'wish')).toBe('wanted')
      expect(yes.running).not.toHaveProperty('contact-again')
    },
  ],
  [
    'resumed in one step, also after the right to resume youth help lapsed',
    () => {
      const declined = preparing().when('case.declined', { contactAgainOn: '2026-08-01' })
      expect(declined.running['contact-again']).toBe('2026-08-01')
      expect(at(declined.when('case.resumed'), 'wish')).toBe('wanted')
      expect(at(declined.on('2027-12-10'), 'wish')).toBe('declined')
      const lapsed = declined.on('2027-12-11')
      expect(at(lapsed, 'wish')).toBe('lapsed')
      expect(lapsed.running['contact-again']).toBe('2026-08-01')
      expect(at(lapsed.when('contact.offered', { answer: 'not-now' }), 'wish')).toBe('lapsed')
      expect(at(lapsed.when('contact.offered'), 'wish')).toBe('wanted')
      expect(at(lapsed.when('case.resumed'), 'wish')).toBe('wanted')
    },
  ],
]

const drafting = () => preparing().when('plan.started')
const final = () => drafting().when('plan.finalised')

export const planScenarios: Scenario[] = [
  [
    'talked about within four weeks of a late opening, final when the window opens, answered in two weeks',
    () => {
      expect(preparing().running).toMatchObject({ 'future-plan-talk': '2026-06-29', 'plan-ready': '2026-12-10' })
      expect(preparing({ openedOn: '2024-06-01' }).running['future-plan-talk']).toBe('2025-06-10')
      // Who was born on 29 February turns 16 on one, and 18 in a common year: the talk is by the 16th birthday itself.
      const leapDay = { facts: { birthDate: '2012-02-29' }, dates: { turns18: '2030-03-01' }, openedOn: '2026-11-23' }
      expect(preparing(leapDay).running['future-plan-talk']).toBe('2028-02-29')
      expect(drafting().running).not.toHaveProperty('future-plan-talk')
      expect(final().running).not.toHaveProperty('plan-ready')
      expect(final().running['plan-answered']).toBe('2026-06-15')
      expect(final().atTurn).toContain('youngPerson: plan.agreed')
      const agreed = final().when('plan.agreed')
      expect(at(agreed, 'plan')).toBe('agreed')
      expect(agreed.running).not.toHaveProperty('plan-answered')
    },
  ],
  [
    'begins where the facts say it stands',
    () => {
      expect(at(preparing({ facts: { perspectivePlan: 'draft' } }), 'plan')).toBe('drafting')
      expect(preparing({ facts: { perspectivePlan: 'draft' } }).running['plan-ready']).toBe('2026-12-10')
      expect(at(preparing({ facts: { perspectivePlan: 'final' } }), 'plan')).toBe('final')
      expect(at(preparing({ facts: { perspectivePlan: 'none' } }), 'plan')).toBe('notStarted')
    },
  ],
  [
    'written lean, area by area, by whom it concerns',
    () => {
      const written = drafting()
        .when('plan.areaWritten', { area: 'housing', status: 'action-needed', goal: 'een eigen kamer' })
        .when('plan.areaWritten', { area: 'income', status: 'not-discussed' })
        .when('plan.participantsNamed', { participants: ['Noor', 'Kees'] })
        .when('plan.riskNoted', { note: 'bel Kees' })
      expect(written.context.plan.areas).toMatchObject({
        housing: { status: 'action-needed', goal: 'een eigen kamer', action: null },
        income: { status: 'not-discussed', goal: null },
      })
      expect(written.context.plan).toMatchObject({ participants: ['Noor', 'Kees'], riskNote: 'bel Kees' })
      expect(written.when('plan.finalised').refusal('plan.areaWritten')).not.toBeNull()
    },
  ],
  [
    'agreed with points of difference, and reopened from anywhere with two weeks or the window to be ready again',
    () => {
      const differs = final().when('plan.agreed', { agreement: 'with-differences', differences: 'de startdag' })
      expect(at(differs, 'plan')).toBe('agreedWithDifferences')
      expect(differs.context.plan.differences).toBe('de startdag')
      for (const before of [final(), final().when('plan.agreed'), differs]) {
        const again = before.when('plan.reopened')
        expect(at(again, 'plan')).toBe('drafting')
        expect(again.running['plan-ready']).toBe('2026-12-10')
        expect(again.running).not.toHaveProperty('plan-answered')
        expect(again.when('plan.finalised').context.plan.version).toBe(2)
      }
      expect(final().on('2027-01-04').when('plan.reopened').running['plan-ready']).toBe('2027-01-18')
    },
  ],
]

export const planInWritingScenarios: Scenario[] = [
  [
    'within fourteen days, as often as it is asked',
    () => {
      const waiting = preparing().when('plan.askedInWriting', { askedBy: 'young-person' })
      expect(waiting.running['jeugdwet-care-plan-in-writing']).toBe('2026-06-15')
      const given = waiting.when('plan.givenInWriting')
      expect(given.running).not.toHaveProperty('jeugdwet-care-plan-in-writing')
      expect(at(given, 'planInWriting')).toBe('given')
      expect(at(given.when('plan.askedInWriting'), 'planInWriting')).toBe('asked')
    },
  ],
]

export const clientSupportScenarios: Scenario[] = [
  [
    'offered before the window opens, answered, referred outside when wanted, and offered again at any time',
    () => {
      expect(preparing().running['client-support-offered']).toBe('2026-12-10')
      const offered = preparing().when('clientSupport.offered')
      expect(offered.running).not.toHaveProperty('client-support-offered')
      expect(offered.running['client-support-answer']).toBe('2026-06-15')
      const wanted = offered.when('clientSupport.answered')
      expect(at(wanted, 'clientSupport')).toBe('wanted')
      expect(asked(wanted, 'refer')).toEqual([{ service: 'independent-client-support', key: 'client-support' }])
      const not = offered.when('clientSupport.answered', { answer: 'not-wanted' })
      expect(at(not, 'clientSupport')).toBe('notWanted')
      expect(asked(not, 'refer')).toEqual([])
      expect(not.running).not.toHaveProperty('client-support-answer')
      expect(at(not.when('clientSupport.offered'), 'clientSupport')).toBe('offered')
    },
  ],
]

const known = (on: string) => preparing().when('home.known', { arrangement: 'can-stay' }, on)
const managerTold = (now: ReturnType<typeof preparing>) =>
  asked(now, 'notify').filter((told) => 'template' in told && told.template === 'home-uncertain')

export const homeScenarios: Scenario[] = [
  [
    'asked by the next of three days before 18',
    () => {
      expect(preparing().running['home-known']).toBe('2026-12-10')
      expect(preparing({ openedOn: '2027-01-01' }).running['home-known']).toBe('2027-03-10')
      expect(preparing({ openedOn: '2027-05-20' }).running['home-known']).toBe('2027-05-27')
    },
  ],
  [
    'known, and asked again at each of the three days since',
    () => {
      const first = known('2026-06-01')
      expect(at(first, 'home')).toBe('known')
      expect(first.running).not.toHaveProperty('home-known')
      const again = first.on('2026-12-10')
      expect(at(again, 'home')).toBe('askedAgain')
      expect(again.running['home-known']).toBe('2026-12-24')
      expect(at(again.when('home.known', {}, '2026-12-11').on('2027-01-01'), 'home')).toBe('known')
      expect(at(known('2027-03-10').on('2027-03-11'), 'home')).toBe('known')
      expect(at(known('2027-03-10').on('2027-05-10'), 'home')).toBe('askedAgain')
    },
  ],
  [
    'unknown or at risk a month before 18 the manager is told, once',
    () => {
      expect(managerTold(preparing().on('2027-05-09'))).toEqual([])
      const told = preparing().on('2027-05-10')
      expect(managerTold(told)).toHaveLength(1)
      expect(managerTold(told.on('2027-05-20'))).toEqual([])
      const risk = preparing().when('home.atRisk')
      expect(risk.running['home-known']).toBe('2026-12-10')
      expect(managerTold(risk.on('2027-05-10'))).toHaveLength(1)
      expect(managerTold(known('2026-06-01').on('2027-05-10'))).toEqual([])
    },
  ],
  [
    'without a place tonight at risk from the opening',
    () => {
      expect(at(preparing({ facts: { noPlaceTonight: true } }), 'home')).toBe('atRisk')
      expect(at(preparing({ facts: { noPlaceTonight: false } }), 'home')).toBe('unknown')
      expect(at(accepted(), 'home')).toBe('unknown')
    },
  ],
]
