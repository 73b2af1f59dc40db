import type { ListedRefusal } from '../caseload/caseload-log.ts'
import type { Breach } from '../deadlines/breaches.ts'
import type { ForecastRow } from '../figures/forecast-rows.ts'
import type { Measured } from '../figures/indicators/indicators.ts'
import type { ResearchRow } from '../statistics/research-rows.ts'
import type { ListedCase, ListedDeadline, ListedYoungPerson, Orphan } from './lists.ts'

/** A row of a file: flat, days as text, without names. */
export type ExportRow = Readonly<Record<string, string | number | boolean | null>>

/** Takes the place of an id: another in each file. */
export type Pseudonym = (id: string) => string

/** The month of the 18th birthday, for its day is the day of birth. */
export const caseRow =
  (pseudonym: Pseudonym) =>
  (one: ListedCase): ExportRow => ({
    case: pseudonym(one.id),
    pathway: one.pathway,
    phase: one.phase,
    final: one.final,
    openedOn: one.openedOn,
    turns18In: one.turns18On.slice(0, 7),
    team: one.owner.organisationId,
    atTurn: one.atTurn.party,
    atTurnOrganisation: one.atTurn.organisationId,
    nextStep: one.nextStep,
    nextDueOn: one.nextDueOn,
    nextDueKind: one.nextDueKind,
  })

export const deadlineRow =
  (pseudonym: Pseudonym) =>
  (one: ListedDeadline): ExportRow => ({
    case: pseudonym(one.caseId),
    pathway: one.pathway,
    kind: one.kind,
    status: one.status,
    dueOn: one.dueOn,
    daysOverdue: one.daysOverdue,
    statutory: one.statutory,
    legalBasis: one.legalBasis.join(', '),
    openedOn: one.openedOn,
    settledOn: one.settledOn,
    party: one.party,
    organisation: one.responsible.organisationId,
  })

export const breachRow =
  (pseudonym: Pseudonym) =>
  (one: Breach): ExportRow => ({
    case: pseudonym(one.caseId),
    pathway: one.pathway,
    kind: one.kind,
    status: one.status,
    dueOn: one.dueOn,
    brokenOn: one.brokenOn,
    endedOn: one.endedOn,
    daysLate: one.daysLate,
    statutory: one.statutory,
    legalBasis: one.legalBasis.join(', '),
    party: one.party,
    heldBy: one.heldBy.organisationId,
    cause: one.explanations.at(-1)?.cause ?? null,
  })

/** Of who is known no more than what is to be done: no name, no day of birth, no facts. */
export const personRow =
  (pseudonym: Pseudonym) =>
  (one: ListedYoungPerson): ExportRow => ({
    person: pseudonym(one.id),
    case: one.openCaseId === null ? null : pseudonym(one.openCaseId),
    advice: typeof one.advice['outcome'] === 'string' ? one.advice['outcome'] : null,
    advisedOn: one.advisedOn,
    watchedBy: one.watch?.organisationId ?? null,
    watchDueOn: one.watch?.dueOn ?? null,
    watchBecause: one.watch?.because ?? null,
  })

export const orphanRow =
  (pseudonym: Pseudonym) =>
  (one: Orphan): ExportRow => ({
    case: one.caseId === null ? null : pseudonym(one.caseId),
    person: pseudonym(one.youngPersonId),
    lacks: one.lacks,
  })

/** Of a refused row the line and the columns: what stood in them could name somebody. */
export const refusalRow =
  (pseudonym: Pseudonym) =>
  (one: ListedRefusal): ExportRow => ({
    file: one.fileName,
    line: one.line,
    reference: one.reference === null ? null : pseudonym(one.reference),
    columns: one.faults.map(({ column }) => column).join(', '),
    codes: one.faults.map(({ code }) => code ?? '').join(', '),
    refusedAt: one.refusedAt,
    settledAt: one.settledAt,
  })

export const forecastRow =
  (pseudonym: Pseudonym) =>
  (one: ForecastRow): ExportRow => ({
    person: one.youngPersonId === null ? null : pseudonym(one.youngPersonId),
    case: one.caseId === null ? null : pseudonym(one.caseId),
    organisation: one.organisationId,
    pathway: one.pathway,
    on: one.on,
    amount: one.amount,
  })

export const researchRow =
  (pseudonym: Pseudonym) =>
  ({ caseId, ...codes }: ResearchRow): ExportRow => ({ case: pseudonym(caseId), ...codes })

/** A figure a row, and a row for each part of one that is split; what is hidden stays hidden. */
export const indicatorRows = (measured: readonly Measured[]): ExportRow[] =>
  measured.flatMap(({ id, kind, name, figure: { parts, ...figure } }) => {
    const whole = { indicator: id, name: name.nl, kind, part: null, ...figure }
    return [
      whole,
      ...parts.map(({ part, count, share }) => ({
        ...whole,
        part,
        count,
        share,
      })),
    ]
  })
