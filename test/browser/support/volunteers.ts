import type { RunningProgram } from '../../support/running-program.ts'

const volunteers = '0d000000-0000-4000-8000-000000000007'
const youthCare = '0d000000-0000-4000-8000-000000000003'

/** Offers the case to a small organisation, with whom it can call. */
export async function askVolunteers(program: RunningProgram, caseId: string): Promise<void> {
  const tell = async (persona: string, method: string, path: string, body: object) => {
    const { status } = await program.call(persona, method, path, { body, headers: { 'If-Match': '*' } })
    if (status >= 400) throw new Error(`${method} ${path} was answered with ${status}.`)
  }
  await tell('beheer', 'PATCH', `/organisations/${volunteers}`, { details: { size: 'small' } })
  const contact = { phone: '023 555 01 00' }
  await tell('beheer', 'PATCH', `/organisations/${youthCare}`, { details: { contact } })
  const payload = { organisationId: volunteers, startsOn: '2027-06-10', task: 'Elke week samen koken' }
  await tell('jeugdhulp', 'POST', `/cases/${caseId}/events`, {
    type: 'offer.made',
    occurredOn: '2026-12-08',
    ...payload,
  })
}

/** An offer to them in another case than this one, and the link by which they answer. */
export async function offerLinkFor(
  program: RunningProgram,
  notIn: string,
): Promise<{ caseId: string; address: string }> {
  const { items } = (await program.call<{ items: { id: string }[] }>('jeugdhulp', 'GET', '/cases')).body
  const caseId = items.findLast(({ id }) => id !== notIn)?.id ?? ''
  await askVolunteers(program, caseId)
  const { body } = await program.call<{ token: string }>('jeugdhulp', 'POST', `/cases/${caseId}/offer-links`)
  return { caseId, address: `/aanbod/${body.token}` }
}
