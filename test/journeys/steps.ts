import type { CaseBody, Journey } from '../support/journey.ts'
import { jip } from './jip.ts'

export const turns18 = '2027-06-10'
export const receiver = '0d000000-0000-4000-8000-000000000004'
export const otherReceiver = '0d000000-0000-4000-8000-000000000005'
export const thirdReceiver = '0d000000-0000-4000-8000-000000000007'
const youthCare = '0d000000-0000-4000-8000-000000000003'

const both = { youth: true, adults: true }
const signed = { contract: { fromOn: '2024-01-01', untilOn: '2032-12-31' }, cooperationClause: true, expertise: both }

/** What the directory says of the organisations of the stories: nothing lacks, so that a story has its own troubles only. */
export async function fillDirectory(journey: Journey): Promise<void> {
  const details = {
    [receiver]: { ...signed, laws: ['wmo'], capacityPerMonth: 6 },
    [otherReceiver]: { ...signed, laws: ['wmo'], capacityPerMonth: 3 },
    [thirdReceiver]: { size: 'small', expertise: both },
    [youthCare]: { ...signed, laws: ['jeugdwet'] },
  }
  for (const [id, told] of Object.entries(details))
    await journey.ask('beheer', 'PATCH', `/organisations/${id}`, { details: told })
}

/** Opens the case; the young person is in youth care, and needs support after 18. */
export async function begun(journey: Journey): Promise<CaseBody> {
  await fillDirectory(journey)
  return journey.open('wijkteam', { youngPerson: jip })
}

/** The plan, once begun, is made by three people, final and agreed. */
export async function planned(journey: Journey): Promise<CaseBody> {
  await journey.tell('jongere', 'plan.areaWritten', {
    area: 'housing',
    status: 'action-needed',
    goal: 'Een eigen kamer',
  })
  await journey.tell('jeugdhulp', 'plan.areaWritten', { area: 'support', status: 'in-order' })
  await journey.tell('wijkteam', 'plan.areaWritten', { area: 'income', status: 'not-needed' })
  await journey.tell('jongere', 'plan.areaWritten', { area: 'wellbeing', status: 'not-discussed' })
  await journey.tell('jeugdhulp', 'plan.finalised')
  return journey.tell('jongere', 'plan.agreed', { agreement: 'agreed' })
}

export async function consented(journey: Journey): Promise<CaseBody> {
  await journey.tell('jeugdhulp', 'consent.asked')
  return journey.tell('jongere', 'consent.given', { areas: ['housing', 'support', 'contact-details'] })
}

/** The Wmo chain from the notification to a granted decision, each step on its day. */
export async function wmoGranted(journey: Journey, days: { notified: string; investigated: string; decided: string }) {
  await journey.until(days.notified)
  await journey.tell('wijkteam', 'wmo.trackChosen', { track: 'additional-support' })
  await journey.tell('jongere', 'wmo.notified')
  await journey.tell('wijkteam', 'wmo.receiptConfirmed')
  await journey.tell('jongere', 'wmo.personalPlanReceived')
  await journey.until(days.investigated)
  const discussed = await topics(journey)
  await journey.tell('wijkteam', 'wmo.investigated', { topics: discussed, identityChecked: true })
  await journey.tell('wijkteam', 'wmo.reported', { advice: 'additional-support' })
  await journey.tell('jongere', 'wmo.applied')
  await journey.until(days.decided)
  return journey.tell('besluit', 'wmo.decided', { outcome: 'granted', startsOn: turns18 })
}

/** The seven topics of the investigation, as the schema names them. */
async function topics(journey: Journey): Promise<Record<string, string>> {
  const { availableEvents } = await journey.look()
  const schema = availableEvents.find(({ type }) => type === 'wmo.investigated')?.payloadSchema as {
    properties: { topics: { properties: Record<string, unknown> } }
  }
  return Object.fromEntries(Object.keys(schema.properties.topics.properties).map((topic) => [topic, 'discussed']))
}

/** Income, a place to live and client support: what else is asked in every case. */
export async function aroundIt(journey: Journey): Promise<CaseBody> {
  await journey.tell('wijkteam', 'clientSupport.offered')
  await journey.tell('jongere', 'clientSupport.answered', { answer: 'not-wanted' })
  await journey.tell('wijkteam', 'income.asked')
  await journey.tell('wijkteam', 'income.answered', { benefit: 'not-needed' })
  return journey.tell('jongere', 'home.known', { arrangement: 'can-stay' })
}

/** The warm handover meeting: proposed, chosen, held with the young person and both workers. */
export async function met(journey: Journey, days: { proposed: string; held: string }): Promise<CaseBody> {
  await journey.until(days.proposed)
  await journey.tell('jeugdhulp', 'meeting.proposed', { on: days.held, at: '10:30', place: 'Buurthuis' })
  await journey.tell('jongere', 'meeting.chosen', { on: days.held })
  await journey.until(days.held)
  return journey.tell('wmo', 'meeting.held', { together: true, contentShared: true, contact: 'Fatma' })
}

export const offered = (journey: Journey, organisationId = receiver) =>
  journey.tell('jeugdhulp', 'offer.made', { organisationId, startsOn: turns18 })

export const acceptedBy = (journey: Journey, persona = 'wmo', startsOn = turns18) =>
  journey.tell(persona, 'offer.accepted', { startsOn, contact: 'Fatma' })

/** In one region, where the case stands. */
export const at = ({ state }: CaseBody, region: string): unknown =>
  typeof state === 'string' ? state : state.open[region]

export const deadline = ({ deadlines }: CaseBody, kind: string) =>
  deadlines.find((one) => one.kind === kind && ['open', 'due-soon', 'overdue'].includes(one.status))
