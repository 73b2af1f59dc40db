import fc from 'fast-check'
import type { CaseStory, StoryEvent } from '../../../src/cases/figures/indicators/case-story.ts'

const dayFrom = (first: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 10))

const day = dayFrom('2026-01-01', 500)
const said = (type: string, payload: fc.Arbitrary<object> = fc.constant({})) =>
  fc.record({ type: fc.constant(type), occurredOn: day, payload }) as fc.Arbitrary<StoryEvent>
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

const starts = fc.record({ startsOn: day, contact: maybe(fc.constant('Fatma')) })
const offered = said(
  'offer.made',
  fc.record({ organisationId: fc.constantFrom('receiver-1', 'receiver-2'), startsOn: maybe(day) }),
)
const held = said(
  'meeting.held',
  fc.record({
    together: maybe(fc.boolean()),
    contentShared: maybe(fc.boolean()),
    contact: maybe(fc.constant('Omar')),
    startsOn: maybe(day),
  }),
)
const anyEvent = fc.oneof(
  said('plan.finalised'),
  said('plan.reopened'),
  offered,
  said('offer.accepted', starts),
  said('offer.counterProposed', starts),
  said('offer.counterAccepted'),
  said('offer.refused'),
  said('offer.expired'),
  said('offer.withdrawn'),
  said('offer.startMoved', fc.record({ startsOn: day })),
  said('case.rerouted'),
  said('wmo.notified'),
  said('wmo.decided', fc.record({ outcome: fc.constantFrom('granted', 'refused') })),
  said('wlz.decided', fc.record({ outcome: fc.constantFrom('granted', 'refused') })),
  said('zvw.intakePlanned'),
  said('basicSupport.started'),
  said('meeting.proposed'),
  said('meeting.chosen', fc.record({ on: day })),
  said('meeting.moved', fc.record({ on: day })),
  held,
  said('meeting.declined'),
  said('consent.asked'),
  said(
    'consent.given',
    fc.record({
      areas: maybe(fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 1 })),
      purpose: maybe(fc.constantFrom('handover', 'income-check')),
    }),
  ),
  said('consent.refused'),
  said('consent.withdrawn'),
  said('consent.lapsed'),
  said('consent.ownStoryChosen'),
  said('contact.named', fc.record({ contact: fc.constant('Sanne') })),
  said('help.started', fc.record({ firstDayOn: maybe(day) })),
  said('bridging.agreed', fc.record({ how: fc.constantFrom('old-help-continues', 'other-provider'), untilOn: day })),
  said('home.known'),
  said('home.atRisk'),
  said('defaultNotice.received'),
  said('penalty.set', fc.record({ amountEur: fc.integer({ min: 0, max: 1442 }) })),
  said('ground.established', fc.record({ ground: fc.constantFrom('continuation', 'foster-until-21', 'none') })),
  said('extendedCare.decided', fc.record({ outcome: fc.constantFrom('granted', 'refused') })),
  said('extendedCare.resumed'),
  said('deadline.passed', fc.record({ kind: fc.constantFrom('jeugdwet-resumption', 'plan-ready') })),
  said('intake.sorted', fc.record({ earlierYouthHelp: fc.constantFrom('none', 'handed-over', 'not-handed-over') })),
  said('income.answered'),
  said('income.notNeeded'),
  said('clientSupport.offered'),
  said('clientSupport.answered', fc.record({ answer: maybe(fc.constantFrom('wanted', 'not-wanted')) })),
  said('informalSupport.suggested', fc.record({ size: maybe(fc.constantFrom('small', 'large')) })),
  said('informalSupport.accepted'),
  said('informalSupport.started'),
  said('informalSupport.askedBack', fc.record({ how: fc.constantFrom('goes-well', 'not-started-yet', 'stopped') })),
  said(
    'plan.areaWritten',
    fc.record({
      area: fc.constantFrom('support', 'housing', 'school-work', 'income', 'wellbeing'),
      status: fc.constantFrom('in-order', 'action-needed', 'not-needed', 'not-discussed'),
    }),
  ),
  said('helpStart.checked', fc.record({ experience: maybe(fc.integer({ min: 1, max: 5 })) })),
)

/** By chance hardly anybody would be handed over warmly: some histories begin with what that takes. */
const handedOver = fc
  .tuple(
    offered,
    said('offer.accepted', fc.constant({ startsOn: '2026-01-20', contact: 'Fatma' })),
    said('consent.given'),
    said('meeting.held', fc.constant({ contentShared: true })),
  )
  .map((events) => events.map((event) => ({ ...event, occurredOn: '2026-01-05' })))

/** Any history at all, also those that no statechart would take: what is counted must not depend on that. */
export const anyStory: fc.Arbitrary<CaseStory> = fc.record({
  caseId: fc.uuid(),
  youngPersonId: fc.uuid(),
  pathway: fc.constantFrom('perspective-plan-handover', 'extended-youth-care', 'direct-intake'),
  openedOn: dayFrom('2025-10-01', 400),
  turns18On: dayFrom('2026-02-01', 500),
  opening: fc.record({
    ground: fc.constantFrom('continuation', 'resumption', null),
    facts: fc.record({
      perspectivePlan: maybe(fc.constantFrom('final', 'draft')),
      notifiedOn: maybe(day),
      continuationDecision: maybe(fc.constantFrom('granted', 'none')),
      youthHelpEndedOn: maybe(day),
      youthHelpRunning: maybe(fc.boolean()),
      participationActReportedOn: maybe(day),
    }),
    dates: day.map((latestSafeWmoNotification): Record<string, string> => ({ latestSafeWmoNotification })),
    laws: fc.subarray(['wmo', 'wlz', 'zvw'] as const),
  }),
  events: fc
    .tuple(fc.option(handedOver, { freq: 3, nil: [] }), fc.array(anyEvent, { maxLength: 25 }))
    .map(([first, others]) => [...first, ...others]),
  deadlines: fc.array(
    fc
      .record({
        kind: fc.constantFrom('wmo-investigation', 'wmo-decision', 'plan-ready'),
        dueOn: day,
        openedOn: day,
        suspendedSince: fc.option(day, { freq: 5 }),
        ended: fc.option(
          fc.record({
            settledOn: day,
            outcome: fc.constantFrom('met', 'met', 'cancelled', 'superseded', 'passed-before-opening'),
          }),
        ),
      })
      .map(({ ended, ...rest }) => ({
        ...rest,
        settledOn: ended?.settledOn ?? null,
        outcome: ended?.outcome ?? null,
      })),
    { maxLength: 3 },
  ),
})
