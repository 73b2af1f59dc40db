import type { Actor } from '../../src/cases/actor.ts'
import type {
  AuditRecord,
  CaseRecord,
  DeadlineRecord,
  RecordedEvent,
  YoungPersonRecord,
} from '../../src/cases/records.ts'
import type { CaseChange, CaseStatePeriod } from '../../src/cases/storage.ts'

/** Invented records for tests of storage: complete, plain, and different only in what a test names. */

export const teamWorker: Actor = {
  municipality: 'm1',
  personId: 'worker-1',
  organisationId: 'team-1',
  role: 'neighbourhood-team',
}

export const anAudit = (more: Partial<AuditRecord> = {}): AuditRecord => ({
  action: 'event.recorded',
  purpose: 'case-work',
  caseIds: ['case-1'],
  youngPersonIds: ['yp-1'],
  traceId: null,
  ...more,
})

export const aYoungPerson = (more: Partial<YoungPersonRecord> = {}): YoungPersonRecord => ({
  id: 'yp-1',
  municipality: 'm1',
  reference: 'R-1',
  bsn: '999990019',
  firstName: 'Noor',
  familyName: 'de Vries',
  birthDate: '2009-02-28',
  residence: 'Haarlem',
  signInPersonId: null,
  facts: { birthDate: '2009-02-28', youthHelpRunning: true, needs: [{ youthHelpKind: 'foster-care' }] },
  version: 1,
  registeredAt: '2026-11-01T09:00:00.000Z',
  advice: { outcome: 'perspective-plan-handover', alerts: [] },
  advisedOn: '2026-11-01',
  adviseAgainOn: '2027-02-28',
  watch: { organisationId: 'team-1', personId: null, dueOn: '2026-11-15', because: 'case-to-open' },
  ...more,
})

export const anEvent = (seq: number, more: Partial<RecordedEvent> = {}): RecordedEvent => ({
  seq,
  type: seq === 1 ? 'case.opened' : 'note.added',
  occurredOn: '2026-11-01',
  recordedAt: '2026-11-01T10:00:00.000Z',
  personId: 'worker-1',
  role: 'neighbourhood-team',
  organisationId: 'team-1',
  payload: { text: `event ${seq}` },
  computed: {},
  ...more,
})

export const aState = (seq: number, more: Partial<CaseStatePeriod> = {}): CaseStatePeriod => ({
  seq,
  validFrom: '2026-11-01',
  pathway: 'perspective-plan-handover',
  state: { open: { plan: 'notStarted' } },
  phase: 'preparing',
  final: false,
  ownerOrganisationId: 'team-1',
  ownerPersonId: 'worker-1',
  ...more,
})

export const aDeadline = (more: Partial<DeadlineRecord> = {}): DeadlineRecord => ({
  id: 'case-1.1.plan-final',
  caseId: 'case-1',
  kind: 'plan-final',
  key: null,
  startsOn: '2026-11-01',
  rawEndOn: '2026-12-25',
  suspendedDays: 0,
  dueOn: '2026-12-28',
  shifts: [{ day: '2026-12-25', because: 'christmas' }],
  legalBasis: ['Jeugdwet 4.1.3'],
  statutory: true,
  party: 'youthCareProvider',
  responsible: { organisationId: 'provider-1', personId: null },
  openedBySeq: 1,
  openedOn: '2026-11-01',
  settledBySeq: null,
  settledOn: null,
  outcome: null,
  suspendedSince: null,
  suspensions: [{ invitedOn: '2026-11-02', completedOn: '2026-11-05' }],
  extendedTo: null,
  policyVersion: '2026-1',
  passesAs: 'deadline.passed',
  passedOn: null,
  supersededBy: null,
  ...more,
})

export const aCase = (more: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'case-1',
  municipality: 'm1',
  youngPersonId: 'yp-1',
  pathway: 'perspective-plan-handover',
  machineVersion: 1,
  version: 1,
  snapshot: { value: { open: { plan: 'notStarted' } }, context: { facts: {} } },
  state: { open: { plan: 'notStarted' } },
  phase: 'preparing',
  final: false,
  openedOn: '2026-11-01',
  closedOn: null,
  policyVersion: '2026-1',
  owner: { organisationId: 'team-1', personId: 'worker-1' },
  atTurn: { organisationId: 'provider-1', personId: null, party: 'youthCareProvider' },
  nextStep: 'plan.started',
  nextDueOn: '2026-12-28',
  nextDueKind: 'plan-final',
  noDateBecause: null,
  nextDayOn: '2026-12-29',
  turns18On: '2027-02-28',
  validFrom: '2026-11-01',
  continuesCaseId: null,
  ...more,
})

/** The change that opens a case, with one event, one deadline, one relation and one message. */
export const anOpening = (more: Partial<CaseChange> = {}): CaseChange => ({
  expectedVersion: null,
  record: aCase(),
  events: [anEvent(1)],
  states: [aState(1)],
  deadlines: [aDeadline()],
  relations: [
    {
      caseId: 'case-1',
      organisationId: 'provider-1',
      party: 'youthCareProvider',
      scope: 'full',
      beganOn: '2026-11-01',
      endedOn: null,
    },
  ],
  outbox: [{ id: 'message-1', topic: 'case.opened', caseId: 'case-1', seq: 1, body: { caseId: 'case-1' } }],
  audit: anAudit({ action: 'case.opened' }),
  keptAnswer: null,
  ...more,
})

/** A change by one more event, with nothing else new unless said. */
export const aChange = (version: number, more: Partial<CaseChange> = {}): CaseChange => ({
  expectedVersion: version - 1,
  record: aCase({ version }),
  events: [anEvent(version)],
  states: [aState(version)],
  deadlines: [],
  relations: [],
  outbox: [],
  audit: anAudit(),
  keptAnswer: null,
  ...more,
})
