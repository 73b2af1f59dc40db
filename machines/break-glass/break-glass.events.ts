/** How a look without the usual right was judged afterwards. */
export const findings = ['justified', 'not-justified'] as const
export type Finding = (typeof findings)[number]

/** What may happen to one break-glass. All instants are RFC 3339; `personId` is who does it. */
export type BreakGlassEvent =
  | { type: 'breakGlass.opened'; at: string }
  | { type: 'breakGlass.ended'; at: string }
  /** The hour is over: told by the clock. */
  | { type: 'breakGlass.lapsed'; at: string }
  | { type: 'breakGlass.reviewed'; at: string; personId: string; finding: Finding; because: string }

/** What it is asked for: one case, by one person, for a written reason. */
export type BreakGlassRequest = { caseId: string; personId: string; reason: string }

/** What is known of it; null where it is not so far. */
export type BreakGlassContext = BreakGlassRequest & {
  openedAt: string | null
  /** Sixty minutes after it was opened. Nothing moves it. */
  endsAt: string | null
  endedAt: string | null
  endedBy: 'hand' | 'time' | null
  review: { at: string; personId: string; finding: Finding; because: string } | null
}
