import type { Incapacity, Mandate } from '../../access/representation.ts'
import type { Day } from '../../calendar/day.ts'
import type { AuditRecord } from '../records.ts'

/** Who recorded something, and who ended it before its last day. */
type Kept = {
  id: string
  youngPersonId: string
  recordedAt: string
  recordedBy: string
  endedAt: string | null
  endedBy: string | null
  endedBecause: string | null
}

/** A mandate as it is kept: who stands for the young person, on what, in which matters, from when until when. */
export type MandateRecord = Mandate & Kept & { name: string }

/** Incapacity in one matter as it is kept: who determined it, from when until when. */
export type IncapacityRecord = Incapacity & Kept & { determinedBy: string }

/** What is told of a new one. */
export type NewMandate = Pick<MandateRecord, 'name' | 'ground' | 'matters' | 'fromOn' | 'untilOn'>
export type NewIncapacity = Pick<IncapacityRecord, 'matter' | 'determinedBy' | 'fromOn' | 'untilOn'>

/** How something ends before its last day: it holds no more from that day on. */
export type Ending = { endedOn: Day; because: string }

type Of = { id: string; youngPersonId: string }

/** Mandates and incapacity in the transaction of an actor: of those whom they may see. */
export interface Mandates {
  /** All of somebody, ended ones too, the last that began first. */
  of(youngPersonId: string): Promise<{ mandates: MandateRecord[]; incapacities: IncapacityRecord[] }>
  addMandate(of: Of, mandate: NewMandate, audit: AuditRecord): Promise<void>
  addIncapacity(of: Of, incapacity: NewIncapacity, audit: AuditRecord): Promise<void>
  /** Ends one that has not ended; throws Conflict when it was ended meanwhile. */
  endMandate(of: Of, ending: Ending, audit: AuditRecord): Promise<void>
  endIncapacity(of: Of, ending: Ending, audit: AuditRecord): Promise<void>
}
