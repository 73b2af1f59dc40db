import type { Actor } from '../actor.ts'
import type { NoticePreferences, NoticePreferencesStore } from './notice-preferences.ts'

/** Keeps what somebody chose for themself, and that they did; `traceId` is the request that they did it with. */
export async function chooseNotices(
  { preferences }: { preferences: Pick<NoticePreferencesStore, 'write'> },
  actor: Actor,
  chosen: NoticePreferences,
  traceId: string,
): Promise<void> {
  await preferences.write(actor, chosen, {
    action: 'notice-preferences.set',
    purpose: 'own-settings',
    caseIds: [],
    youngPersonIds: [],
    traceId,
  })
}
