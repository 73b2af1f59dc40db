import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { begun } from '../../journeys/steps.ts'
import { type Journey, startJourney } from '../../support/journey.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

let journey: Journey
let worker: Visitor
let path: string
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  path = `/zaken/${journey.caseId()}`
  worker = visitor(journey.origin)
  await worker.signIn('wijkteam')
}, 60_000)
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

test('nor is a correction what really happened in place of another event', async () => {
  await journey.tell('wijkteam', 'note.added', { text: 'Gebeld.' })
  const { version: seq } = await journey.look()
  const replacement = { type: 'event.corrected', occurredOn: '2026-12-14', seq: 2, void: true, reason: 'vergissing' }
  const { status, body } = await journey.refused('wijkteam', 'event.corrected', { seq, reason: 'fout', replacement })
  expect([status, body['errors']]).toMatchObject([400, [{ pointer: '#/replacement/type', code: 'correction' }]])
})
