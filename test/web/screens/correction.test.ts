import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { begun } from '../../journeys/steps.ts'
import { type Journey, startJourney } from '../../support/journey.ts'
import { type Page, type Visitor, visitor } from '../support/visitor.ts'

let journey: Journey
let worker: Visitor
let path: string
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  path = `/zaken/${journey.caseId()}`
  worker = visitor(journey.origin)
  await worker.signIn('wijkteam')
})
afterAll(() => journey.close())

test('a correction has no form of a step: its address is not there, and a form sent to it changes nothing', async () => {
  const { version } = await journey.look()
  const step = `${path}/stap/event.corrected`
  expect((await worker.get(step)).status).toBe(404)
  const note = await worker.get(`${path}/stap/note.added`)
  const hidden = Object.fromEntries(
    [...note.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
  const fields = { ...hidden, seq: '2', void: 'ja', reason: 'vergissing', gebeurdOp: 'vandaag' }
  expect((await worker.post(step, fields)).status).toBe(404)
  expect((await journey.look()).version).toBe(version)
})

const text = ({ html }: Page) => html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replaceAll(/\s+/g, ' ')
const seqOf = async (type: string) => {
  const { body } = await journey.ask('wijkteam', 'GET', `${path.replace('zaken', 'cases')}/events?limit=200`)
  return (body['items'] as { seq: number; type: string }[]).findLast((told) => told.type === type)?.seq ?? 0
}

test('a correction that later events contradict names them, each with its own link, and keeps the reason', async () => {
  await journey.tell('wijkteam', 'wmo.trackChosen', { track: 'additional-support' })
  await journey.tell('wijkteam', 'wmo.notified')
  await journey.tell('wijkteam', 'wmo.receiptConfirmed')
  const at = `${path}/verbeter/${await seqOf('wmo.notified')}`
  const typed = { wat: 'void', reden: 'De verkeerde zaak, zei Noor.' }
  const refused = await worker.send(await worker.get(at), at, typed)
  expect([refused.status, refused.html]).toEqual([400, expect.stringContaining('De verkeerde zaak, zei Noor.')])
  expect(text(refused)).toContain('Verbeter eerst wat hieronder staat.')
  expect(text(refused)).toContain('Dit gebeurde later, en past dan niet meer:')
  expect(refused.html).toContain(`href="${path}/verbeter/${await seqOf('wmo.receiptConfirmed')}"`)
})

test('a day on which it does not fit is a fault of the day; a change by somebody else keeps what was typed', async () => {
  const at = `${path}/verbeter/${await seqOf('wmo.receiptConfirmed')}`
  const typed = { wat: 'day', dag: '31-12-2027', reden: 'Eerder bevestigd.' }
  const page = await worker.get(at)
  const tooLate = await worker.send(page, at, typed)
  expect([tooLate.status, text(tooLate).includes('Op deze dag past dit niet. Kies een andere dag.')]).toEqual([
    400,
    true,
  ])
  await journey.tell('jeugdhulp', 'note.added', { text: 'Gebeld.' })
  const stale = await worker.send(page, at, { ...typed, dag: '13-12-2026' })
  expect([stale.status, stale.html]).toEqual([409, expect.stringContaining('Eerder bevestigd.')])
  expect(text(stale)).toContain('Iemand veranderde deze zaak terwijl u bezig was')
})

test('nor is a correction what really happened in place of another event', async () => {
  await journey.tell('wijkteam', 'note.added', { text: 'Gebeld.' })
  const { version: seq } = await journey.look()
  const replacement = { type: 'event.corrected', occurredOn: '2026-12-14', seq: 2, void: true, reason: 'vergissing' }
  const { status, body } = await journey.refused('wijkteam', 'event.corrected', { seq, reason: 'fout', replacement })
  expect([status, body['errors']]).toMatchObject([400, [{ pointer: '#/replacement/type', code: 'correction' }]])
})
