import { recordEvent } from '../cases/events/record-event.ts'
import type { Json } from '../cases/records.ts'
import { doOnce } from './forms/do-once.ts'
import { seenVersion } from './forms/form-schemas.ts'
import type { SignedInVisit } from './page.ts'
import type { PageNeeds } from './page-needs.ts'

/** One event as a form tells it; it happened today unless said otherwise. */
export type FormEvent = { type: string; payload?: Json; occurredOn?: string }

/**
 * Tells one event of a case as of the version that the form was drawn for, once however often the form is sent, and answers
 * where to go. The same use-case as the API: it judges whether this may be told by who asks, and whether it fits.
 * @throws as recordEvent
 */
export function tellEvent(
  needs: Pick<PageNeeds, 'answers' | 'cases'>,
  visit: SignedInVisit,
  caseId: string,
  { type, payload = {}, occurredOn = visit.today }: FormEvent,
  to: string,
): Promise<string> {
  return doOnce(needs, visit, async (keep) => {
    const version = seenVersion.parse(visit.form['versie'])
    await recordEvent(
      needs.cases,
      visit.viewer.caller,
      caseId,
      { type, occurredOn, payload },
      { version, keep: () => keep(to) },
    )
    return to
  })
}
