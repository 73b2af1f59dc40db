import type { Actor } from '../actor.ts'
import type { Page, PageOf } from '../lists/lists.ts'
import type { AuditRecord, Json } from '../records.ts'

export const deliveryStates = ['waiting', 'delivered', 'dead', 'dropped'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** A message on its way to one receiver. */
export type Delivery = {
  id: number
  messageId: string
  channel: 'webhook' | 'email'
  /** The webhook's id, or the person's. */
  target: string
  topic: string
  caseId: string | null
  seq: number | null
  body: Json
  /** When it became true. */
  createdAt: string
  /** Which try this is, from 1. */
  attempt: number
}

/** Where a delivery stands, for whoever keeps the program running: no content but its kind. */
export type DeliveryStanding = Omit<Delivery, 'body' | 'attempt'> & {
  state: DeliveryState
  attempts: number
  dueAt: string
  finishedAt: string | null
  lastError: string | null
}

/** How a try ended: it arrived, may be tried again (not before so many seconds), can't ever arrive, or is wanted no more. */
export type Outcome =
  | { arrived: true }
  | { arrived: false; error: string; again: true; afterSeconds?: number }
  | { arrived: false; error: string; again: false }
  | { dropped: string }

/** How often and how long is tried. */
export type RetryPolicy = {
  /** Waits before the second, third … try, in seconds; after the last it is given up. */
  waitSeconds: readonly number[]
  /** How long one try may take before somebody else may try, in seconds. */
  leaseSeconds: number
}

/** Over about two days: seconds at first, hours at last. */
export const usualRetries: RetryPolicy = {
  waitSeconds: [5, 15, 60, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600],
  leaseSeconds: 60,
}

/** The outbox on its way out. Any number of workers may use it at once. */
export interface Outbox {
  /** Decides for a batch of messages who gets them; false when none is left, or somebody else is at it. */
  dispatch(municipality: string, withEmail: boolean, limit: number): Promise<boolean>
  /**
   * Takes deliveries that are due, for the time of a lease. Of those of one case to one webhook only the oldest, so that
   * they arrive in their order.
   */
  take(municipality: string, leaseSeconds: number, limit: number): Promise<Delivery[]>
  finish(
    municipality: string,
    delivery: Pick<Delivery, 'id' | 'attempt'>,
    outcome: Outcome,
    retries: RetryPolicy,
  ): Promise<void>
  /** Removes what was told long ago. */
  tidy(municipality: string): Promise<void>
}

/** Deliveries as an administrator sees them. */
export interface DeliveryDesk {
  list(actor: Actor, filter: { state?: DeliveryState | undefined }, page: Page): Promise<PageOf<DeliveryStanding>>
  /** Sends one that was given up again; null when there is none, `state` tells one that was not given up. */
  resend(actor: Actor, id: number, audit: AuditRecord): Promise<DeliveryStanding | null>
  find(actor: Actor, id: number): Promise<DeliveryStanding | null>
}

/** Somebody else's system that follows the cases. */
export type Webhook = {
  id: string
  url: string
  organisationId: string | null
  types: string[] | null
  active: boolean
  createdAt: string
}

/** A webhook as it is sent to: with its secrets. */
export type OpenWebhook = Webhook & { secret: string; token: string | null }

export interface Webhooks {
  list(actor: Actor, page: Page): Promise<PageOf<Webhook>>
  add(actor: Actor, webhook: Omit<OpenWebhook, 'createdAt' | 'active'>, audit: AuditRecord): Promise<Webhook>
  /** Null when there is none. */
  close(actor: Actor, id: string, audit: AuditRecord): Promise<Webhook | null>
  /** For the worker. */
  open(municipality: string, id: string): Promise<OpenWebhook | null>
}
