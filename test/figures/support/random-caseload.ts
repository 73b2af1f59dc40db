import fc from 'fast-check'
import type { DeadlineRecord } from '../../../src/cases/records.ts'
import type { CaseChange } from '../../../src/cases/storage.ts'
import {
  aCase,
  aDeadline,
  anAudit,
  anEvent,
  anOpening,
  aState,
  aYoungPerson,
  teamWorker,
} from '../../support/stored-records.ts'
import type { TestStorage } from '../../support/test-storage.ts'

const teams = ['team-1', 'team-2', null] as const
const providers = ['provider-1', 'provider-2', null] as const
const pathways = ['perspective-plan-handover', 'extended-youth-care', 'direct-intake'] as const
const kinds = ['plan-ready', 'wmo-decision', 'wmo-investigation', 'offer-answer'] as const

const dayFrom = (first: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 10))

/** Nothing is told of a day to come. */
const noLater = (day: string, days: number): string => {
  const then = new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
  return then < '2026-11-20' ? then : '2026-11-20'
}

const anyDeadline = fc.record({
  dueOn: dayFrom('2026-08-01', 220),
  openedOn: dayFrom('2026-07-01', 140),
  kind: fc.constantFrom(...kinds),
  organisationId: fc.constantFrom(...teams, ...providers),
  suspendedSince: fc.option(dayFrom('2026-09-01', 80), { freq: 6, nil: null }),
  stoodStill: fc.option(fc.tuple(dayFrom('2026-08-20', 80), fc.integer({ min: 0, max: 30 })), { freq: 4, nil: null }),
  settled: fc.option(
    fc.record({
      settledOn: dayFrom('2026-07-10', 132),
      outcome: fc.constantFrom('met', 'met', 'cancelled', 'superseded', 'passed-before-opening'),
    }),
    { nil: null },
  ),
})

const anyCase = fc.record({
  pathway: fc.constantFrom(...pathways),
  team: fc.constantFrom(...teams),
  worker: fc.constantFrom('worker-1', 'gone', null),
  provider: fc.constantFrom(...providers),
  providerLeft: fc.boolean(),
  turns18On: dayFrom('2026-10-01', 240),
  final: fc.boolean(),
  course: fc.constantFrom('arranging', 'arranged'),
  atTurn: fc.constantFrom('owner', 'receiver', 'youthCareProvider'),
  nextStep: fc.constantFrom('plan.finalised', 'offer.accepted'),
  deadlines: fc.array(anyDeadline, { maxLength: 6 }),
})

/** In a case that was closed nothing runs any more. */
const atClosing = ({ openedOn }: { openedOn: string }) => ({
  settledOn: openedOn > '2026-11-01' ? openedOn : '2026-11-01',
  outcome: 'cancelled',
})

/** Cases with whatever dates, holders and states: enough to tell a count that forgets a rule from one that does not. */
export function randomChanges(count: number, seed: number): CaseChange[] {
  return fc.sample(anyCase, { numRuns: count, seed }).map((one, index) => {
    const id = `case-${index}`
    const owner = { organisationId: one.team, personId: one.worker }
    const state = { open: { course: { inWindow: one.course } } }
    const deadlines = one.deadlines
      .map((drawn) => ({ ...drawn, settled: drawn.settled ?? (one.final ? atClosing(drawn) : null) }))
      .map(
        ({ settled, stoodStill, organisationId, ...rest }, n): DeadlineRecord =>
          aDeadline({
            id: `${id}.${n}`,
            caseId: id,
            ...rest,
            responsible: { organisationId, personId: null },
            suspensions: stoodStill
              ? [{ invitedOn: stoodStill[0], completedOn: noLater(stoodStill[0], stoodStill[1]) }]
              : [],
            ...(settled && {
              settledOn: settled.settledOn,
              outcome: settled.outcome as DeadlineRecord['outcome'],
              settledBySeq: 1,
              suspendedSince: null,
            }),
          }),
      )
    return anOpening({
      record: aCase({
        id,
        youngPersonId: `yp-${index}`,
        openedOn: '2026-07-01',
        pathway: one.pathway,
        owner,
        state,
        final: one.final,
        turns18On: one.turns18On,
        atTurn: { organisationId: null, personId: null, party: one.atTurn },
        nextStep: one.nextStep,
        closedOn: one.final ? '2026-11-01' : null,
      }),
      events: [anEvent(1)],
      states: [
        aState(1, {
          validFrom: '2026-07-01',
          pathway: one.pathway,
          state,
          final: one.final,
          ownerOrganisationId: one.team,
          ownerPersonId: one.worker,
        }),
      ],
      relations:
        one.provider === null
          ? []
          : [
              {
                caseId: id,
                organisationId: one.provider,
                party: 'youthCareProvider',
                scope: 'full',
                beganOn: '2026-07-01',
                endedOn: one.providerLeft ? '2026-09-01' : null,
              },
            ],
      outbox: [],
      deadlines,
    })
  })
}

/** Writes them, with the people and organisations that they name; `gone` has left. */
export async function storeChanges(at: Pick<TestStorage, 'storage'>, changes: readonly CaseChange[]): Promise<void> {
  await at.storage.transaction({ ...teamWorker, role: 'administrator' }, async ({ directory }) => {
    for (const id of ['team-1', 'team-2', 'provider-1', 'provider-2'])
      await directory.writeOrganisation({
        id,
        municipality: 'm1',
        name: id,
        kind: 'neighbourhood-team',
        active: true,
        details: {},
      })
    for (const id of ['worker-1', 'gone'])
      await directory.writePerson({
        id,
        municipality: 'm1',
        name: id,
        email: null,
        organisationId: 'team-1',
        role: 'neighbourhood-team',
        active: id !== 'gone',
      })
  })
  await at.storage.transaction({ ...teamWorker, role: 'decision-maker' }, async (unit) => {
    for (const [index, change] of changes.entries()) {
      const person = aYoungPerson({ id: `yp-${index}`, reference: `R-${index}`, bsn: null, watch: null })
      await unit.writeYoungPerson(person, anEvent(1, { type: 'person.registered' }), null, anAudit())
      await unit.writeCase(change)
    }
  })
}
