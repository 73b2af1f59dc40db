import type { EventOffer } from '../../../cases/events/available-events.ts'
import type { SignedInVisit } from '../../page.ts'
import type { PageNeeds } from '../../page-needs.ts'
import { hasForm } from './present-actions.ts'
import { readCasePage } from './read-case-page.tsx'
import { fieldsOf } from './schema-fields.ts'

/** The field of the day on which it happened. */
export const dayField = 'gebeurdOp'

/** A case with the step of an address: `offer` is undefined where this case has none, or none for who looks. */
export type ReadStep = Awaited<ReturnType<typeof readStep>>

/** @throws NotFound when there is no such case, or it is not theirs to know of. */
export async function readStep(visit: SignedInVisit, needs: Pick<PageNeeds, 'cases' | 'signIn'>) {
  const page = await readCasePage(needs, visit, '')
  const { words, language } = visit
  const offer: EventOffer | undefined = page.file.offers.find(
    ({ definition }) => definition.type === visit.params['type'] && hasForm(definition.type),
  )
  const codes = { words, language, names: page.names, history: page.file.history }
  const fields = offer?.payloadSchema ? fieldsOf(offer.definition.type, offer.payloadSchema, codes) : []
  return { ...page, offer, fields, codes }
}
